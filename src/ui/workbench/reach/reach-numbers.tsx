import type { Share } from '../../../geo/coverage.ts';
import { toAreaUnits } from '../../../geo/units.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { listed } from '../../../text/text.ts';
import { PlaceRows } from '../../kit/place-row.tsx';
import { digits, lengthWords, percent } from '../kit/number-words.ts';
import { pointWords, useOwnPoints } from '../kit/own-points.ts';
import { ShapeKey } from '../kit/shape-key.tsx';
import { isOfReport } from './reach-points.ts';
import { ReachTable } from './reach-table.tsx';
import { ReachTake } from './reach-take.tsx';
import type { ReachFound } from './use-reach.ts';

/** Below so many points a share says little of the whole. */
export const FEW = 5;
/** So many stations or own points are named; the rest are counted. */
const NAMED = 60;

const km2 = (m2: number): string => digits(toAreaUnits(m2).km2);

/** Whether the rest of the built-up land is drawn, and what draws it or takes it away. */
interface Gaps {
  readonly drawn: boolean;
  take(on: boolean): void;
}

/** What has been measured: shares with bounds, union and sum, what was used and left out, other radii. */
export function ReachNumbers({ found, gaps }: { found: ReachFound; gaps: Gaps }) {
  const { points, reach, rows } = found;
  const far = points.points.length - reach.used;
  const isNamed = isOfReport(points.kind);
  const said = { kind: text(`reach.kind.${points.kind}`), radius: lengthWords(reach.radiusM) };
  return (
    <>
      <h3>{text(isNamed ? 'reach.headlineNamed' : 'reach.headline', said)}</h3>
      <p class="bench-big">{percent(reach.built.coveredM2 / reach.built.totalM2)}</p>
      <ShareBar share={reach.built} />
      <p class="hint">
        {text('reach.share', { covered: km2(reach.built.coveredM2), total: km2(reach.built.totalM2) })}
      </p>
      {reach.used < FEW && (
        <>
          <p class="bench-fault">{text('reach.few', { n: reach.used })}</p>
          <label class="reach-rough">
            <input type="checkbox" checked={gaps.drawn} onChange={(event) => gaps.take(event.currentTarget.checked)} />
            {text('reach.withGaps')}
          </label>
        </>
      )}
      <ul class="shape-keys">
        {(['covered', ...(gaps.drawn ? (['built-gap'] as const) : []), 'reach'] as const).map((role) => (
          <ShapeKey key={role} shape={role} words={text(`reach.key.${role}`)} />
        ))}
      </ul>
      <dl class="bench-facts">
        <dt>{text('reach.points')}</dt>
        <dd>{reach.used}</dd>
        <dt>{text('reach.union')}</dt>
        <dd>{text('reach.km2', { n: km2(reach.unionM2) })}</dd>
        <dt>{text('reach.sum')}</dt>
        <dd>{text('reach.km2', { n: km2(reach.sumM2) })}</dd>
      </dl>
      <p class="hint">{text('reach.unionNote')}</p>
      {isNamed && <p class="hint">{text('reach.left', { rough: points.rough, unlocated: points.unlocated })}</p>}
      {far > 0 && <p class="hint">{text('reach.leftFar', { n: far })}</p>}
      <ReachTable rows={rows} radiusM={reach.radiusM} />
      <details class="bench-typed">
        <summary>{text('reach.used', { n: reach.used })}</summary>
        <Used found={found} />
      </details>
      <ReachTake found={found} />
    </>
  );
}

/** What the points are, in the order of the text or of the file. */
function Used({ found: { points, reach } }: { found: ReachFound }) {
  const own = useOwnPoints();
  if (isOfReport(points.kind)) {
    return <PlaceRows places={reach.which.flatMap((i) => points.used[i] ?? [])} />;
  }
  const names = reach.which.slice(0, NAMED).flatMap((i) => {
    const row = points.rows[i];
    if (row !== undefined && own) return [pointWords(own, row)];
    const station = points.stations[i];
    return station ? [nameOf(station)] : [];
  });
  const rest = reach.which.length - names.length;
  return (
    <p class="hint">
      {listed(names)}
      {rest > 0 && text('own.andMore', { n: rest })}
    </p>
  );
}

/** A share as a bar: solid what is surely covered, hatched what may be. */
function ShareBar({ share: { totalM2, leastM2, mostM2 } }: { share: Share }) {
  const [least, most] = [leastM2 / totalM2, mostM2 / totalM2];
  return (
    <>
      <span class="bounds-bar reach-bar" aria-hidden="true">
        <i style={{ flex: least }} />
        <i style={{ flex: most - least }} />
        <b style={{ flex: 1 - most }} />
      </span>
      {most > least && <p>{text('reach.bounds', { least: percent(least), most: percent(most) })}</p>}
    </>
  );
}
