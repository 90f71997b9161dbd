import { spanOf } from '../../../domain/years.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { countSectors, countStages, pairUp, shareYears } from '../kit/compare-data.ts';
import { SharedLists } from '../kit/shared-lists.tsx';
import { CompareTable } from './compare-table.tsx';
import { Mirror } from './mirror.tsx';
import { TwinMaps } from './twin-maps.tsx';

/** What was done against what is promised, by the stage records of the shown places. */
export function CompareYears() {
  const { store } = usePage();
  const shown = store.shown.value;
  const shared = shareYears(shown);
  const [before, both, after] = [shared.left.length, shared.both.length, shared.right.length];
  const sides = [text('year.reviewed'), text('year.planned')] as const;
  const charts = [
    ['stage', pairUp(countStages(shown, 'reviewed'), countStages(shown, 'planned')), text('compare.byStage')],
    ['sector', pairUp(countSectors(shown, 'reviewed'), countSectors(shown, 'planned')), text('compare.bySector')],
  ] as const;
  return (
    <>
      <p>
        {text('compare.shown', {
          n: shown.length,
          before: before + both,
          after: after + both,
          both,
          neither: shown.length - before - both - after,
        })}
      </p>
      <TwinMaps shared={shared} />
      <CompareTable
        sides={sides}
        rows={[[text('compare.total'), String(before + both), String(after + both)]]}
        more={charts.map(([facet, pairs]) => ({ facet, pairs }))}
      />
      {charts.map(([facet, pairs, title]) => (
        <Mirror key={facet} title={title} facet={facet} pairs={pairs} sides={sides} look="years" />
      ))}
      <p class="hint">{text('area.sectorNote')}</p>
      <SharedLists
        shared={shared}
        titles={[
          text('compare.yearsOnly', { year: spanOf('reviewed') }),
          text('compare.yearsOnly', { year: spanOf('planned') }),
        ]}
        both={text('compare.yearsBoth')}
      />
    </>
  );
}
