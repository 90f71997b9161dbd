import type { LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../contract/map-port.ts';
import { groundOfPlaces } from './ground-style.ts';
import type { PlaceLayer } from './layers.ts';
import { marksOfPlaces } from './mark-style.ts';

/** A layer without its id, for each kind of layer. */
export type Unnamed<T> = T extends unknown ? Omit<T, 'id'> : never;

/** How each layer of the report's places looks. */
export function placeLayers(theme: Theme): Record<PlaceLayer, LayerSpecification> {
  const layers = { ...groundOfPlaces(theme), ...marksOfPlaces(theme) };
  return Object.fromEntries(Object.entries(layers).map(([id, layer]) => [id, { id, ...layer }])) as Record<
    PlaceLayer,
    LayerSpecification
  >;
}
