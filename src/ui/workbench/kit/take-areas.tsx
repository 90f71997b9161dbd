import { takeFeatures } from '../../../files/write/take.ts';
import { countIn } from '../../../geo/count-in.ts';
import type { HeldArea } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { aboutTaking } from '../../kit/takeaway-words.ts';
import { TakeAway } from './take-away.tsx';

/** Areas of interest as polygons, each with what it holds of the places that the filter keeps. */
export function TakeAreas({ areas }: { areas: readonly HeldArea[] }) {
  const { store } = usePage();
  const places = store.kept.value;
  return (
    <TakeAway
      formats={['gpkg', 'geojson', 'fgb', 'kml']}
      make={(from) =>
        takeFeatures(
          areas.map(({ area, relations }) => {
            const { total, perKm2, areaM2, unplaced } = countIn(area, places, relations);
            return {
              type: 'Feature',
              geometry: area.geometry,
              properties: {
                name: area.name,
                km2: areaM2 / 1e6,
                places_least: total.lower,
                places_most: total.upper,
                per_km2_least: perKm2.lower,
                per_km2_most: perKm2.upper,
                undecided: unplaced,
              },
            };
          }),
          [
            { key: 'name', title: text('area.name'), kind: 'text' },
            { key: 'km2', title: text('take.column.km2'), kind: 'number' },
            { key: 'places_least', title: text('take.column.least'), kind: 'integer' },
            { key: 'places_most', title: text('take.column.most'), kind: 'integer' },
            { key: 'per_km2_least', title: text('take.column.perKm2Least'), kind: 'number' },
            { key: 'per_km2_most', title: text('take.column.perKm2Most'), kind: 'number' },
            { key: 'undecided', title: text('take.column.undecided'), kind: 'integer' },
          ],
          { ...aboutTaking(store, from), name: 'areas', title: text('bench.area') },
        )
      }
    />
  );
}
