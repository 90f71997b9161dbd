import '../styles/bench-near.css';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { keeps } from '../../domain/filter.ts';
import { aShape, type Shape } from '../../domain/shapes.ts';
import { bufferOf } from '../../geo/buffer.ts';
import { nearestPair } from '../../geo/nearest-pair.ts';
import { findNear, findNearestOfEach, type Near } from '../../geo/proximity.ts';
import type { ExtraColumns } from '../../takeaway/take.ts';
import { text } from '../../text/later.ts';
import { askedWords } from '../asked-words.ts';
import { usePage } from '../page.ts';
import { isSameFrom, type NearFrom, offersOf, originFrom } from './near-from.ts';
import { NearOrigin } from './near-origin.tsx';
import { NearTable } from './near-table.tsx';
import { NearestTable } from './nearest-table.tsx';
import { RadiusField } from './radius-field.tsx';
import { ShapeKey } from './shape-key.tsx';
import { TakePlaces } from './take-places.tsx';
import { useShapes } from './use-shapes.ts';

const RADII = [250, 500, 1000, 2000];

/** What lies within a radius of a place, a point or the area of interest, and the nearest of each layer. */
export function NearTool() {
  const { store, view } = usePage();
  const from = useSignal<NearFrom | null>(offersOf(store, view)[0] ?? null);
  const radiusM = useSignal(1000);
  const origin = useComputed(() => from.value && originFrom(from.value, store));
  // Seen from the area of interest, what lies around it matters, not what it holds.
  const places = useComputed(() =>
    from.value?.kind === 'area' ? store.atlas.places.filter(keeps(store.filter.value)) : store.shown.value,
  );
  const near = useComputed(() =>
    origin.value ? findNear(origin.value, radiusM.value, places.value, store.places) : [],
  );
  const nearest = useComputed(() =>
    origin.value ? findNearestOfEach(origin.value, places.value, store.places) : new Map(),
  );
  const shapes = useComputed((): readonly Shape[] => {
    const start = origin.value;
    if (!start) return [];
    const within = [...nearest.value.values()].filter((each) => each.nearest.distanceM <= radiusM.value);
    const links = within.flatMap(({ nearest: { place } }) => {
      const pair = place.geometry && nearestPair(start.geometry, place.geometry);
      return pair ? [aShape('link', { type: 'LineString', coordinates: pair.map(([...at]) => at) })] : [];
    });
    return [aShape('reach', bufferOf(start.geometry, radiusM.value)), ...links];
  });
  useShapes('near', shapes.value);
  const point = offersOf(store, view).find(({ kind }) => kind === 'point');
  useEffect(() => {
    // Another point on the map is another origin, where points are measured from.
    if (point && from.value?.kind === 'point' && !isSameFrom(from.value, point)) from.value = point;
  }, [view.readout.value]);
  return (
    <>
      <NearOrigin from={from} />
      {from.value && origin.value && (
        <>
          <RadiusField value={radiusM.value} choices={RADII} take={(metres) => (radiusM.value = metres)} />
          <p class="hint">
            {text('take.filter', { filter: askedWords(store) })}
            {from.value.kind === 'area' && text('near.beyondArea')}
          </p>
          <NearTable from={from.value} radiusM={radiusM.value} near={near.value} />
          <NearestTable nearest={nearest.value} />
          <ul class="shape-keys">
            <ShapeKey shape="reach" words={text('near.key.reach')} />
            <ShapeKey shape="link" words={text('near.key.link')} />
          </ul>
          <p class="hint">{text('near.method')}</p>
          <h3>{text('take.near')}</h3>
          <TakePlaces places={near.value.map(({ place }) => place)} extras={distancesIn(near.value)} />
        </>
      )}
    </>
  );
}

/** Straight-line metres to each place: as drawn, at least and at most. */
const distancesIn = (near: readonly Near[]): ExtraColumns => ({
  columns: (['distance_m', 'least_m', 'most_m'] as const).map((key) => ({
    key,
    title: text(`take.column.${key}`),
    kind: 'number',
  })),
  cells: new Map(
    near.map(({ place, distanceM, leastM, mostM }) => [
      place.id,
      { distance_m: distanceM, least_m: leastM, most_m: mostM },
    ]),
  ),
});
