import type { FacetValue } from '../../../domain/filter.ts';
import type { Sector } from '../../../domain/vocabulary.ts';
import type { Bounds } from '../../../geo/count-in.ts';
import { SECTOR_TONE } from '../../../look/tones.ts';
import { text } from '../../../text/later.ts';
import { FacetLink } from './facet-link.tsx';
import { boundsWords } from './number-words.ts';

interface TableProps {
  readonly facet: 'layer' | 'sector' | 'stage';
  readonly counts: ReadonlyMap<FacetValue, Bounds>;
}

/** Counts with bounds as bars and numbers: solid what is sure, hatched what is possible. A value's name filters by it. */
export function BoundsTable({ facet, counts }: TableProps) {
  const rows = [...counts].filter(([, { upper }]) => upper > 0);
  const most = Math.max(1, ...rows.map(([, { upper }]) => upper));
  return (
    <table class="bounds">
      <thead class="hidden">
        <tr>
          <th scope="col">{text('area.value')}</th>
          <td />
          <th scope="col">{text('area.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .sort(([, a], [, b]) => b.upper - a.upper)
          .map(([value, bounds]) => (
            <tr key={String(value)} {...(facet === 'sector' && { 'data-tone': SECTOR_TONE[value as Sector] })}>
              <th scope="row">
                <FacetLink facet={facet} value={value} />
              </th>
              <td>
                <span class="bounds-bar" aria-hidden="true" style={{ width: `${(bounds.upper / most) * 100}%` }}>
                  <i style={{ flex: bounds.lower }} />
                  <i style={{ flex: bounds.upper - bounds.lower }} />
                </span>
              </td>
              <td>{boundsWords(bounds)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
