import { text } from '../../text/later.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';
import { dotOf } from './dot.tsx';
import { isOffMap, type OffMapBox } from './off-map-boxes.ts';

interface HeadProps {
  readonly boxes: readonly OffMapBox[];
  /** Whether the dots stand beside it; where they do not, it has them itself, too small to be pressed one by one. */
  readonly isOpen: boolean;
  readonly isExpanded: boolean;
  onClick(): void;
}

/** How many places are on the shelf; opens and folds it. */
export function ShelfHead({ boxes, isOpen, isExpanded, onClick }: HeadProps) {
  const { store } = usePage();
  const n = store.shown.value.filter(isOffMap).length;
  return (
    <button
      type="button"
      class="shelf-head"
      title={text(isExpanded ? 'offMap.fold' : 'offMap.unfold')}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      <span class="shelf-count">
        <span>{text('offMap.open')}</span> <b>{n}</b>
      </span>
      {!isOpen && (
        <span class="shelf-marks" aria-hidden="true">
          {boxes.map(({ key, places }) => (
            <span key={key}>
              {places.map((place) => (
                <i key={place.id} {...dotOf(place)} data-off={!store.shownIds.value.has(place.id)} />
              ))}
            </span>
          ))}
        </span>
      )}
      <Icon name={isExpanded ? 'down' : 'up'} />
    </button>
  );
}
