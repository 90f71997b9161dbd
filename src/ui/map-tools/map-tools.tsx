import type { ComponentType } from 'preact';
import { hasBase } from '#about';
import type { MapPanel } from '../../state/arrangement.ts';
import { toggleMapOnly } from '../../state/view.ts';
import { noteOf } from '../../text/credits.ts';
import { text } from '../../text/text.ts';
import { useFocusBack } from '../kit/focus-back.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';

const Readout = lazy(
  async () => (await import('./readout.tsx')).Readout,
  () => text('map.readout'),
  'notice',
);

const MapMargin = lazy(
  async () => (await import('./map-margin.tsx')).MapMargin,
  () => text('map.legend'),
  'notice',
);

/** What lies over the map: its buttons and panels, and what is not on it. */
export function MapTools() {
  const { map, view } = usePage();
  const state = map.state.value;
  return (
    <>
      {state !== 'ready' && (
        <p class="map-state" data-state={state}>
          {text(state === 'failed' ? 'map.failed' : 'map.loading')}
        </p>
      )}
      {state === 'ready' && <Over />}
      <MapMargin />
      {view.panel.value && <LazyPanel key={view.panel.value} name={view.panel.value} />}
    </>
  );
}

/** What a map of this place must say, and who made it; the build writes the same into the page (`renderNote`). */
export function MapNote() {
  const { view } = usePage();
  return (
    <>
      {noteOf(view.basemap.value.shown, view.reviewNumber.value).map((said) => [<span key={said}>{said}</span>, ' '])}
    </>
  );
}

function Over() {
  const { view, map } = usePage();
  const { zoomBy, fitDistrict } = map;
  const toggle = (panel: MapPanel) => ({
    expanded: view.panel.value === panel,
    onClick: () => view.toggle(panel),
  });
  return (
    <>
      <div class="map-buttons">
        <MapButton name="map.zoomIn" icon="plus" onClick={() => zoomBy(1)} />
        <MapButton name="map.zoomOut" icon="minus" onClick={() => zoomBy(-1)} />
        {hasBase && <MapButton name="map.fit" icon="fit" named onClick={fitDistrict} />}
        <MapButton
          name="map.only"
          icon="only"
          keys="\\"
          pressed={view.report.value === 'folded' && view.drawer.value === 'closed'}
          onClick={() => toggleMapOnly(view)}
        />
        <MapButton name="map.legend" icon="legend" named {...toggle('legend')} />
        <MapButton name="map.basemap" icon="layers" named {...toggle('basemap')} />
        <MapButton name="map.inView" icon="list" keys="m" {...toggle('in-view')} />
        <MapButton
          name="map.readout"
          icon="target"
          onClick={() => (view.readout.value = view.readout.value ? null : 'centre')}
        />
        <MapButton name="map.print" icon="print" onClick={() => view.open('print')} />
      </div>
      {view.readout.value && <LazyReadout />}
      <svg class="north" viewBox="0 0 16 30" role="img" aria-label={text('map.north')}>
        <path d="M8 1l5 13-5-3-5 3z" />
        <text x="8" y="27" text-anchor="middle">
          N
        </text>
      </svg>
    </>
  );
}

/** Loaded when first opened: not part of the first view. */
const PANELS: Record<MapPanel, ComponentType<{ onClose: () => void }>> = {
  legend: lazy(
    async () => (await import('./legend.tsx')).Legend,
    () => text('map.legend'),
    'part-box',
  ),
  basemap: lazy(
    async () => (await import('./basemap-panel.tsx')).BasemapPanel,
    () => text('map.basemap'),
    'part-box',
  ),
  'off-map': lazy(
    async () => (await import('../off-map/off-map.tsx')).OffMap,
    () => text('list.label'),
    'part-box',
  ),
  'in-view': lazy(
    async () => (await import('../in-view/in-view.tsx')).InView,
    () => text('map.inView'),
    'part-box',
  ),
};

function LazyPanel({ name }: { name: MapPanel }) {
  const { view } = usePage();
  const Panel = PANELS[name];
  useFocusBack();
  return <Panel onClose={() => view.close(name)} />;
}

function LazyReadout() {
  useFocusBack();
  return <Readout />;
}

interface MapButtonProps {
  readonly name: `map.${'zoomIn' | 'zoomOut' | 'fit' | 'only' | 'inView' | 'legend' | 'basemap' | 'print' | 'readout'}`;
  readonly icon: IconName;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly keys?: string;
  /** Whether its name stands below its sign. */
  readonly named?: boolean;
  readonly onClick: () => void;
}

const MapButton = ({ name, icon, expanded, pressed, keys, named, onClick }: MapButtonProps) => (
  <button
    type="button"
    class="map-button"
    aria-label={text(name)}
    title={text(name)}
    aria-keyshortcuts={keys}
    data-named={named}
    {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed, 'data-wide': '' })}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
