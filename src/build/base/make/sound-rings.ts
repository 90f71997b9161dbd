import type { Feature, MultiPolygon, Position } from 'geojson';
import type { Datum } from '../../../domain/vocabulary.ts';
import { fromDatum } from '../../../geo/datum.ts';
import { signedAreaOf } from '../../../geo/measure.ts';
import { describeFeature, tellAsked } from './district.ts';
import { findCrossing } from './find-crossing.ts';

/** A generous box about China, degrees: west, south, east, north. */
const CHINA = [73, 3, 136, 54] as const;
const LEAST_POSITIONS = 4;

/** The area of a feature as RFC 7946 wants it. */
export interface SoundArea {
  readonly area: MultiPolygon;
  /** How many rings ran the wrong way round and were turned. */
  readonly turned: number;
}

/**
 * The polygons of features in WGS-84, five decimals: outer rings counter-clockwise, holes clockwise. Only the turn of a ring is mended.
 * @throws naming feature and ring where one is not closed, crosses itself or another, or lies outside China.
 */
export function soundArea(features: readonly Feature[], datum: Datum, where: string): SoundArea {
  const polygons = features.flatMap((feature) => polygonsOf(feature, datum, where));
  const crossing = findCrossing(polygons.flat());
  if (crossing) throw new Error(`${where}: ${tell(features)}: edges cross at ${tellPosition(crossing)}: no such area`);
  const rounded = polygons.map((rings) => rings.map(roundRing));
  // An islet or a hole of a metre is none any more.
  const kept = rounded
    .filter(([outer]) => isRing(outer))
    .map(([outer, ...holes]) => [outer as Position[], ...holes.filter(isRing)]);
  if (kept.length === 0) throw new Error(`${where}: ${tell(features)}: encloses nothing`);
  const turned = kept.flatMap((rings) => rings.filter((ring, i) => isTurned(ring, i === 0))).length;
  return { area: { type: 'MultiPolygon', coordinates: kept.map(turnRings) }, turned };
}

const turnRings = (rings: readonly Position[][]): Position[][] =>
  rings.map((ring, i) => (isTurned(ring, i === 0) ? [...ring].reverse() : ring));
const isTurned = (ring: readonly Position[], isOuter: boolean): boolean => signedAreaOf(ring) > 0 !== isOuter;
const isRing = (ring: readonly Position[] | undefined): boolean =>
  ring !== undefined && ring.length >= LEAST_POSITIONS && signedAreaOf(ring) !== 0;

const tell = (features: readonly Feature[]): string => tellAsked(describeFeature(features[0] as Feature));
const tellPosition = ([lng = 0, lat = 0]: Position): string => `[${lng.toFixed(5)}, ${lat.toFixed(5)}]`;

function polygonsOf(feature: Feature, datum: Datum, where: string): Position[][][] {
  const whose = `${where}: ${tell([feature])}`;
  const geometry = feature.geometry as Feature['geometry'] | null | undefined;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    throw new Error(`${whose}: geometry is ${geometry?.type ?? 'missing'}, expected Polygon or MultiPolygon`);
  const polygons: unknown = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!isList(polygons) || polygons.length === 0 || !polygons.every((rings) => isList(rings) && rings.length > 0))
    throw new Error(`${whose}: has no ring, at least one expected`);
  return (polygons as unknown[][]).map((rings, p) =>
    rings.map((ring, r) => soundRing(ring, datum, `${whose}: ring ${r + 1} of polygon ${p + 1}`)),
  );
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function soundRing(ring: unknown, datum: Datum, where: string): Position[] {
  if (!isList(ring)) throw new Error(`${where}: is no list of positions`);
  const positions = ring.map((position, i) => soundPosition(position, datum, `${where}: position ${i + 1}`));
  const [first = [], last = []] = [positions[0], positions.at(-1)];
  if (positions.length < LEAST_POSITIONS || first.join() !== last.join())
    throw new Error(`${where}: is not closed: expected at least 4 positions, the last as the first (RFC 7946)`);
  return positions;
}

function soundPosition(position: unknown, datum: Datum, where: string): Position {
  const [lng, lat] = isList(position) ? position : [];
  if (typeof lng !== 'number' || typeof lat !== 'number')
    throw new Error(`${where} is ${JSON.stringify(position)}, expected [longitude, latitude]`);
  if (!isInChina(lng, lat)) {
    const hint = isInChina(lat, lng) ? ': latitude stands before longitude' : '';
    throw new Error(`${where}: [${lng}, ${lat}] lies outside China, degrees expected, longitude first${hint}`);
  }
  return [...fromDatum([lng, lat], datum)];
}

const isInChina = (lng: number, lat: number): boolean =>
  lng >= CHINA[0] && lat >= CHINA[1] && lng <= CHINA[2] && lat <= CHINA[3];

const roundRing = (ring: readonly Position[]): Position[] =>
  ring
    .map((position) => position.map((degrees) => Math.round(degrees * 1e5) / 1e5))
    .filter((position, i, all) => i === 0 || position.join() !== all[i - 1]?.join());
