import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../contract/map-port.ts';
import type { Ground } from './basemap.ts';
import type { PlaceFeatures } from './places/features.ts';
import { LATER, PLACE_GROUND, PLACE_LABELS, PLACE_LAYERS } from './places/layers.ts';
import { CROWD } from './places/scale.ts';
import { placeLayers } from './places/style.ts';
import { BASE_BELOW, BASE_LABELS, baseStyle } from './style/base-layers.ts';

/** Layers that come after the first idle. */
export const isLater = (id: string): boolean => (BASE_LABELS as readonly string[]).includes(id) || LATER.includes(id);

export interface Picture {
  readonly theme: Theme;
  readonly tileUrl: string;
  readonly features: PlaceFeatures;
  readonly dimmed: FeatureCollection;
  readonly focus: FeatureCollection;
  /** Where no name is to be written (`edgesOf`). */
  readonly nameless: FeatureCollection;
  readonly withLater: boolean;
  readonly ground: Ground;
}

/** Of our own map what stays without it: where the district ends. */
const OUTLINE = ['fade', 'neighbour-far', 'neighbour', 'edge-fade', 'outline-glow', 'outline'];
const BLANK = ['paper', 'land', 'outline-glow', 'outline', 'label-district'];

const fadeAt = BASE_BELOW.indexOf('fade');
const [UNDER_FADE, FROM_FADE] = [BASE_BELOW.slice(0, fadeAt), BASE_BELOW.slice(fadeAt)];

/** The whole style: base map, the report's places above its lines, all labels on top. */
export function atlasStyle({
  theme,
  tileUrl,
  features,
  dimmed,
  focus,
  nameless,
  withLater,
  ground,
}: Picture): StyleSpecification {
  const base = baseStyle(theme, tileUrl);
  const places = placeLayers(theme);
  const byId = new Map(base.layers.map((layer) => [layer.id, layer]));
  const online = typeof ground === 'object' ? ground : { sources: {}, layers: [] };
  const isDrawn = (id: string): boolean => {
    if (ground === 'offline') return true;
    return (ground === 'none' ? BLANK : OUTLINE).includes(id);
  };
  const pick = (ids: readonly string[]): LayerSpecification[] =>
    ids.filter(isDrawn).flatMap((id) => byId.get(id) ?? []);
  const layers = [
    ...online.layers,
    ...pick(UNDER_FADE),
    ...PLACE_GROUND.map((id) => places[id]),
    ...pick(FROM_FADE),
    ...PLACE_LAYERS.map((id) => places[id]),
    ...pick(BASE_LABELS),
    ...PLACE_LABELS.map((id) => places[id]),
  ];
  return {
    ...base,
    sources: {
      ...base.sources,
      ...online.sources,
      points: {
        type: 'geojson',
        data: features.points,
        promoteId: 'id',
        cluster: true,
        clusterRadius: CROWD.radius,
        clusterMaxZoom: CROWD.closest,
      },
      dots: { type: 'geojson', data: features.points, promoteId: 'id' },
      rings: { type: 'geojson', data: features.rings, promoteId: 'id' },
      shapes: { type: 'geojson', data: features.shapes, promoteId: 'id' },
      zones: { type: 'geojson', data: features.zones, promoteId: 'id' },
      dimmed: { type: 'geojson', data: dimmed, promoteId: 'id' },
      focus: { type: 'geojson', data: focus, promoteId: 'id' },
      nameless: { type: 'geojson', data: nameless },
    },
    layers: layers.map((layer) => (withLater || !isLater(layer.id) ? layer : hide(layer))),
  };
}

function hide<T extends LayerSpecification>(layer: T): T {
  return { ...layer, layout: { ...('layout' in layer ? layer.layout : {}), visibility: 'none' } };
}
