import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { CLUSTER_SUMS } from './places/expressions.ts';
import type { PlaceFeatures } from './places/features.ts';
import { PLACE_LABELS, PLACE_LAYERS, WRITING } from './places/layers.ts';
import { placeLayers } from './places/style.ts';
import type { Theme } from './port.ts';
import { BASE_BELOW, BASE_LABELS, baseStyle } from './style/base-layers.ts';

/** Layers that come after the first idle. */
export const isLabel = (id: string): boolean => (BASE_LABELS as readonly string[]).includes(id) || WRITING.includes(id);

/** The whole style: base map, the report's places above its lines, all labels on top. */
export function atlasStyle(
  theme: Theme,
  tileUrl: string,
  features: PlaceFeatures,
  dimmed: FeatureCollection,
  focus: FeatureCollection,
  withLabels: boolean,
): StyleSpecification {
  const base = baseStyle(theme, tileUrl);
  const places = placeLayers(theme);
  const byId = new Map(base.layers.map((layer) => [layer.id, layer]));
  const pick = (ids: readonly string[]): LayerSpecification[] => ids.flatMap((id) => byId.get(id) ?? []);
  const layers = [
    ...pick(BASE_BELOW),
    ...PLACE_LAYERS.map((id) => places[id]),
    ...pick(BASE_LABELS),
    ...PLACE_LABELS.map((id) => places[id]),
  ];
  return {
    ...base,
    sources: {
      ...base.sources,
      points: {
        type: 'geojson',
        data: features.points,
        promoteId: 'id',
        cluster: true,
        clusterRadius: 26,
        clusterMaxZoom: 15,
        clusterProperties: CLUSTER_SUMS,
      },
      shapes: { type: 'geojson', data: features.shapes, promoteId: 'id' },
      zones: { type: 'geojson', data: features.zones, promoteId: 'id' },
      dimmed: { type: 'geojson', data: dimmed, promoteId: 'id' },
      focus: { type: 'geojson', data: focus, promoteId: 'id' },
    },
    layers: layers.map((layer) => (withLabels || !isLabel(layer.id) ? layer : hide(layer))),
  };
}

function hide<T extends LayerSpecification>(layer: T): T {
  return { ...layer, layout: { ...('layout' in layer ? layer.layout : {}), visibility: 'none' } };
}
