import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { countSectors, countStages, pairUp, shareYears } from '../kit/compare-data.ts';
import { SharedLists } from '../kit/shared-lists.tsx';
import { CompareTable } from './compare-table.tsx';
import { Mirror } from './mirror.tsx';
import { TwinMaps } from './twin-maps.tsx';

/** What was done in 2022 against what is promised for 2023, by the stage records of the shown places. */
export function CompareYears() {
  const { store } = usePage();
  const shown = store.shown.value;
  const shared = shareYears(shown);
  const [before, both, after] = [shared.left.length, shared.both.length, shared.right.length];
  const sides = [text('year.2022'), text('year.2023')] as const;
  const charts = [
    ['stage', pairUp(countStages(shown, 2022), countStages(shown, 2023)), text('compare.byStage')],
    ['sector', pairUp(countSectors(shown, 2022), countSectors(shown, 2023)), text('compare.bySector')],
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
        titles={[text('compare.yearsOnly', { year: 2022 }), text('compare.yearsOnly', { year: 2023 })]}
        both={text('compare.yearsBoth')}
      />
    </>
  );
}
