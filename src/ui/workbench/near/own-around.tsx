import type { Geometry } from 'geojson';
import { useMemo } from 'preact/hooks';
import { text } from '../../../text/later.ts';
import { MeasureStatus } from '../kit/measure-status.tsx';
import { digits, lengthWords } from '../kit/number-words.ts';
import { pointWords, useOwnPoints } from '../kit/own-points.ts';
import { useMeasure } from '../kit/use-measure.ts';

const MOST = 10;

/** How many of a person's own points lie within the radius, and which are the nearest. */
export function OwnAround({ from, radiusM }: { from: Geometry; radiusM: number }) {
  const own = useOwnPoints();
  const use = useMeasure(
    'around',
    useMemo(() => own && { cloud: own.positions, from, radiusM, most: MOST }, [own, from, radiusM]),
  );
  const found = use.answer.value;
  if (!own) return null;
  return (
    <>
      <h3>{text('own.of', { name: own.name })}</h3>
      <MeasureStatus use={use} />
      {found && (
        <table class="bounds near own-around">
          <caption>
            <span role="status">
              {text('own.around', { radius: lengthWords(radiusM), n: digits(found.count), total: digits(own.count) })}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('own.nearestPoints')}</th>
              <th scope="col">{text('near.distance')}</th>
            </tr>
          </thead>
          <tbody>
            {found.nearest.map(({ row, distanceM }) => (
              <tr key={row}>
                <th scope="row">{pointWords(own, row)}</th>
                <td>{distanceM === 0 ? text('near.touching') : lengthWords(distanceM)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
