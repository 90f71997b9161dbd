import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Ground } from '../../domain/ground.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { aShape, SHADES } from '../../domain/shapes.ts';
import { binInHexagons, type HexCell } from '../../geo/hexagons.ts';
import { pointsOf } from '../../geo/located-points.ts';
import { toPlane } from '../../geo/plane.ts';
import { isInside, shapeOf } from '../../geo/shape.ts';
import { takeFeatures } from '../../takeaway/take.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../page.ts';
import { aboutTaking } from '../takeaway-words.ts';
import { digits, percent } from './number-words.ts';
import { TakeAway } from './take-away.tsx';
import { useShapes } from './use-shapes.ts';

const SIDES_M = [1000, 2000, 4000] as const;
const STEPS = SHADES.light.length;

interface HexProps {
  readonly places: readonly PlaceSummary[];
  readonly withRough: boolean;
  readonly ground: Ground;
}

/** Counts in a honeycomb over the district, on the map and as a table. */
export function SpreadHexagons({ places, withRough, ground }: HexProps) {
  const { store, view } = usePage();
  const side = useSignal<number>(2000);
  const { cells, outside, most } = useMemo(() => {
    const counted = places.filter((place) => pointsOf([place], withRough).points.length > 0);
    const bins = binInHexagons(
      counted.flatMap(({ anchor }) => (anchor ? [anchor] : [])),
      side.value,
      ground.outline,
    );
    const filled = bins.cells
      .filter(({ count }) => count > 0)
      .map((cell) => ({ ...cell, km2: (cell.share * bins.cellM2) / 1e6, names: namesIn(cell, counted) }))
      .sort((a, b) => b.count - a.count);
    return { cells: filled, outside: bins.outside, most: Math.max(1, ...filled.map(({ count }) => count)) };
  }, [places, withRough, side.value, ground]);
  const shapes = useMemo(
    () => cells.map(({ hexagon, count }) => aShape('cell', hexagon, { shade: shadeOf(count, most) })),
    [cells, most],
  );
  useShapes('spread', shapes);
  return (
    <>
      <div class="bench-row">
        <span>{text('spread.side')}</span>
        {SIDES_M.map((metres) => (
          <button
            key={metres}
            type="button"
            class="bench-tool"
            aria-pressed={side.value === metres}
            onClick={() => (side.value = metres)}
          >
            {text('spread.sideKm', { n: metres / 1000 })}
          </button>
        ))}
      </div>
      <Key most={most} theme={view.theme.value === 'dark' ? 'dark' : 'light'} />
      <h3>{text('spread.table')}</h3>
      <table class="bounds spread-cells">
        <thead>
          <tr>
            <th scope="col">{text('spread.count')}</th>
            <th scope="col">{text('spread.perKm2')}</th>
            <th scope="col">{text('spread.share')}</th>
            <th scope="col">{text('spread.places')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ count, share, km2, names }) => (
            <tr key={names.join()}>
              <th scope="row">{count}</th>
              <td>{digits(count / km2, 2)}</td>
              <td>{percent(share)}</td>
              <td>{names.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{text('spread.hexHow', { outside })}</p>
      <p class="hint">{text('spread.noSubdistricts')}</p>
      <TakeAway
        formats={['gpkg', 'geojson', 'fgb', 'kml']}
        make={(from) =>
          takeFeatures(
            cells.map(({ hexagon, count, share, km2, names }) => ({
              type: 'Feature',
              geometry: hexagon,
              properties: { count, share, per_km2: count / km2, places: names.join('、') },
            })),
            [
              { key: 'count', title: text('spread.count'), kind: 'integer' },
              { key: 'share', title: text('spread.share'), kind: 'number' },
              { key: 'per_km2', title: text('spread.perKm2'), kind: 'number' },
              { key: 'places', title: text('spread.places'), kind: 'text' },
            ],
            { ...aboutTaking(store, from), name: 'hexagons', title: text('spread.hexagons') },
          )
        }
      />
    </>
  );
}

const namesIn = ({ hexagon }: HexCell, places: readonly PlaceSummary[]): string[] =>
  places.filter(({ anchor }) => anchor && isInside(shapeOf(hexagon), toPlane(anchor))).map(({ name }) => name);

/** Equal steps from one to the most. */
const shadeOf = (count: number, most: number): number =>
  Math.min(STEPS - 1, Math.floor(((count - 1) / Math.max(1, most)) * STEPS));

/** Which shade stands for how many, from the table that the map draws by. */
function Key({ most, theme }: { most: number; theme: 'light' | 'dark' }) {
  const steps = SHADES[theme]
    .map((color, shade) => {
      const counts = Array.from({ length: most }, (_, i) => i + 1).filter((count) => shadeOf(count, most) === shade);
      return { color, from: counts[0], to: counts.at(-1) };
    })
    .filter(({ from }) => from !== undefined);
  return (
    <p class="spread-key">
      <span>{text('spread.key')}</span>
      {steps.map(({ color, from = 0, to = 0 }) => (
        <span key={color}>
          <i class="bench-key" style={{ '--key': color }} />
          {from === to ? from : text('spread.keyStep', { from, to })}
        </span>
      ))}
    </p>
  );
}
