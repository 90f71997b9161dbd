import type { Share } from '../../../geo/coverage.ts';
import type { ReachRow } from '../../../geo/reach.ts';
import { text } from '../../../text/later.ts';
import { lengthWords, percent } from '../kit/number-words.ts';

/** The shares by radius, with their bounds. */
export function ReachTable({ rows, radiusM }: { rows: readonly ReachRow[]; radiusM: number }) {
  return (
    <table class="bounds reach-table">
      <caption>{text('reach.byRadius')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('reach.radius')}</th>
          <th scope="col">{text('reach.built')}</th>
          <th scope="col">{text('reach.district')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows]
          .sort((a, b) => a.radiusM - b.radiusM)
          .map((row) => (
            <tr key={row.radiusM} data-asked={row.radiusM === radiusM}>
              <th scope="row">{lengthWords(row.radiusM)}</th>
              <ShareCell share={row.built} />
              <ShareCell share={row.district} />
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const ShareCell = ({ share: { totalM2, coveredM2, leastM2, mostM2 } }: { share: Share }) => (
  <td>
    {percent(coveredM2 / totalM2)}
    {mostM2 > leastM2 && (
      <span class="reach-bounds">
        {text('bench.bounds', { lower: percent(leastM2 / totalM2), upper: percent(mostM2 / totalM2) })}
      </span>
    )}
  </td>
);
