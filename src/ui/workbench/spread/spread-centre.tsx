import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Ground } from '../../../contract/ground.ts';
import type { PlaceSummary } from '../../../domain/place.ts';
import { SECTORS, type Sector } from '../../../domain/vocabulary.ts';
import { takeFeatures } from '../../../files/write/take.ts';
import { type LocatedPoint, pointsOf } from '../../../geo/located-points.ts';
import { areaOf } from '../../../geo/measure.ts';
import { indexNeighbours, type NeighbourIndex } from '../../../geo/nearest-neighbour.ts';
import { spreadOf } from '../../../geo/spread.ts';
import { aShape } from '../../../look/shapes.ts';
import { SECTOR_TONE } from '../../../look/tones.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { aboutTaking } from '../../kit/takeaway-words.ts';
import { digits, lengthWords } from '../kit/number-words.ts';
import { TakeAway } from '../kit/take-away.tsx';
import { useShapes } from '../kit/use-shapes.ts';

interface CentreProps {
  readonly places: readonly PlaceSummary[];
  readonly points: readonly LocatedPoint[];
  readonly withRough: boolean;
  readonly ground: Ground;
}

/** Whether the shown places cluster, and where each sector has its middle. */
export function SpreadCentre({ places, points, withRough, ground }: CentreProps) {
  const { store } = usePage();
  const drawn = useSignal<ReadonlySet<Sector>>(new Set());
  const areaM2 = useMemo(() => areaOf(ground.outline), [ground]);
  const rows = useMemo(
    () =>
      SECTORS.map((sector) => {
        const own = pointsOf(
          places.filter(({ sectors }) => sectors.includes(sector)),
          withRough,
        );
        return {
          sector,
          spread: spreadOf(own.points.map(({ at }) => at)),
          index: indexNeighbours(own.points, areaM2),
          leftOut: own.rough + own.unlocated,
        };
      }).filter(({ spread, leftOut }) => spread !== null || leftOut > 0),
    [places, withRough, areaM2],
  );
  const shapes = useMemo(
    () =>
      rows.flatMap(({ sector, spread }) => {
        if (!spread || !drawn.value.has(sector)) return [];
        const label = text('spread.centreOf', { sector: text(`sector.${sector}`), n: spread.n });
        return [
          ...(spread.ellipse ? [aShape('ellipse', spread.ellipse.outline)] : []),
          aShape('centre', { type: 'Point', coordinates: [...spread.centre] }, { label }),
        ];
      }),
    [rows, drawn.value],
  );
  useShapes('spread', shapes);
  const toggle = (sector: Sector): void => {
    const next = new Set(drawn.value);
    if (!next.delete(sector)) next.add(sector);
    drawn.value = next;
  };
  return (
    <>
      <h3>{text('spread.nni')}</h3>
      <Neighbours index={indexNeighbours(points, areaM2)} />
      <p class="hint">{text('spread.nniHow')}</p>
      <h3>{text('spread.bySector')}</h3>
      <table class="bounds spread-sectors">
        <thead>
          <tr>
            <th scope="col">{text('spread.sector')}</th>
            <th scope="col">{text('spread.n')}</th>
            <th scope="col">{text('spread.axes')}</th>
            <th scope="col">{text('spread.ratio')}</th>
            <th scope="col">{text('spread.leftOut')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sector, spread, index, leftOut }) => (
            <tr key={sector} data-tone={SECTOR_TONE[sector]}>
              <th scope="row">
                <label class="switch">
                  <input
                    type="checkbox"
                    disabled={!spread}
                    checked={drawn.value.has(sector)}
                    aria-label={`${text('spread.show')} ${text(`sector.${sector}`)}`}
                    onChange={() => toggle(sector)}
                  />
                  <i class="swatch" />
                  {text(`sector.${sector}`)}
                </label>
              </th>
              <td>
                {spread?.n ?? 0}
                {spread?.isFew && <small> {text('spread.isFew')}</small>}
              </td>
              <td>
                {spread?.ellipse &&
                  text('spread.axesWords', {
                    long: lengthWords(spread.ellipse.longM),
                    short: lengthWords(spread.ellipse.shortM),
                    azimuth: Math.round(spread.ellipse.azimuth),
                  })}
              </td>
              <td>{index && index.warnings.length === 0 ? digits(index.ratio, 2) : '–'}</td>
              <td>{leftOut}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{text('spread.ellipseHow')}</p>
      <TakeAway
        formats={['gpkg', 'geojson', 'fgb', 'kml']}
        make={(from) =>
          takeFeatures(
            rows.flatMap(({ sector, spread, leftOut }) =>
              spread?.ellipse
                ? [
                    {
                      type: 'Feature' as const,
                      geometry: spread.ellipse.outline,
                      properties: {
                        sector,
                        n: spread.n,
                        left_out: leftOut,
                        long_m: spread.ellipse.longM,
                        short_m: spread.ellipse.shortM,
                        azimuth: spread.ellipse.azimuth,
                        centre_lng: spread.centre[0],
                        centre_lat: spread.centre[1],
                      },
                    },
                  ]
                : [],
            ),
            [
              { key: 'sector', title: text('spread.sector'), kind: 'text' },
              { key: 'n', title: text('spread.n'), kind: 'integer' },
              { key: 'left_out', title: text('spread.leftOut'), kind: 'integer' },
              ...(['long_m', 'short_m', 'azimuth', 'centre_lng', 'centre_lat'] as const).map((key) => ({
                key,
                title: key,
                kind: 'number' as const,
              })),
            ],
            { ...aboutTaking(store, from), name: 'ellipses', title: text('spread.bySector') },
          )
        }
      />
    </>
  );
}

/** The index with its verdict in words, where there are enough points to have one. */
export function Neighbours({ index }: { index: NeighbourIndex | null }) {
  if (!index) return <p>{text('spread.verdict.none')}</p>;
  const { n, observedM, expectedM, ratio, z, warnings } = index;
  const verdict = warnings[0] ?? (z < -1.96 ? 'clustered' : z > 1.96 ? 'dispersed' : 'random');
  return (
    <>
      <dl class="bench-facts">
        <dt>n</dt>
        <dd>{n}</dd>
        <dt>{text('spread.observed')}</dt>
        <dd>{lengthWords(observedM)}</dd>
        <dt>{text('spread.expected')}</dt>
        <dd>{lengthWords(expectedM)}</dd>
        <dt>{text('spread.ratio')}</dt>
        <dd>{digits(ratio)}</dd>
        <dt>{text('spread.z')}</dt>
        <dd>{digits(z)}</dd>
      </dl>
      <p>{text(`spread.verdict.${verdict}`)}</p>
    </>
  );
}
