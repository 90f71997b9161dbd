import type { Geometry, MultiPolygon } from 'geojson';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceSummary } from '../domain/place.ts';
import type { Layer } from '../domain/vocabulary.ts';
import type { Shape } from '../look/shapes.ts';
import { aShape } from '../look/shapes.ts';
import { bufferOf } from './buffer.ts';
import { binInHexagons, type HexBins } from './hexagons.ts';
import { areaOf } from './measure.ts';
import { indexNeighbours, type NeighbourIndex } from './nearest-neighbour.ts';
import { nearestPair } from './nearest-pair.ts';
import { type CloudNear, nearestInCloud, type PointCloud, pointOf, rowsInside } from './point-cloud.ts';
import { findNear, findNearestOfEach, type Near, type Nearest, type Origin } from './proximity.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What takes longer than a frame and is asked of a worker. Plain data, both ways. Metres. */
export interface Measures {
  /** What lies within a radius of an origin, the nearest of each layer, and both as they are drawn. */
  near(ask: {
    readonly origin: Origin;
    readonly radiusM: number;
    /** Those among which is sought, and all that may contain them. */
    readonly among: readonly PlaceId[];
    readonly places: readonly PlaceSummary[];
  }): {
    readonly near: readonly Near[];
    readonly nearest: ReadonlyMap<Layer, Nearest>;
    readonly shapes: readonly Shape[];
  };
  /** How many of the points lie in each of the areas. */
  inside(ask: { readonly cloud: PointCloud; readonly areas: readonly Geometry[] }): readonly number[];
  /** The points round an origin. */
  around(ask: {
    readonly cloud: PointCloud;
    readonly from: Geometry;
    readonly radiusM: number;
    readonly most: number;
  }): { readonly count: number; readonly nearest: readonly CloudNear[] };
  /** How the points that lie in the district are spread over it. */
  spread(ask: { readonly cloud: PointCloud; readonly outline: MultiPolygon; readonly sideM: number }): {
    readonly bins: HexBins;
    readonly index: NeighbourIndex | null;
    readonly spread: Spread | null;
  };
}
export type MeasureName = keyof Measures;
export type Ask<M extends MeasureName> = Parameters<Measures[M]>[0];
export type Answer<M extends MeasureName> = ReturnType<Measures[M]>;

export const MEASURES: Measures = {
  near({ origin, radiusM, among, places }) {
    const index = new Map(places.map((place) => [place.id, place]));
    const chosen = among.flatMap((id) => index.get(id) ?? []);
    const nearest = findNearestOfEach(origin, chosen, index);
    const links = [...nearest.values()].flatMap(({ nearest: { place, distanceM } }) => {
      const pair = distanceM <= radiusM && place.geometry && nearestPair(origin.geometry, place.geometry);
      return pair ? [aShape('link', { type: 'LineString', coordinates: pair.map(([...at]) => at) })] : [];
    });
    return {
      near: findNear(origin, radiusM, chosen, index),
      nearest,
      shapes: [aShape('reach', bufferOf(origin.geometry, radiusM)), ...links],
    };
  },
  inside: ({ cloud, areas }) => areas.map((area) => rowsInside(cloud, area).length),
  around: ({ cloud, from, radiusM, most }) => nearestInCloud(cloud, from, radiusM, most),
  spread({ cloud, outline, sideM }) {
    const points = rowsInside(cloud, outline).map((row) => pointOf(cloud, row));
    return {
      bins: { ...binInHexagons(points, sideM, outline), outside: cloud.length / 2 - points.length },
      index: indexNeighbours(
        points.map((at) => ({ at, precisionM: 0 })),
        areaOf(outline),
      ),
      spread: spreadOf(points),
    };
  },
};
