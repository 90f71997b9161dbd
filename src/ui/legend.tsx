import { WHEREABOUTS } from '../domain/located.ts';
import { LAYERS, type Layer } from '../domain/vocabulary.ts';
import { text } from '../text/text.ts';
import { usePage } from './page.ts';
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
          <LayerRow key={layer} layer={layer} />
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
      <NotDrawn />
    </section>
  );
}

/** A layer with how many of its places the other filters leave; a click filters by it, as the filter panel does. */
function LayerRow({ layer }: { layer: Layer }) {
  const { store } = usePage();
  const count = store.counts.value.layer.get(layer) ?? 0;
  const label = text(`layer.${layer}`);
  return (
    <li>
      <label data-none={count === 0}>
        <input
          type="checkbox"
          checked={store.filter.value.layer.has(layer)}
          aria-label={text('filter.count', { value: label, n: count })}
          onChange={() => store.toggleFacet('layer', layer)}
        />
        <LayerSign layer={layer} />
        <span aria-hidden="true">{label}</span>
        <span class="count" aria-hidden="true">
          {count}
        </span>
      </label>
    </li>
  );
}

/** The map never pretends to be complete: what of the shown is not on it. */
function NotDrawn() {
  const counts = usePage().store.whereabouts.value;
  const missing = WHEREABOUTS.filter((key) => key !== 'drawn' && counts[key] > 0);
  if (missing.length === 0) return null;
  return (
    <p class="legend-missing">
      {text('legend.missing', { parts: missing.map((key) => text(`list.${key}`, { n: counts[key] })).join('，') })}
    </p>
  );
}
