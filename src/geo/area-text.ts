import type { Position } from 'geojson';
import type { Box } from '../domain/boxes.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceIndex } from '../domain/located.ts';
import type { AreaFault, Expected, Made } from './area-fault.ts';
import {
  type AreaOfInterest,
  makeCircle,
  makePlaceArea,
  makePolygon,
  makeRadius,
  makeRectangle,
} from './area-of-interest.ts';
import { polygonsOf } from './measure.ts';

/** One degree in the unit of the offsets. */
const UNIT = 1e5;

/**
 * Writes an area as `kind:body:name`: the corners of a rectangle west, south, east, north; a circle's centre and metres; a place's id
 * and metres; a polygon's first corner and from corner to corner the offset in 1e-5 degree, `;` between corners, `/` before a hole,
 * `!` before a further polygon. Plain text: who puts it into an address encodes it.
 */
export const writeArea = (area: AreaOfInterest): string => `${area.kind}:${writeBody(area)}:${area.name}`;

function writeBody(area: AreaOfInterest): string {
  switch (area.kind) {
    case 'view':
    case 'rectangle':
      return area.bounds.join();
    case 'circle':
      return [...area.centre, area.radiusM].join();
    case 'radius':
      return `${area.place},${area.radiusM}`;
    case 'place':
      return area.place;
    default:
      return polygonsOf(area.geometry)
        .map((rings) => rings.map(writeRing).join('/'))
        .join('!');
  }
}

function writeRing(ring: readonly Position[]): string {
  const steps = ring.slice(1, -1).map(([x = 0, y = 0], i) => {
    const [x0 = 0, y0 = 0] = ring[i] as Position;
    return `${inUnits(x) - inUnits(x0)},${inUnits(y) - inUnits(y0)}`;
  });
  return [ring[0]?.join(), ...steps].join(';');
}

const inUnits = (degrees: number): number => Math.round(degrees * UNIT);

/** Reads what `writeArea` wrote. Never throws: what cannot be read is named by its own words. */
export function readArea(text: string, places: PlaceIndex): Made<AreaOfInterest> {
  const [, kind = text, body = '', name = ''] = /^([^:]*):([^:]*)(?::(.*))?$/s.exec(text) ?? [];
  switch (kind) {
    case 'view':
    case 'rectangle': {
      const bounds = readNumbers(body, 4);
      return bounds ? makeRectangle(kind, bounds as unknown as Box, name) : unreadable(body, 'bounds');
    }
    case 'circle': {
      const [lng, lat, radiusM] = readNumbers(body, 3) ?? [];
      if (lng === undefined || lat === undefined || radiusM === undefined) return unreadable(body, 'circle');
      return makeCircle([lng, lat], radiusM, name);
    }
    case 'radius': {
      const [id = '', metres = ''] = body.split(',');
      const [radiusM] = readNumbers(metres, 1) ?? [];
      if (radiusM === undefined) return unreadable(body, 'radius');
      return withPlace(id, places, (place) => makeRadius(place, radiusM, name));
    }
    case 'place':
      return withPlace(body, places, (place) => makePlaceArea(place, name));
    case 'polygon':
    case 'uploaded':
      return readPolygons(kind, body, name);
    default:
      return unreadable(kind, 'kind');
  }
}

function withPlace(
  id: string,
  places: PlaceIndex,
  make: (place: NonNullable<ReturnType<PlaceIndex['get']>>) => Made<AreaOfInterest>,
): Made<AreaOfInterest> {
  const place = places.get(id as PlaceId);
  return place ? make(place) : { ok: false, faults: [{ kind: 'unknown-place', part: id }] };
}

function readPolygons(kind: 'polygon' | 'uploaded', body: string, name: string): Made<AreaOfInterest> {
  const faults: AreaFault[] = [];
  const polygons = body.split('!').map((rings) => rings.split('/').map((ring) => readRing(ring, faults)));
  return faults.length > 0 ? { ok: false, faults } : makePolygon(kind, polygons, name);
}

function readRing(ring: string, faults: AreaFault[]): Position[] {
  let [x, y] = [0, 0];
  return ring.split(';').map((part, i) => {
    const [a = 0, b = 0] = readNumbers(part, 2) ?? [];
    if (!readNumbers(part, 2)) faults.push({ kind: 'unreadable', part, expected: i === 0 ? 'position' : 'offset' });
    [x, y] = i === 0 ? [inUnits(a), inUnits(b)] : [x + a, y + b];
    return [x / UNIT, y / UNIT];
  });
}

/** Exactly so many plain decimal numbers between commas, or null. */
function readNumbers(text: string, count: number): number[] | null {
  const parts = text.split(',');
  const isGood = parts.length === count && parts.every((part) => /^-?\d{1,9}(\.\d+)?$/.test(part));
  return isGood ? parts.map(Number) : null;
}

const unreadable = (part: string, expected: Expected): Made<never> => ({
  ok: false,
  faults: [{ kind: 'unreadable', part, expected }],
});
