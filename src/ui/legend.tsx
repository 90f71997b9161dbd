import { LAYERS } from '../domain/vocabulary.ts';
import { text } from '../text/text.ts';
import { Icon, LayerSign } from './symbol.tsx';

const PROGRESSES = ['promised', 'under-way', 'done'] as const;

/** What the signs of the map mean; drawn from the same tables as the map. */
export function Legend({ onClose }: { onClose: () => void }) {
  return (
    <section class="legend" aria-label={text('map.legend')}>
      <button type="button" class="quiet icon-button" aria-label={text('dialog.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
      <h3>{text('filter.layer')}</h3>
      <ul class="legend-layers">
        {LAYERS.map((layer) => (
          <li key={layer}>
            <LayerSign layer={layer} />
            {text(`layer.${layer}`)}
          </li>
        ))}
      </ul>
      <h3>{text('legend.progress')}</h3>
      <ul>
        {PROGRESSES.map((progress) => (
          <li key={progress}>
            <LayerSign layer="projects" progress={progress} />
            {text(`legend.${progress}`)}
          </li>
        ))}
      </ul>
      <h3>{text('legend.location')}</h3>
      <ul class="legend-notes">
        <li>{text('legend.site')}</li>
        <li>{text('legend.disc')}</li>
        <li>{text('legend.area')}</li>
      </ul>
    </section>
  );
}
