import type { Sector } from '../../../domain/vocabulary.ts';
import type { Bounds } from '../../../geo/count-in.ts';
import { SECTOR_TONE } from '../../../look/tones.ts';
import { text } from '../../../text/later.ts';
import type { Pair } from '../kit/compare-data.ts';
import { FacetLink } from '../kit/facet-link.tsx';
import { boundsWords } from '../kit/number-words.ts';

interface MirrorProps {
  readonly title: string;
  readonly facet: 'layer' | 'sector' | 'stage';
  readonly pairs: readonly Pair[];
  /** What stands left and right. */
  readonly sides: readonly [string, string];
  /** `areas`: solid is sure, hatched possible. `years`: what was done is solid, what is promised outlined. */
  readonly look: 'areas' | 'years';
}

/** Two sides as bars that grow from the middle, on one scale, with their numbers. A value's name filters by it. */
export function Mirror({ title, facet, pairs, sides, look }: MirrorProps) {
  const most = Math.max(1, ...pairs.flatMap(({ left, right }) => [left.upper, right.upper]));
  return (
    <table class="mirror" data-look={look}>
      <caption>{title}</caption>
      <colgroup>
        <col class="mirror-number" />
        <col />
        <col class="mirror-label" />
        <col />
        <col class="mirror-number" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {sides[0]}
          </th>
          <th scope="col">
            <span class="hidden">{text('compare.item')}</span>
          </th>
          <th scope="col" colSpan={2}>
            {sides[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ value, left, right }) => (
          <tr key={String(value)} {...(facet === 'sector' && { 'data-tone': SECTOR_TONE[value as Sector] })}>
            <td>{boundsWords(left)}</td>
            <td>
              <Bar bounds={left} most={most} />
            </td>
            <th scope="row">
              <FacetLink facet={facet} value={value} />
            </th>
            <td>
              <Bar bounds={right} most={most} />
            </td>
            <td>{boundsWords(right)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Bar = ({ bounds: { lower, upper }, most }: { bounds: Bounds; most: number }) => (
  <span class="mirror-bar" aria-hidden="true" style={{ width: `${(upper / most) * 100}%` }}>
    {lower > 0 && <i style={{ flex: lower }} />}
    {upper > lower && <i class="possible" style={{ flex: upper - lower }} />}
  </span>
);
