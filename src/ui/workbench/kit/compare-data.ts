import { FACET_VALUES, type FacetValue } from '../../../domain/filter.ts';
import { groupByContainer } from '../../../domain/located.ts';
import type { PlaceSummary } from '../../../domain/place.ts';
import { isOfRole, type YearRole } from '../../../domain/years.ts';
import { type AreaCount, type Bounds, countIn } from '../../../geo/count-in.ts';
import { type HeldArea, isInArea } from '../../../state/held-area.ts';
import type { Store } from '../../../state/store.ts';

/** What two sides have of one value. */
export interface Pair {
  readonly value: FacetValue;
  readonly left: Bounds;
  readonly right: Bounds;
}

/** Places by side: those of the left alone, of both, of the right alone. */
export interface Shared {
  readonly left: readonly PlaceSummary[];
  readonly both: readonly PlaceSummary[];
  readonly right: readonly PlaceSummary[];
}

/** What an area holds of all places that the filter keeps: another area of interest does not narrow it. */
export const countHeld = ({ kept }: Pick<Store, 'kept'>, held: HeldArea): AreaCount =>
  countIn(held.area, kept.value, held.relations);

/** Of the places that the filter keeps those that the sources put into the place whose area this is; null for another area. */
export function namedIn(
  { kept, places }: Pick<Store, 'kept' | 'places'>,
  { area }: HeldArea,
): readonly PlaceSummary[] | null {
  if (area.kind !== 'place') return null;
  return groupByContainer(kept.value, places).get(area.place) ?? [];
}

/** The values that one side has at least, by what both have together. */
export function pairUp<V extends FacetValue>(left: ReadonlyMap<V, Bounds>, right: ReadonlyMap<V, Bounds>): Pair[] {
  const none: Bounds = { lower: 0, upper: 0 };
  const sum = (pair: Pair): number => pair.left.upper + pair.right.upper;
  return [...left.keys()]
    .map((value): Pair => ({ value, left: left.get(value) ?? none, right: right.get(value) ?? none }))
    .filter((pair) => sum(pair) > 0)
    .sort((a, b) => sum(b) - sum(a));
}

/** Which of the places lie, or may lie, in one area, in both, in the other. */
export function shareOut(places: readonly PlaceSummary[], left: HeldArea, right: HeldArea): Shared {
  const [inLeft, inRight] = [left, right].map((held) => (place: PlaceSummary) => isInArea(held, place.id)) as [
    (place: PlaceSummary) => boolean,
    (place: PlaceSummary) => boolean,
  ];
  return divide(places, inLeft, inRight);
}

const hasYear =
  (role: YearRole) =>
  ({ stages }: PlaceSummary): boolean =>
    stages.some(isOfRole(role));

/** Which of the places have a record of what was done, of what is to be done, of both. */
export const shareYears = (places: readonly PlaceSummary[]): Shared =>
  divide(places, hasYear('reviewed'), hasYear('planned'));

/** Places with a record of a stage in a year of this role; a place counts once a stage. */
export const countStages = (
  places: readonly PlaceSummary[],
  role: YearRole,
): ReadonlyMap<FacetValue<'stage'>, Bounds> =>
  countBy(FACET_VALUES.stage, places, ({ stages }, value) =>
    stages.filter(isOfRole(role)).some((record) => record.stage === value),
  );

/** Places with any record in such a year; a place counts once in each of its sectors. */
export const countSectors = (
  places: readonly PlaceSummary[],
  role: YearRole,
): ReadonlyMap<FacetValue<'sector'>, Bounds> =>
  countBy(FACET_VALUES.sector, places.filter(hasYear(role)), ({ sectors }, value) => sectors.includes(value));

function countBy<V>(
  values: readonly V[],
  places: readonly PlaceSummary[],
  has: (place: PlaceSummary, value: V) => boolean,
): ReadonlyMap<V, Bounds> {
  return new Map(
    values.map((value) => {
      const count = places.filter((place) => has(place, value)).length;
      return [value, { lower: count, upper: count }] as const;
    }),
  );
}

function divide(
  places: readonly PlaceSummary[],
  isLeft: (place: PlaceSummary) => boolean,
  isRight: (place: PlaceSummary) => boolean,
): Shared {
  return {
    left: places.filter((place) => isLeft(place) && !isRight(place)),
    both: places.filter((place) => isLeft(place) && isRight(place)),
    right: places.filter((place) => !isLeft(place) && isRight(place)),
  };
}
