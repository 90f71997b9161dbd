import { useComputed } from '@preact/signals';
import type { PlaceId } from '../../domain/ids.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { dotOf } from './dot.tsx';
import type { OffMapBox } from './off-map-boxes.ts';
import { boxWords, dotWords } from './off-map-words.ts';

interface BoxProps {
  readonly rows: number;
  readonly box: OffMapBox;
  /** The place that the keys are on. */
  readonly active: PlaceId | null;
  idOf(place: PlaceId): string;
  onRest(place: PlaceId): void;
  onChoose(place: PlaceId): void;
}

/** Places of which the same is known, under what that is. */
export function ShelfBox({ box: { what, places }, rows, active, idOf, onRest, onChoose }: BoxProps) {
  const { store } = usePage();
  const { short, full } = boxWords(store, what);
  const n = places.filter(({ id }) => store.shownIds.value.has(id)).length;
  return (
    <div
      class="shelf-box"
      style={{ '--cols': Math.ceil(places.length / rows) }}
      // A group of options has at least one.
      {...(places.length > 0 && { role: 'group', 'aria-label': text('offMap.box', { box: full, n }) })}
    >
      <p class="shelf-name" aria-hidden="true" title={full}>
        <span>{short}</span> <b>{n}</b>
      </p>
      <div class="shelf-dots" role="presentation">
        {places.map((place) => (
          <ShelfDot
            key={place.id}
            place={place}
            id={idOf(place.id)}
            isActive={place.id === active}
            onRest={() => onRest(place.id)}
            onChoose={() => onChoose(place.id)}
          />
        ))}
      </div>
    </div>
  );
}

interface DotProps {
  readonly place: PlaceSummary;
  readonly id: string;
  readonly isActive: boolean;
  onRest(): void;
  onChoose(): void;
}

function ShelfDot({ place, id, isActive, onRest, onChoose }: DotProps) {
  const { store } = usePage();
  // Computed per dot, so that a hover redraws two and not all.
  const isSelected = useComputed(() => store.selectedPlaces.value.includes(place.id)).value;
  const isHovered = useComputed(() => store.hoveredPlaces.value.includes(place.id)).value;
  const isShown = useComputed(() => store.shownIds.value.has(place.id)).value;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the dot that it is on
    <div
      class="shelf-dot"
      id={id}
      role="option"
      aria-label={dotWords(store, place)}
      aria-selected={isSelected}
      data-active={isActive}
      data-hovered={isHovered}
      data-off={!isShown}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onRest()}
      onClick={onChoose}
    >
      <i {...dotOf(place)} />
    </div>
  );
}
