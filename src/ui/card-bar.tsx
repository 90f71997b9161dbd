import { SHEETS, type Sheet } from '../state/view.ts';
import { text } from '../text/text.ts';
import { usePage } from './page.ts';
import { Icon } from './symbol.tsx';

/** Buttons that concern the card itself. */
export function CardBar() {
  const { store, view, showOnMap } = usePage();
  const isPlace = store.focus.value.selection.kind === 'place';
  return (
    <div class="card-bar">
      {isPlace && (
        <>
          <button
            type="button"
            class="quiet icon-button"
            aria-label={text('card.previousPlace')}
            title={text('card.previousPlace')}
            onClick={() => store.stepPlace(-1, 'keys')}
          >
            <Icon name="back" />
          </button>
          <button
            type="button"
            class="quiet icon-button"
            aria-label={text('card.nextPlace')}
            title={text('card.nextPlace')}
            onClick={() => store.stepPlace(1, 'keys')}
          >
            <Icon name="next" />
          </button>
        </>
      )}
      <span class="spacer" />
      {view.view.value !== 'map' && (
        <button type="button" class="quiet map-hidden-only" onClick={showOnMap}>
          {text('card.showOnMap')}
        </button>
      )}
      <SheetButton label={text('card.shrink')} icon="down" to={neighbour(view.sheet.value, -1)} />
      <SheetButton label={text('card.expand')} icon="up" to={neighbour(view.sheet.value, 1)} />
      <button
        type="button"
        class="quiet icon-button"
        aria-label={text('card.close')}
        onClick={() => store.clearSelection('card')}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

const neighbour = (sheet: Sheet, by: 1 | -1): Sheet | undefined => SHEETS[SHEETS.indexOf(sheet) + by];

function SheetButton({ label, icon, to }: { label: string; icon: 'up' | 'down'; to: Sheet | undefined }) {
  const { view } = usePage();
  const draw = (): void => {
    if (to) view.sheet.value = to;
  };
  return (
    <button type="button" class="quiet icon-button sheet-only" aria-label={label} disabled={!to} onClick={draw}>
      <Icon name={icon} />
    </button>
  );
}
