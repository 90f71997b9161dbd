import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { PlaceId } from '../domain/ids.ts';
import { groupByContainer, isZone, type PlaceIndex } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { progressOf } from '../domain/progress.ts';

/** What the map's three sources of report places draw. */
export interface PlaceFeatures {
  /** One symbol for each located place but zones. */
  readonly points: FeatureCollection;
  /** Lines and areas in their own geometry. */
  readonly shapes: FeatureCollection;
  /** Areas whose outline nobody published: the centre of a soft disc. */
  readonly zones: FeatureCollection;
}

/** Groups the shown places into what the map draws; `all` are the places among which containers are looked up. Pure. */
export function groupFeatures(places: readonly PlaceSummary[], all: PlaceIndex): PlaceFeatures {
  const held = groupByContainer(places, all);
  const located = places.filter((place) => place.geometry !== null);
  const zones = located.filter(isZone);
  const rest = located.filter((place) => !isZone(place));
  const shapes = rest.filter((place) => place.geometry?.type !== 'Point');
  return {
    points: collect(
      rest.map((place) => toFeature(place, { type: 'Point', coordinates: [...(place.anchor ?? [0, 0])] }, held)),
    ),
    shapes: collect(shapes.map((place) => toFeature(place, place.geometry as Geometry, held))),
    zones: collect(zones.map((place) => toFeature(place, place.geometry as Geometry, held))),
  };
}

function toFeature(
  place: PlaceSummary,
  geometry: Geometry,
  held: ReadonlyMap<PlaceId, readonly PlaceSummary[]>,
): Feature {
  const { id, name, layer, stages, location } = place;
  const count = held.get(id)?.length ?? 0;
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      id,
      name,
      label: count > 0 ? `${name} · ${count}` : name,
      layer,
      progress: progressOf(stages),
      radius: location.precisionM ?? 0,
      held: count,
    },
  };
}

function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
