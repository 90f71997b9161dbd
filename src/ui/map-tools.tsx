import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../text/text.ts';
import { usePage } from './page.ts';
import { Icon } from './symbol.tsx';

/** What lies over the map: its buttons, its legend, and what a map of this place must say. */
export function MapTools() {
  const { map, view, zoomBy, fitDistrict } = usePage();
  const legend = useSignal(false);
  const state = map.value;
  return (
    <>
      {state !== 'ready' && (
        <p class="map-state" data-state={state}>
          {text(state === 'failed' ? 'map.failed' : 'map.loading')}
        </p>
      )}
      <div class="map-buttons" hidden={state !== 'ready'}>
        <MapButton name="map.zoomIn" icon="plus" onClick={() => zoomBy(1)} />
        <MapButton name="map.zoomOut" icon="minus" onClick={() => zoomBy(-1)} />
        <MapButton name="map.fit" icon="fit" onClick={fitDistrict} />
        <MapButton
          name="map.legend"
          icon="legend"
          expanded={legend.value}
          onClick={() => (legend.value = !legend.value)}
        />
        <MapButton name="map.print" icon="print" onClick={() => (view.dialog.value = 'print')} />
      </div>
      {legend.value && <LazyLegend onClose={() => (legend.value = false)} />}
      <p class="map-note">
        <span>{text('map.note')}</span> <span>{text('map.noApproval')}</span> <span>{text('map.credit')}</span>
      </p>
    </>
  );
}

type LegendPart = ComponentType<{ onClose: () => void }>;

/** Loaded when first opened: not part of the first view. */
function LazyLegend({ onClose }: { onClose: () => void }) {
  const [part, setPart] = useState<{ Legend: LegendPart } | null>(null);
  useEffect(() => void import('./legend.tsx').then(setPart), []);
  return part && <part.Legend onClose={onClose} />;
}

interface MapButtonProps {
  readonly name: 'map.zoomIn' | 'map.zoomOut' | 'map.fit' | 'map.legend' | 'map.print';
  readonly icon: 'plus' | 'minus' | 'fit' | 'legend' | 'print';
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

const MapButton = ({ name, icon, expanded, onClick }: MapButtonProps) => (
  <button
    type="button"
    class="map-button"
    aria-label={text(name)}
    title={text(name)}
    {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
