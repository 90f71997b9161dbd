import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { MapEvents } from '../contract/map-port.ts';
import type { PlaceId } from '../domain/ids.ts';
import { PICK_ORDER } from './places/layers.ts';

/** Pixels around the pointer that still count as a hit: half a finger on touch, a few pixels with a mouse. */
const reach = (coarse: boolean): number => (coarse ? 14 : 4);

/** Who is told of picks, and whether they belong to a tool now. */
interface Picking {
  readonly events: MapEvents;
  readonly options: { readonly reducedMotion: boolean };
  readonly isHeld: boolean;
}

/** The one router of clicks and hovers on the map; none are taken while a tool holds the map. Listeners end with `signal`. */
export function routePicks(map: MapLibre, signal: AbortSignal, picking: Picking): void {
  const { events, options } = picking;
  const coarse = window.matchMedia('(pointer: coarse)').matches;
  let hovered: PlaceId | null = null;

  const onClick = (event: MapMouseEvent): void => {
    if (picking.isHeld) return;
    const { places, cluster } = hitsAt(map, event, reach(coarse));
    if (cluster) void openCluster(map, cluster, events, options.reducedMotion);
    else events.pick(places);
  };
  const onMove = (event: MapMouseEvent): void => {
    if (picking.isHeld) return;
    const { places, cluster } = hitsAt(map, event, 2);
    const [place = null] = places;
    map.getCanvas().style.cursor = place || cluster ? 'pointer' : '';
    if (place !== hovered) events.hover(place);
    hovered = place;
  };
  const onOut = (): void => {
    if (hovered !== null) events.hover(null);
    hovered = null;
  };
  const onMenu = ({ lngLat, point }: MapMouseEvent): void => {
    if (!picking.isHeld) events.point({ lng: lngLat.lng, lat: lngLat.lat, x: point.x, y: point.y });
  };
  map.on('click', onClick);
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('contextmenu', onMenu);
  signal.addEventListener('abort', () => {
    map.off('click', onClick);
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('contextmenu', onMenu);
  });
}

interface Hits {
  /** Topmost first. */
  readonly places: readonly PlaceId[];
  /** Only where there is no place. */
  readonly cluster?: MapGeoJSONFeature;
}

/** What is at a position, of the layers that come first in the order of picking: one query for all of them. */
function hitsAt(map: MapLibre, event: MapMouseEvent, pixels: number): Hits {
  const hits = map.queryRenderedFeatures(around(event, pixels), { layers: PICK_ORDER.flat() });
  for (const layers of PICK_ORDER) {
    const first = hits.filter((hit) => (layers as readonly string[]).includes(hit.layer.id));
    const [cluster] = first;
    if (!cluster) continue;
    if (layers.includes('cluster')) return { places: [], cluster };
    return { places: [...new Set(first.map((hit) => hit.properties.id as PlaceId))] };
  }
  return { places: [] };
}

/** Opens a cluster: by zooming when that separates its places, else by offering them as a list. */
async function openCluster(
  map: MapLibre,
  cluster: { properties: Record<string, unknown>; geometry: GeoJSON.Geometry },
  events: MapEvents,
  reducedMotion: boolean,
): Promise<void> {
  const source = map.getSource<GeoJSONSource>('points');
  if (!source || cluster.geometry.type !== 'Point') return;
  const id = cluster.properties.cluster_id as number;
  const zoom = await source.getClusterExpansionZoom(id);
  const count = cluster.properties.point_count as number;
  if (zoom > 15) {
    const leaves = await source.getClusterLeaves(id, count, 0);
    events.pick(leaves.map((leaf) => leaf.properties?.id as PlaceId));
    return;
  }
  const [lng = 0, lat = 0] = cluster.geometry.coordinates;
  map.easeTo({ center: [lng, lat], zoom: Math.max(zoom, map.getZoom() + 1), animate: !reducedMotion, duration: 400 });
}

function around({ point: { x, y } }: MapMouseEvent, pixels: number): [PointLike, PointLike] {
  return [
    [x - pixels, y - pixels],
    [x + pixels, y + pixels],
  ];
}
