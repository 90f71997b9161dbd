import type { Geometry } from 'geojson';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceIndex } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { LAYERS, type Layer } from '../domain/vocabulary.ts';
import { type Region, regionsOf } from './regions.ts';
import { farthestBetween, gapBetween, shapeOf } from './shape.ts';

/** Where a distance is measured from: a point, a place's geometry or an area, known within `radiusM` metres. */
export interface Origin {
  readonly geometry: Geometry;
  readonly radiusM: number;
  /** The place that it is, which is not near itself. */
  readonly place?: PlaceId;
}

/** A place and how far it is, in a straight line. The true distance lies between `leastM` and `mostM`. */
export interface Near {
  readonly place: PlaceSummary;
  /** Metres between the nearest points of the geometries as drawn; 0 where they touch. */
  readonly distanceM: number;
  readonly leastM: number;
  readonly mostM: number;
  /** The container to which it was measured, when the place is only known to lie in it. */
  readonly holder: PlaceId | null;
}

/** The origin that a place is; null where it has no geometry. */
export const originOf = ({ id, geometry, location }: PlaceSummary): Origin | null =>
  geometry && { geometry, radiusM: location.precisionM ?? 0, place: id };

/** The places that may lie within `metres` of the origin, nearest first; where `mostM` exceeds it, they may also not. */
export function findNear(
  origin: Origin,
  metres: number,
  places: readonly PlaceSummary[],
  index: PlaceIndex,
): readonly Near[] {
  return measureAll(origin, places, index).filter(({ leastM }) => leastM <= metres);
}

/** The nearest place of a layer as drawn, and those that may truly be nearer. */
export interface Nearest {
  readonly nearest: Near;
  readonly rivals: readonly Near[];
}

/** For each layer the nearest place that has a geometry of its own. */
export function findNearestOfEach(
  origin: Origin,
  places: readonly PlaceSummary[],
  index: PlaceIndex,
): ReadonlyMap<Layer, Nearest> {
  const all = measureAll(origin, places, index);
  return new Map(
    LAYERS.flatMap((layer) => {
      const own = all.filter(({ place }) => place.layer === layer);
      const nearest = own.find(({ holder }) => holder === null);
      if (!nearest) return [];
      const rivals = own.filter((near) => near !== nearest && near.leastM < nearest.mostM);
      return [[layer, { nearest, rivals }] as const];
    }),
  );
}

function measureAll(origin: Origin, places: readonly PlaceSummary[], index: PlaceIndex): Near[] {
  return places
    .filter(({ id }) => id !== origin.place)
    .flatMap((place) => measure(origin, place, index) ?? [])
    .sort((a, b) => a.distanceM - b.distanceM || (a.place.id < b.place.id ? -1 : 1));
}

function measure(origin: Origin, place: PlaceSummary, index: PlaceIndex): Near | null {
  const all = regionsOf(place, index)
    .filter((region) => region !== null)
    .map((region) => ({ holder: region.holder, ...interval(origin, region) }))
    .sort((a, b) => a.distanceM - b.distanceM);
  const [nearest] = all;
  if (!nearest) return null;
  // Of a group the nearest of the members whose place is known counts, whichever that truly is.
  const leastM = Math.min(...all.map((each) => each.leastM));
  const mostM = Math.min(...all.map((each) => each.mostM));
  return { place, ...nearest, leastM, mostM };
}

/** Both ends may be off by their radius; what lies somewhere in a container may lie at its far end. */
function interval(origin: Origin, region: Region): Pick<Near, 'distanceM' | 'leastM' | 'mostM'> {
  const [from, to] = [shapeOf(origin.geometry), shapeOf(region.geometry)];
  const distanceM = gapBetween(from, to);
  const slack = origin.radiusM + region.radiusM;
  const farM = region.holder === null ? distanceM : farthestBetween(from, to);
  return { distanceM, leastM: Math.max(0, distanceM - slack), mostM: farM + slack };
}
