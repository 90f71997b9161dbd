import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { groupByContainer, isZone, type PlaceIndex } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { signOf, writeSign } from '../../look/sign.ts';

/** What the map's three sources of report places draw. */
export interface PlaceFeatures {
  /** One symbol for each located place but regions. */
  readonly points: FeatureCollection;
  /** Lines and areas in their own geometry. */
  readonly shapes: FeatureCollection;
  /** Areas whose outline nobody published: the centre of a soft disc. */
  readonly zones: FeatureCollection;
}

/** The places that are only hinted at: a dot for each, and lines and outlines. */
export function hintFeatures(places: readonly PlaceSummary[]): FeatureCollection {
  const hint = ({ id }: PlaceSummary, geometry: Geometry): Feature => ({
    type: 'Feature',
    id,
    geometry,
    properties: { id },
  });
  return collect(
    places.flatMap((place) => {
      if (!place.geometry || !place.anchor) return [];
      const dot = hint(place, { type: 'Point', coordinates: [...place.anchor] });
      return place.geometry.type === 'Point' ? [dot] : [dot, hint(place, place.geometry)];
    }),
  );
}

/** From this radius in metres on, an area without outline is a region: it has a name across the ground and no symbol. */
const REGION_FROM_M = 3000;

/** Groups the shown places into what the map draws; `all` are the places among which containers are looked up. Pure. */
export function groupFeatures(places: readonly PlaceSummary[], all: PlaceIndex): PlaceFeatures {
  const held = groupByContainer(places, all);
  const countOf = ({ id }: PlaceSummary): number => held.get(id)?.length ?? 0;
  const draw = (place: PlaceSummary, geometry: Geometry): Feature => toFeature(place, geometry, countOf(place));
  const located = places.filter((place) => place.geometry !== null);
  const isOutlined = (place: PlaceSummary): boolean => place.geometry?.type !== 'Point';
  return {
    points: collect(
      located
        .filter((place) => !isRegion(place, countOf(place)))
        .map((place) => draw(place, { type: 'Point', coordinates: [...(place.anchor ?? [0, 0])] })),
    ),
    shapes: collect(located.filter(isOutlined).map((place) => draw(place, place.geometry as Geometry))),
    zones: collect(located.filter(isZone).map((place) => draw(place, place.geometry as Geometry))),
  };
}

/** An area without outline that is large or holds several places: to mark its centre with a symbol would say too much. */
const isRegion = (place: PlaceSummary, held: number): boolean =>
  isZone(place) && ((place.location.precisionM ?? 0) >= REGION_FROM_M || held > 1);

function toFeature(place: PlaceSummary, geometry: Geometry, held: number): Feature {
  const { id, name, mapName, location } = place;
  const sign = signOf(place, held);
  const isExact = place.geometry?.type !== 'Point';
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      id,
      label: mapName ?? name,
      sign: writeSign(sign),
      tone: sign.tone,
      progress: sign.progress,
      held,
      region: isRegion(place, held),
      // A line or an area shows its own geometry; a disc round its symbol would say something else.
      radius: isExact ? 0 : (location.precisionM ?? 0),
    },
  };
}

function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
