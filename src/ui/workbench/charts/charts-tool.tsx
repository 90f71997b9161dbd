import './charts.css';
import { hasSubdistricts, onlyRole } from '#about';
import type { Stage } from '../../../domain/vocabulary.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { BarChart } from '../kit/bar-chart.tsx';
import { type ChartFacet, facetChart, stageChart, toggleStage } from '../kit/chart-data.ts';

/** Charts of what is shown; a bar filters by what it counts, as the facets do. */
export function ChartsTool() {
  const { store } = usePage();
  const chart = (facet: ChartFacet) => (
    <BarChart
      title={text(`chart.${facet}`)}
      data={facetChart(store, facet)}
      isBySector={facet === 'sector'}
      toggle={({ value }) => store.toggleFacet(facet, value)}
    />
  );
  return (
    <>
      <p role="status">{text('chart.shown', { n: store.shown.value.length, total: store.atlas.places.length })}</p>
      <p class="hint">{text('chart.how')}</p>
      <p class="hint">{text('chart.drawnHow')}</p>
      {chart('sector')}
      <BarChart
        title={text('chart.stage')}
        data={stageChart(store)}
        toggle={({ value, role }) => role && store.setFilter(toggleStage(store.filter.value, value as Stage, role))}
      />
      {!onlyRole && chart('year')}
      {chart('layer')}
      {chart('whereabouts')}
      {hasSubdistricts && chart('subdistrict')}
      {hasSubdistricts && <p class="hint">{text('chart.subdistrictHow')}</p>}
    </>
  );
}
