import { text } from '../../text/later.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';
import { SheetButtons } from '../kit/sheet-buttons.tsx';

/** Buttons that concern the card itself. */
export function CardBar() {
  const { store, view, map } = usePage();
  const isPlace = store.focus.value.selection.kind === 'place';
  return (
    <div class="card-bar">
      {isPlace && (
        <>
          <button
            type="button"
            class="quiet card-step"
            aria-label={text('card.previousPlace')}
            title={text('card.previousPlace')}
            onClick={() => store.stepPlace(-1, 'card')}
          >
            <Icon name="back" />
            {text('card.previous')}
          </button>
          <button
            type="button"
            class="quiet card-step"
            aria-label={text('card.nextPlace')}
            title={text('card.nextPlace')}
            onClick={() => store.stepPlace(1, 'card')}
          >
            {text('card.next')}
            <Icon name="next" />
          </button>
        </>
      )}
      <span class="spacer" />
      {view.view.value !== 'map' && (
        <button type="button" class="quiet map-hidden-only" onClick={map.showSelected}>
          {text('card.showOnMap')}
        </button>
      )}
      <SheetButtons />
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
