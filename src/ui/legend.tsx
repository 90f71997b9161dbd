import { text } from '../text/text.ts';
import { LegendFacet } from './legend-facet.tsx';
import { LegendWhere } from './legend-where.tsx';
import { Icon, LayerSign } from './symbol.tsx';

const PROGRESSES = ['promised', 'under-way', 'done'] as const;

/** What the signs of the map mean, how many of each there are, and which of them are shown. */
export function Legend({ onClose }: { onClose: () => void }) {
  return (
    <section class="legend" aria-label={text('map.legend')}>
      <div class="legend-head">
        <h2>{text('map.legend')}</h2>
        <button type="button" class="quiet icon-button" aria-label={text('dialog.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <LegendFacet facet="layer" />
      <LegendFacet facet="sector" />
      <p class="hint">{text('legend.all')}</p>
      <LegendWhere />
      <h3>{text('legend.progress')}</h3>
      <ul>
        {PROGRESSES.map((progress) => (
          <li key={progress}>
            <LayerSign layer="projects" progress={progress} />
            {text(`legend.${progress}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
