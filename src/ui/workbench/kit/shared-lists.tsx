import type { ComponentChildren } from 'preact';
import type { PlaceSummary } from '../../../domain/place.ts';
import { text } from '../../../text/later.ts';
import { PlaceRows } from '../../kit/place-row.tsx';
import type { Shared } from './compare-data.ts';

interface SharedProps {
  readonly shared: Shared;
  /** What only the left and only the right have. */
  readonly titles: readonly [string, string];
  readonly both: string;
  /** Whether it is sure where a place belongs; without it nothing is said of that. */
  isCertain?(place: PlaceSummary): boolean;
}

interface FoldedProps {
  readonly title: string;
  readonly places: readonly PlaceSummary[];
  readonly children?: ComponentChildren;
}

/** Places under their title and number, rows when unfolded. */
export const FoldedPlaces = ({ title, places, children }: FoldedProps) => (
  <details class="shared-list">
    <summary>
      {title} <span class="count">{places.length}</span>
      {children}
    </summary>
    <PlaceRows places={places} />
  </details>
);

/** What stands on one side, on both, on the other, folded. */
export function SharedLists({ shared: { left, both, right }, titles, both: bothTitle, isCertain }: SharedProps) {
  const lists = [
    [titles[0], left],
    [bothTitle, both],
    [titles[1], right],
  ] as const;
  return (
    <>
      {lists.map(([title, places]) => (
        <FoldedPlaces key={title} title={title} places={places}>
          {isCertain && places.length > 0 && <Certainty places={places} isCertain={isCertain} />}
        </FoldedPlaces>
      ))}
    </>
  );
}

function Certainty({
  places,
  isCertain,
}: {
  places: readonly PlaceSummary[];
  isCertain(place: PlaceSummary): boolean;
}) {
  const n = places.filter(isCertain).length;
  return <span class="hint">{text('compare.certain', { n, possible: places.length - n })}</span>;
}
