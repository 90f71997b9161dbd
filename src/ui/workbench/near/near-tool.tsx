import './near.css';
import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ExtraColumns } from '../../../files/write/take.ts';
import { RADIUS_M } from '../../../geo/area-of-interest.ts';
import type { Near } from '../../../geo/proximity.ts';
import type { Shape } from '../../../look/shapes.ts';
import { text } from '../../../text/later.ts';
import { askedWords } from '../../kit/asked-words.ts';
import { usePage } from '../../kit/page.ts';
import { MeasureStatus } from '../kit/measure-status.tsx';
import { RadiusField } from '../kit/radius-field.tsx';
import { ShapeKey } from '../kit/shape-key.tsx';
import { TakePlaces } from '../kit/take-places.tsx';
import { useMeasure } from '../kit/use-measure.ts';
import { useSettings, whole } from '../kit/use-settings.ts';
import { useShapes } from '../kit/use-shapes.ts';
import { isSameFrom, type NearFrom, nearFrom, offersOf, originFrom } from './near-from.ts';
import { NearOrigin } from './near-origin.tsx';
import { NearTable } from './near-table.tsx';
import { NearestTable } from './nearest-table.tsx';
import { OwnAround } from './own-around.tsx';

const RADII = [250, 500, 1000, 2000];
const NO_SHAPES: readonly Shape[] = [];

/** What lies within a radius of a place, a point or the area of interest, and the nearest of each layer. */
export function NearTool() {
  const { store, view } = usePage();
  const table = useMemo(
    () => ({ from: nearFrom(store), radiusM: whole(1000, RADIUS_M.least, RADIUS_M.most) }),
    [store],
  );
  const [settings, change] = useSettings<{ from: NearFrom | null; radiusM: number }>('near', table);
  const { from, radiusM } = settings.value;
  const first = offersOf(store, view)[0];
  useEffect(() => {
    // The map may come to rest after the tool is opened by its address: then its middle is the first that can be had.
    if (!settings.peek().from && first) change({ from: first });
  }, [!first]);
  const origin = useComputed(() => settings.value.from && originFrom(settings.value.from, store));
  // Seen from the area of interest, what lies around it matters, not what it holds.
  const places = useComputed(() => (settings.value.from?.kind === 'area' ? store.kept.value : store.shown.value));
  const start = origin.value;
  const among = places.value;
  const use = useMeasure(
    'near',
    useMemo(
      () => start && { origin: start, radiusM, among: among.map(({ id }) => id), places: store.atlas.places },
      [start, radiusM, among],
    ),
  );
  const found = use.answer.value;
  useShapes('near', found?.shapes ?? NO_SHAPES);
  const point = offersOf(store, view).find(({ kind }) => kind === 'point');
  useEffect(() => {
    // Another point on the map is another origin, where points are measured from.
    if (point && from?.kind === 'point' && !isSameFrom(from, point)) change({ from: point });
  }, [view.readout.value]);
  return (
    <>
      <NearOrigin from={from} take={(other) => change({ from: other })} />
      {from && start && (
        <>
          <RadiusField value={radiusM} choices={RADII} take={(metres) => change({ radiusM: metres })} />
          <p class="hint">
            {text('take.filter', { filter: askedWords(store) })}
            {from.kind === 'area' && text('near.beyondArea')}
          </p>
          <MeasureStatus use={use} />
          {found && (
            <>
              <NearTable from={from} radiusM={radiusM} near={found.near} />
              <NearestTable nearest={found.nearest} />
            </>
          )}
          <OwnAround from={start.geometry} radiusM={radiusM} />
          {found && (
            <>
              <ul class="shape-keys">
                <ShapeKey shape="reach" words={text('near.key.reach')} />
                <ShapeKey shape="link" words={text('near.key.link')} />
              </ul>
              <p class="hint">{text('near.method')}</p>
              <h3>{text('take.near')}</h3>
              <TakePlaces places={found.near.map(({ place }) => place)} extras={distancesIn(found.near)} />
            </>
          )}
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
