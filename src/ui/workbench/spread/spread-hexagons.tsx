import { useMemo } from 'preact/hooks';
import type { Ground } from '../../../contract/ground.ts';
import type { PlaceSummary } from '../../../domain/place.ts';
import { type About, takeFeatures } from '../../../files/write/take.ts';
import { binInHexagons, type HexBins, type HexCell } from '../../../geo/hexagons.ts';
import { toPlane } from '../../../geo/plane.ts';
import { isInside, shapeOf } from '../../../geo/shape.ts';
import { aShape, SHADES } from '../../../look/shapes.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { listed } from '../../../text/text.ts';
import { usePage } from '../../kit/page.ts';
import { aboutTaking } from '../../kit/takeaway-words.ts';
import { digits, percent } from '../kit/number-words.ts';
import { TakeAway, type TakeFrom } from '../kit/take-away.tsx';
import { useShapes } from '../kit/use-shapes.ts';

export const SIDES_M = [1000, 2000, 4000] as const;
/** So many cells stand in the table; the map and the download have all. */
const LISTED = 50;
const STEPS = SHADES.light.length;

interface PlacesProps extends SideProps {
  readonly counted: readonly PlaceSummary[];
  readonly ground: Ground;
}

/** Places that stand as points, counted in a honeycomb over the district. */
export function SpreadHexagons({ counted, ground, ...side }: PlacesProps) {
  const { store } = usePage();
  const bins = useMemo(
    () =>
      binInHexagons(
        counted.flatMap(({ anchor }) => (anchor ? [anchor] : [])),
        side.sideM,
        ground.outline,
      ),
    [counted, side.sideM, ground],
  );
  return (
    <>
      <HexSides {...side} />
      <HexCells
        bins={bins}
        namesOf={(cell) => namesIn(cell, counted)}
        about={(from) => ({ ...aboutTaking(store, from), name: 'hexagons', title: text('spread.hexagons') })}
      />
    </>
  );
}

interface SideProps {
  /** Metres. */
  readonly sideM: number;
  setSide(metres: number): void;
}

/** How large the cells are. */
export const HexSides = ({ sideM, setSide }: SideProps) => (
  <div class="bench-row">
    <span>{text('spread.side')}</span>
    {SIDES_M.map((metres) => (
      <button
        key={metres}
        type="button"
        class="bench-tool"
        aria-pressed={sideM === metres}
        onClick={() => setSide(metres)}
      >
        {text('spread.sideKm', { n: metres / 1000 })}
      </button>
    ))}
  </div>
);

interface CellsProps {
  readonly bins: HexBins;
  /** What stands in a cell, where that is to be named. */
  readonly namesOf?: (cell: HexCell) => readonly string[];
  about(from: TakeFrom): About;
}

/** Counts in a honeycomb, on the map and as a table. */
export function HexCells({ bins, namesOf, about }: CellsProps) {
  const { view } = usePage();
  const cells = useMemo(
    () =>
      bins.cells
        .filter(({ count }) => count > 0)
        .map((cell) => ({ ...cell, km2: (cell.share * bins.cellM2) / 1e6, names: namesOf?.(cell) ?? [] }))
        .sort((a, b) => b.count - a.count),
    [bins],
  );
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const shapes = useMemo(
    () => cells.map(({ hexagon, count }) => aShape('cell', hexagon, { shade: shadeOf(count, most) })),
    [cells, most],
  );
  useShapes('spread', shapes);
  return (
    <>
      <Key most={most} theme={view.theme.value === 'dark' ? 'dark' : 'light'} />
      <h3>{text('spread.table')}</h3>
      <table class="bounds spread-cells">
        <thead>
          <tr>
            <th scope="col">{text('spread.count')}</th>
            <th scope="col">{text('spread.perKm2')}</th>
            <th scope="col">{text('spread.share')}</th>
            {namesOf && <th scope="col">{text('spread.places')}</th>}
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, LISTED).map(({ count, share, km2, names, hexagon }) => (
            <tr key={hexagon.coordinates[0]?.[0]?.join()}>
              <th scope="row">{digits(count)}</th>
              <td>{digits(count / km2, 2)}</td>
              <td>{percent(share)}</td>
              {namesOf && <td translate={false}>{listed(names)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > LISTED && <p class="hint">{text('own.moreCells', { n: LISTED, rest: cells.length - LISTED })}</p>}
      <p class="hint">{text('spread.hexHow', { outside: digits(bins.outside) })}</p>
      <p class="hint">{text('spread.noSubdistricts')}</p>
      <TakeAway
        formats={['gpkg', 'geojson', 'fgb', 'kml']}
        make={(from) =>
          takeFeatures(
            cells.map(({ hexagon, count, share, km2, names }) => ({
              type: 'Feature',
              geometry: hexagon,
              properties: { count, share, per_km2: count / km2, places: listed(names) },
            })),
            [
              { key: 'count', title: text('spread.count'), kind: 'integer' },
              { key: 'share', title: text('spread.share'), kind: 'number' },
              { key: 'per_km2', title: text('spread.perKm2'), kind: 'number' },
              { key: 'places', title: text('spread.places'), kind: 'text' },
            ],
            about(from),
          )
        }
      />
    </>
  );
}

const namesIn = ({ hexagon }: HexCell, places: readonly PlaceSummary[]): string[] =>
  places.filter(({ anchor }) => anchor && isInside(shapeOf(hexagon), toPlane(anchor))).map(nameOf);

/** Equal steps from one to the most. */
const shadeOf = (count: number, most: number): number =>
  Math.min(STEPS - 1, Math.floor(((count - 1) / Math.max(1, most)) * STEPS));

/** Which shade stands for how many, from the table that the map draws by. */
function Key({ most, theme }: { most: number; theme: 'light' | 'dark' }) {
  const last = (shade: number): number => Math.ceil(((shade + 1) * most) / STEPS);
  const steps = SHADES[theme]
    .map((color, shade) => ({ color, from: last(shade - 1) + 1, to: last(shade) }))
    .filter(({ from, to }) => from <= to);
  return (
    <p class="spread-key">
      <span>{text('spread.key')}</span>
      {steps.map(({ color, from, to }) => (
        <span key={color}>
          <i class="bench-key" style={{ '--key': color }} />
          {from === to ? digits(from) : text('spread.keyStep', { from: digits(from), to: digits(to) })}
        </span>
      ))}
    </p>
  );
}
