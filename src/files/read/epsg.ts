/** A reference system by its number in the register of EPSG, as proj4 writes it; null: not one that is converted, `degrees`: none is needed. */
export function definitionOf(code: number): string | null {
  if (DEGREES.has(code)) return 'degrees';
  if (MERCATOR.has(code)) return '+proj=merc +a=6378137 +b=6378137 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs';
  if (code >= 32601 && code <= 32660) return `+proj=utm +zone=${code - 32600} +datum=WGS84 +units=m +no_defs`;
  if (code >= 32701 && code <= 32760) return `+proj=utm +zone=${code - 32700} +south +datum=WGS84 +units=m +no_defs`;
  const belt = BELTS.find(({ from, to }) => code >= from && code <= to);
  return belt ? gaussKrueger(belt, code - belt.from) : null;
}

/** WGS-84 and CGCS2000, with height or without. */
const DEGREES = new Set([4326, 4490, 4979, 4480]);
/** Web Mercator, and the numbers it had before it was given one. */
const MERCATOR = new Set([3857, 900913, 3785, 102100, 102113]);

interface Belt {
  readonly from: number;
  readonly to: number;
  /** Degrees that a zone is wide, and the number of the first where it stands before the easting. */
  readonly width: 3 | 6;
  readonly zone: number | null;
}

/** CGCS2000 / Gauss-Krüger: by zone, whose number leads the easting, and by central meridian, from 75° E on. */
const BELTS: readonly Belt[] = [
  { from: 4491, to: 4501, width: 6, zone: 13 },
  { from: 4502, to: 4512, width: 6, zone: null },
  { from: 4513, to: 4533, width: 3, zone: 25 },
  { from: 4534, to: 4554, width: 3, zone: null },
];

function gaussKrueger({ width, zone }: Belt, at: number): string {
  const easting = zone === null ? 500_000 : (zone + at) * 1_000_000 + 500_000;
  return `+proj=tmerc +lat_0=0 +lon_0=${75 + at * width} +k=1 +x_0=${easting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}
