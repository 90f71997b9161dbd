import proj4 from 'proj4';
import { definitionOf } from './epsg.ts';
import { detailOf, refuse } from './refusal.ts';

/** A reference system whose positions are converted. */
export interface System {
  readonly name: string;
  /** A position in degrees; NaN where the system has none. */
  toDegrees(x: number, y: number): readonly [number, number];
}

/** Frames that are WGS-84 within decimetres; any other would need a shift that a .prj does not tell. */
const KNOWN =
  /(WGS|World[ _]Geodetic[ _]System)[ _]?(19)?84|CGCS[ _]?2000|China[ _](Geodetic[ _]Coordinate[ _]System[ _])?2000/i;

/**
 * How the positions of a .prj come to degrees; null: they are degrees. Refused is what would be misplaced: other frames than WGS-84
 * and CGCS2000, projections that are not known, and no .prj where the numbers are no degrees. @throws Refusal
 */
export function systemOf(prj: string | null, box: readonly number[]): System | null {
  if (prj === null || prj.trim() === '') {
    if (box.every((number, i) => Math.abs(number) <= (i % 2 ? 90 : 180) + 90)) return null;
    refuse({ kind: 'unknown-crs', name: '' });
  }
  const code = /^\s*EPSG:(\d{4,6})\s*$/i.exec(prj)?.[1];
  if (code !== undefined) return systemOfCode(Number(code), prj.trim());
  const name = /^\s*\w+\s*\[\s*"([^"]{0,100})/.exec(prj)?.[1] ?? prj.slice(0, 100);
  const frame = /(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(prj)?.[1] ?? '';
  if (prj.length > 10_000 || !KNOWN.test(frame)) refuse({ kind: 'unknown-crs', name });
  if (/^\s*(GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS|GEODETICCRS)/i.test(prj)) return null;
  return convertBy(prj, name);
}

/** The same of a system by its number. @throws Refusal */
export function systemOfCode(code: number, name: string): System | null {
  const definition = definitionOf(code);
  if (definition === null) refuse({ kind: 'unknown-crs', name });
  return definition === 'degrees' ? null : convertBy(definition, name);
}

function convertBy(definition: string, name: string): System {
  try {
    const { forward } = proj4(definition, 'WGS84');
    const isOn = reachOf(definition);
    return {
      name,
      toDegrees(x, y) {
        // The library throws at what is no number, and one bad row must not take the others with it.
        if (!isOn(x, y)) return [Number.NaN, Number.NaN];
        const [lng = Number.NaN, lat = Number.NaN] = forward([x, y]);
        return [lng, lat];
      },
    };
  } catch (error) {
    return refuse({ kind: 'unknown-crs', name: `${name}: ${detailOf(error)}` });
  }
}

/**
 * Where a projection has positions at all. Numbers that are degrees already, and northings before eastings, would be computed to
 * places on the equator or in the ocean.
 */
function reachOf(definition: string): (x: number, y: number) => boolean {
  const isDegrees = (x: number, y: number): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90;
  const isMetres = (x: number, y: number): boolean => Number.isFinite(x) && Number.isFinite(y) && !isDegrees(x, y);
  if (!/Transverse|Gauss|tmerc|\+proj=utm/i.test(definition)) return isMetres;
  const said =
    /false[ _]?easting"?\s*,\s*([-\d.]+)/i.exec(definition)?.[1] ?? /\+x_0=([-\d.]+)/.exec(definition)?.[1] ?? '500000';
  const easting = Number(said);
  return (x, y) => isMetres(x, y) && Math.abs(x - easting) <= MOST_EAST && Math.abs(y) <= MOST_NORTH;
}
/** Metres: twenty degrees from the central meridian, beyond any use, and a pole. */
const MOST_EAST = 2_000_000;
const MOST_NORTH = 20_000_000;
