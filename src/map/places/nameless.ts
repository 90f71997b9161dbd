import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { NAMELESS } from '../frame.ts';

export const NO_EDGES: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The strips along the edges of a map in which no name is to be written, each as a point with the `room` above and beside it in pixels: for the layer
 * `nameless`, whose signs nobody sees. They hold for the camera that the map has now.
 */
export function edgesOf(map: MapLibre): FeatureCollection {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const { edge, right } = NAMELESS;
  const strips = [
    [width / 2, 0, width / 2, edge],
    [width / 2, height, width / 2, edge],
    [0, height / 2, edge, height / 2],
    [width, height / 2, right, height / 2],
  ] as const;
  return {
    type: 'FeatureCollection',
    features: strips.map(([x, y, across, along]) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: map.unproject([x, y]).toArray() },
      properties: { room: [along, across] },
    })),
  };
}
