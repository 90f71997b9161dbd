import { SHEETS, type Sheet } from '../../state/arrangement.ts';
import { text } from '../../text/later.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';

/** Draws a sheet up and down, where it lies over the rest. */
export function SheetButtons() {
  const { view } = usePage();
  return (
    <>
      <SheetButton label={text('card.shrink')} icon="down" to={neighbour(view.sheet.value, -1)} />
      <SheetButton label={text('card.expand')} icon="up" to={neighbour(view.sheet.value, 1)} />
    </>
  );
}

const neighbour = (sheet: Sheet, by: 1 | -1): Sheet | undefined => SHEETS[SHEETS.indexOf(sheet) + by];

function SheetButton({ label, icon, to }: { label: string; icon: 'up' | 'down'; to: Sheet | undefined }) {
  const { view } = usePage();
  const draw = (): void => {
    if (to) view.drawSheet(to);
  };
  return (
    <button type="button" class="quiet icon-button sheet-only" aria-label={label} disabled={!to} onClick={draw}>
      <Icon name={icon} />
    </button>
  );
}
