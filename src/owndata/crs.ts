import proj4 from 'proj4';
import { isRecord } from './geometry.ts';
import { detailOf, refuse } from './refusal.ts';

/** Positions of a projected system as degrees. */
export type ToDegrees = (x: number, y: number) => readonly [number, number];

/** Frames that are WGS-84 within decimetres; any other would need a shift that a .prj does not tell. */
const KNOWN =
  /(WGS|World_Geodetic_System)[ _]?(19)?84|CGCS[ _]?2000|China[ _](Geodetic[ _]Coordinate[ _]System[ _])?2000/i;

/**
 * How the positions of a .prj come to degrees. Refused is what would be misplaced: other frames than WGS-84 and CGCS2000,
 * projections that are not known, and no .prj where the numbers are no degrees. @throws Refusal
 */
export function toDegrees(prj: string | null, box: readonly number[]): ToDegrees {
  if (prj === null || prj.trim() === '') {
    if (box.every((number, i) => Math.abs(number) <= (i % 2 ? 90 : 180) + 90)) return (x, y) => [x, y];
    refuse({ kind: 'unknown-crs', name: '' });
  }
  const name = /^\s*\w+\s*\[\s*"([^"]{0,100})/.exec(prj)?.[1] ?? prj.slice(0, 100);
  const frame = /DATUM\s*\[\s*"([^"]*)"/i.exec(prj)?.[1] ?? '';
  if (prj.length > 10_000 || !KNOWN.test(frame)) refuse({ kind: 'unknown-crs', name });
  if (/^\s*(GEOGCS|GEOGCRS)/i.test(prj)) return (x, y) => [x, y];
  try {
    const { forward } = proj4(prj, 'WGS84');
    return (x, y) => {
      // The library throws at these, and one bad row must not take the others with it.
      if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
      const [lng = Number.NaN, lat = Number.NaN] = forward([x, y]);
      return [lng, lat];
    };
  } catch (error) {
    return refuse({ kind: 'unknown-crs', name: `${name}: ${detailOf(error)}` });
  }
}

/** A geometry, not yet checked, with every position in degrees. */
export function inDegrees(geometry: unknown, convert: ToDegrees): unknown {
  if (!isRecord(geometry)) return geometry;
  const walk = (part: unknown): unknown => {
    if (!Array.isArray(part)) return part;
    return typeof part[0] === 'number' ? convert(part[0], Number(part[1])) : part.map(walk);
  };
  if (Array.isArray(geometry.geometries)) {
    return { type: geometry.type, geometries: geometry.geometries.map((part) => inDegrees(part, convert)) };
  }
  return 'coordinates' in geometry ? { type: geometry.type, coordinates: walk(geometry.coordinates) } : geometry;
}
