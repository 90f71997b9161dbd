import { useMemo } from 'preact/hooks';
import { areaOf } from '../../../geo/measure.ts';
import type { HeldArea } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { MeasureStatus } from '../kit/measure-status.tsx';
import { digits } from '../kit/number-words.ts';
import { useOwnPoints } from '../kit/own-points.ts';
import { useMeasure } from '../kit/use-measure.ts';

interface InsideProps {
  readonly areas: readonly HeldArea[];
  /** What each area is called in the table. */
  readonly names: readonly string[];
}

/** How many of a person's own points lie in each area, and how densely. */
export function OwnInside({ areas, names }: InsideProps) {
  const own = useOwnPoints();
  const geometries = areas.map(({ area }) => area.geometry);
  const use = useMeasure(
    'inside',
    useMemo(() => own && { cloud: own.positions, areas: geometries }, [own, ...geometries]),
  );
  const counts = use.answer.value;
  if (!own) return null;
  return (
    <>
      <h3>{text('own.of', { name: own.name })}</h3>
      <MeasureStatus use={use} />
      {counts && (
        <table class="bounds own-inside">
          <thead>
            <tr>
              <th scope="col">{text('own.area')}</th>
              <th scope="col">{text('own.points')}</th>
              <th scope="col">{text('spread.perKm2')}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area }, i) => (
              <tr key={names[i]}>
                <th scope="row">{names[i]}</th>
                <td>{digits(counts[i] ?? 0)}</td>
                <td>{digits((counts[i] ?? 0) / (areaOf(area.geometry) / 1e6), 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="hint">{text('own.insideHow')}</p>
    </>
  );
}
