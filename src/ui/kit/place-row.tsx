import { useComputed } from '@preact/signals';
import type { PlaceSummary, StageRecord } from '../../domain/place.ts';
import { NOTHING, type Selection, selectPlace } from '../../domain/selection.ts';
import { roleOfRecord } from '../../domain/years.ts';
import type { Origin } from '../../state/focus.ts';
import { nameOf } from '../../text/speak.ts';
import { text } from '../../text/text.ts';
import { namesOf } from './names.ts';
import { usePage } from './page.ts';
import { reasonOf } from './reason.ts';
import { PlaceSymbol } from './symbol.tsx';

interface RowProps {
  readonly place: PlaceSummary;
  readonly origin: Origin;
  readonly held?: number;
  readonly tabIndex?: number;
}

/** A place as a line of a list: sign, name, stages, and the reason if it is not on the map. */
export function PlaceRow({ place, origin, held = 0, tabIndex }: RowProps) {
  const { store } = usePage();
  // Computed per row, so that a hover redraws two rows and not all.
  const isSelected = useComputed(() => isPlace(store.focus.value.selection, place)).value;
  const isHovered = useComputed(() => isPlace(store.hover.value.selection, place)).value;
  const isShown = useComputed(() => store.shownIds.value.has(place.id)).value;
  return (
    <button
      type="button"
      class="row"
      data-place={place.id}
      data-hovered={isHovered}
      data-off={!isShown}
      aria-current={isSelected}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      onClick={() => store.selectPlace(place.id, origin)}
      onPointerEnter={() => store.hoverOver(selectPlace(place.id), origin)}
      onPointerLeave={() => store.hoverOver(NOTHING, origin)}
    >
      <PlaceSymbol place={place} />
      <RowText place={place} held={held} reason={reasonOf(place, namesOf(store.places))} />
    </button>
  );
}

const isPlace = (selection: Selection, { id }: PlaceSummary): boolean =>
  selection.kind === 'place' && selection.place === id;

function RowText({ place, held, reason }: { place: PlaceSummary; held: number; reason: string | null }) {
  return (
    <span class="row-text">
      <span class="row-name" translate={false}>
        {nameOf(place)}
      </span>
      <span class="row-facts">
        {place.stages.map((record) => (
          <StageChip key={`${record.year} ${record.passage}`} record={record} />
        ))}
        {held > 0 && <span class="held">{text('list.held', { n: held })}</span>}
        {reason && <span class="reason">{reason}</span>}
      </span>
    </span>
  );
}

/** Year and stage: solid for what was done, outlined for what is promised. */
export const StageChip = ({ record }: { record: StageRecord }) => (
  <span class="stage" data-role={roleOfRecord(record)}>
    {text('stage.chip', { year: record.year, stage: text(`stage.${record.stage}`) })}
  </span>
);

/** Places as rows of a card. */
export const PlaceRows = ({ places }: { places: readonly PlaceSummary[] }) => (
  <ul class="rows">
    {places.map((place) => (
      <li key={place.id}>
        <PlaceRow place={place} origin="card" />
      </li>
    ))}
  </ul>
);
