import { hasFocus } from '../../state/focus.ts';
import { text } from '../../text/text.ts';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';
import { useOnce } from '../kit/use-once.ts';

/** The code of the card. Asked for ahead, it is there when something is first selected. */
export const loadCard = async () => (await import('../card/card.tsx')).Card;
const Card = lazy(
  loadCard,
  () => text('card.label'),
  'part-box',
  ({ store }) => store.clearSelection('card'),
);

/** What is selected, in full. From the first selection on it stays: a card that closes has yet to give back the focus. */
export function CardPart() {
  const { store } = usePage();
  return useOnce(hasFocus(store.focus.value)) ? <Card /> : null;
}
