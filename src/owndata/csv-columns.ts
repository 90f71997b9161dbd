import type { CoordinateColumns } from '../domain/own-data.ts';
import { cleanName } from './clean-text.ts';
import { readDegrees } from './read-degrees.ts';

/** Names by which columns of positions go, the surest first. Compared without case, blanks and what stands in brackets. */
const LNG = ['经度', 'lng', 'lon', 'long', 'longitude', '东经', 'jd', 'x', 'x坐标', 'point_x', 'coordx'];
const LAT = ['纬度', 'lat', 'latitude', '北纬', 'wd', 'y', 'y坐标', 'point_y', 'coordy'];
const PAIR = [
  '坐标',
  '经纬度',
  '经度,纬度',
  '位置坐标',
  'location',
  'lnglat',
  'lng,lat',
  'lon,lat',
  'coordinates',
  'coordinate',
  'coords',
  'wkt',
  'geom',
  'the_geom',
  'geometry',
];
/** What maps write before or behind the name, to say the datum. */
const AFFIX = /^(wgs-?84|gcj-?02|bd-?09|cgcs2000|高德|百度|腾讯)[_-]?|[_-]?(wgs-?84|gcj-?02|bd-?09|cgcs2000)$/g;

/** The names of a table's columns: clean, never empty, each one once. */
export function nameColumns(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const name = cleanName(cell) || String(i + 1);
    let unique = name;
    for (let n = 2; seen.has(unique); n++) unique = `${name} (${n})`;
    seen.add(unique);
    return unique;
  });
}

/** Whether the first row is one of values already: it has two numbers, and a header has none. */
export const isValues = (cells: readonly string[]): boolean =>
  cells.filter((cell) => !Number.isNaN(readDegrees(cell.trim()))).length >= 2;

/** The columns that positions stand in, as their names say; null when no name does. */
export function guessColumns(header: readonly string[]): CoordinateColumns | null {
  const plain = header.map((name) =>
    name
      .toLowerCase()
      .replaceAll(/[((【[].*$|\s/g, '')
      .replaceAll(AFFIX, ''),
  );
  const find = (names: readonly string[]): string | undefined =>
    names.map((name) => header[plain.indexOf(name)]).find((name) => name !== undefined);
  const [lng, lat, pair] = [find(LNG), find(LAT), find(PAIR)];
  if (lng !== undefined && lat !== undefined) return { lng, lat };
  return pair === undefined ? null : { pair };
}

/** Reads the position of a row. NaN where a part is none; null when nothing is there. */
export type ReadPosition = (cells: readonly string[]) => readonly [lng: number, lat: number] | null;

/** How positions are read from these columns; null when the table has them not. */
export function positionReader(header: readonly string[], columns: CoordinateColumns): ReadPosition | null {
  if ('pair' in columns) {
    const at = header.indexOf(columns.pair);
    return at < 0 ? null : (cells) => readPair(cells[at]?.trim() ?? '');
  }
  const [x, y] = [header.indexOf(columns.lng), header.indexOf(columns.lat)];
  if (x < 0 || y < 0) return null;
  return (cells) => {
    const [lng, lat] = [cells[x]?.trim() ?? '', cells[y]?.trim() ?? ''];
    return lng === '' && lat === '' ? null : [readDegrees(lng), readDegrees(lat)];
  };
}

/** “123.4,41.7”, also with other separators, brackets or the words of well-known text around it. */
function readPair(cell: string): readonly [number, number] | null {
  if (cell === '') return null;
  const bare = cell
    .slice(0, 200)
    .replace(/^(?:SRID=4(?:326|490);)?(?:POINT\s*(?:ZM?|M)?\s*)?[[((]/i, '')
    .replace(/[\]))]$/, '')
    .trim();
  const parts = bare.split(/\s*[,，;；\s]\s*/);
  return parts.length < 2 || parts.length > 4
    ? [Number.NaN, Number.NaN]
    : [readDegrees(parts[0] ?? ''), readDegrees(parts[1] ?? '')];
}
