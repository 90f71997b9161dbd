import { text } from '../../text/later.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';

/** From mention to mention of the selected place: ‹ the second of five › */
export function Stepper() {
  const { store, view } = usePage();
  const total = store.steps.value.length;
  if (total === 0) return null;
  const step = (by: 1 | -1) => () => {
    view.read();
    store.stepMention(by, 'card');
  };
  return (
    <div class="stepper">
      <button
        type="button"
        class="quiet icon-button"
        aria-label={text('card.previousMention')}
        disabled={total < 2}
        onClick={step(-1)}
      >
        <Icon name="back" />
      </button>
      <span aria-live="polite">{text('card.step', { n: store.focus.value.mention + 1, total })}</span>
      <button
        type="button"
        class="quiet icon-button"
        aria-label={text('card.nextMention')}
        disabled={total < 2}
        onClick={step(1)}
      >
        <Icon name="next" />
      </button>
    </div>
  );
}
