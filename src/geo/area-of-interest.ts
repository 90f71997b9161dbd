import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { BASE_BOX, type Box, isInBox } from '../domain/boxes.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceSummary } from '../domain/place.ts';
import type { AreaFault, Made } from './area-fault.ts';
import { checkRings } from './check-rings.ts';
import { makeDisc } from './disc.ts';
import type { LngLat } from './geodesic.ts';
import { polygonsOf, signedAreaOf } from './measure.ts';

/** What a person asks about: an area with a name. Degrees WGS-84, five decimals; radii in whole metres. */
export type AreaOfInterest = { readonly name: string; readonly geometry: Polygon | MultiPolygon } & (
  | { readonly kind: 'view' | 'rectangle'; readonly bounds: Box }
  | { readonly kind: 'circle'; readonly centre: LngLat; readonly radiusM: number }
  /** Around the symbol of a place. */
  | { readonly kind: 'radius'; readonly place: PlaceId; readonly radiusM: number }
  /** A place's own area, or the disc in which it lies. */
  | { readonly kind: 'place'; readonly place: PlaceId }
  | { readonly kind: 'polygon' | 'uploaded' }
);

/** Metres: below, a circle is smaller than what the coordinates say; above, larger than the map. */
export const RADIUS_M = { least: 1, most: 60_000 } as const;

/** What the map shows, as far as the base map reaches, or a rectangle that was drawn. */
export function makeRectangle(kind: 'view' | 'rectangle', bounds: Box, name: string): Made<AreaOfInterest> {
  const clipped = kind === 'view' ? within(bounds, BASE_BOX) : bounds;
  const [west, south, east, north] = clipped.map(round5) as unknown as Box;
  if (!(west < east && south < north)) return faulty({ kind: 'empty-rectangle', bounds });
  const corners = [west, south, east, south, east, north, west, north];
  const ring = [0, 2, 4, 6].map((i): Position => corners.slice(i, i + 2));
  const made = makePolygon('polygon', [[ring]], name);
  return made.ok
    ? { ok: true, value: { kind, name, bounds: [west, south, east, north], geometry: made.value.geometry } }
    : made;
}

/** A geodesic circle. */
export function makeCircle(centre: LngLat, radiusM: number, name: string): Made<AreaOfInterest> {
  const at: LngLat = [round5(centre[0]), round5(centre[1])];
  const faults = checkRadius(radiusM);
  if (!isInBox(BASE_BOX, at)) faults.push({ kind: 'outside', vertex: 1, at, box: BASE_BOX });
  if (faults.length > 0) return { ok: false, faults };
  const whole = Math.round(radiusM);
  return { ok: true, value: { kind: 'circle', name, centre: at, radiusM: whole, geometry: makeDisc(at, whole) } };
}

/** A geodesic circle around the symbol of a place. */
export function makeRadius(place: PlaceSummary, radiusM: number, name = place.name): Made<AreaOfInterest> {
  const faults = checkRadius(radiusM);
  if (!place.anchor) faults.push({ kind: 'no-position', place: place.id });
  if (faults.length > 0 || !place.anchor) return { ok: false, faults };
  const whole = Math.round(radiusM);
  const geometry = makeDisc(place.anchor, whole);
  return { ok: true, value: { kind: 'radius', name, place: place.id, radiusM: whole, geometry } };
}

/** The area of a place where there is one, else the disc in which the place lies. A line has neither. */
export function makePlaceArea(place: PlaceSummary, name = place.name): Made<AreaOfInterest> {
  const { geometry, location } = place;
  const made = (area: Polygon | MultiPolygon): Made<AreaOfInterest> => ({
    ok: true,
    value: { kind: 'place', name, place: place.id, geometry: area },
  });
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') return made(geometry);
  if (geometry?.type === 'Point' && location.precisionM) return made(makeDisc(pair(geometry), location.precisionM));
  return faulty(geometry ? { kind: 'no-area', place: place.id } : { kind: 'no-position', place: place.id });
}

/**
 * A polygon that was drawn, typed or uploaded: polygons of rings, the outer one first, closed or not and turned either way.
 * Refused with every fault that it has: too few corners, outside the base map's box, latitude before longitude, edges that cross.
 */
export function makePolygon(
  kind: 'polygon' | 'uploaded',
  polygons: readonly (readonly (readonly Position[])[])[],
  name: string,
): Made<AreaOfInterest> {
  const rounded = polygons.map((rings) => rings.map((ring, i) => turn(close(ring.map(roundPosition)), i === 0)));
  const faults = checkRings(rounded);
  if (faults.length > 0) return { ok: false, faults };
  const [first, ...more] = rounded;
  const geometry: Polygon | MultiPolygon =
    first && more.length === 0
      ? { type: 'Polygon', coordinates: first }
      : { type: 'MultiPolygon', coordinates: rounded };
  return { ok: true, value: { kind, name, geometry } };
}

/** The rings of an uploaded GeoJSON area, as an area of interest. */
export const makeUploaded = (area: Polygon | MultiPolygon, name: string): Made<AreaOfInterest> =>
  makePolygon('uploaded', polygonsOf(area), name);

const faulty = (fault: AreaFault): Made<never> => ({ ok: false, faults: [fault] });

function checkRadius(radiusM: number): AreaFault[] {
  const isGood = radiusM >= RADIUS_M.least && radiusM <= RADIUS_M.most;
  return isGood ? [] : [{ kind: 'bad-radius', radiusM, ...RADIUS_M }];
}

function within(box: Box, [west, south, east, north]: Box): Box {
  return [Math.max(box[0], west), Math.max(box[1], south), Math.min(box[2], east), Math.min(box[3], north)];
}

/** Without corners that repeat the one before, as rounding makes them, and with the first again at the end. */
function close(ring: readonly Position[]): Position[] {
  const open = ring.filter((p, i) => p.join() !== ring[i - 1]?.join());
  if (open.length > 1 && open[0]?.join() === open.at(-1)?.join()) open.pop();
  return [...open, ...open.slice(0, 1)];
}

function turn(ring: Position[], isOuter: boolean): Position[] {
  return signedAreaOf(ring) > 0 === isOuter ? ring : ring.reverse();
}

const pair = ({ coordinates: [lng = 0, lat = 0] }: Point): LngLat => [lng, lat];
const roundPosition = ([lng = Number.NaN, lat = Number.NaN]: Position): Position => [round5(lng), round5(lat)];
/** Five decimals are about a metre. Adding 0 makes −0 plain. */
const round5 = (degrees: number): number => Number(degrees.toFixed(5)) + 0;
