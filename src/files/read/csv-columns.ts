import type { CoordinateColumns, NamedColumns } from '../../contract/own-data.ts';
import { parseDegrees, readDegrees } from '../../geo/degrees.ts';
import { inOrder, readPair } from '../../geo/read-pair.ts';
import { cleanName } from './clean-text.ts';
import { isLabel, isValue, readName } from './column-names.ts';

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
  cells.filter((cell) => isValue(cell.trim())).length >= 2 ||
  cells.some((cell) => !readPair(cell.trim()).some(Number.isNaN));

type Rows = readonly (readonly string[])[];
/** How sure one is of columns: their cells are positions, and nothing else goes by their name. */
export type Found = NamedColumns & { readonly isGood: boolean };

/** The columns that positions can stand in, as their names say and the first rows bear out, the surest first. */
export function findColumns(header: readonly string[], rows: Rows): Found[] {
  const said = header.map((name, at) => ({ ...readName(name), name, at }));
  const partsOf = (which: 'lng' | 'lat', stem: string): readonly string[] =>
    said
      .filter((one) => one.partOf === which && one.stem === stem)
      .toSorted((a, b) => Number(a.part === 'seconds') - Number(b.part === 'seconds'))
      .map(({ name }) => name);
  const axis = (which: 'lng' | 'lat') =>
    said
      .filter((one) => one.axis === which)
      .map((one) => ({
        ...one,
        share: shareOf(rows, one.at, isDegrees),
        parts: isWhole(rows, one.at) ? partsOf(which, one.stem.replace(/[度°]$/, '')) : [],
      }))
      .filter(({ isWeak, share }) => !isWeak || share.good);
  const lats = axis('lat');
  const found = axis('lng').flatMap((lng): Ranked[] => {
    const fits = lats.filter((lat) => lat.datum === lng.datum && lat.isWeak === lng.isWeak);
    const lat =
      fits.find(({ stem }) => stem === lng.stem) ?? (fits.length === 1 && isOnly(said, lng) ? fits[0] : undefined);
    const other = lat ?? (lats.length === 1 && isOnly(said, lng) ? lats[0] : undefined);
    if (!other || (lng.datum && other.datum && lng.datum !== other.datum)) return [];
    // The whole degrees of one of the two alone are no position.
    if (lng.parts.length > 0 !== other.parts.length > 0) return [];
    const both = { lng: lng.name, lat: other.name };
    const columns = lng.parts.length > 0 ? { ...both, parts: { lng: lng.parts, lat: other.parts } } : both;
    const isGood = lng.share.good && other.share.good;
    return [{ columns, datum: lng.datum ?? other.datum, isGood, at: lng.at, isWeak: lng.isWeak, isPair: false }];
  });
  const pairs = said
    .filter((one) => one.axis === 'pair' && shareOf(rows, one.at, isPosition).good)
    .map(({ name, latFirst, datum, isWeak, at }): Ranked => {
      return {
        columns: latFirst ? { pair: name, latFirst } : { pair: name },
        datum,
        isGood: true,
        at,
        isWeak,
        isPair: true,
      };
    });
  const rank = ({ isGood, isWeak, isPair }: Ranked): number => (isGood ? 0 : 4) + (isWeak ? 2 : 0) + (isPair ? 1 : 0);
  return [...found, ...pairs]
    .toSorted((a, b) => rank(a) - rank(b) || a.at - b.at)
    .map(({ columns, datum, isGood }) => ({ columns, datum, isGood }));
}

type Ranked = Found & { readonly at: number; readonly isWeak: boolean; readonly isPair: boolean };

const isOnly = (said: readonly { axis: string | null }[], one: { axis: string | null }): boolean =>
  said.filter(({ axis }) => axis === one.axis).length === 1;

const isDegrees = (cell: string): boolean => !Number.isNaN(readDegrees(cell));
const isPosition = (cell: string): boolean => !readPair(cell).some(Number.isNaN);

/** Whether at least half of the cells that are filled in pass, and one does. */
function shareOf(rows: Rows, at: number, test: (cell: string) => boolean): { readonly good: boolean } {
  const cells = rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  const passed = cells.filter(test).length;
  const failed = cells.filter((cell) => !test(cell) && !isLabel(cell)).length;
  return { good: passed > 0 && passed >= failed };
}

const isWhole = (rows: Rows, at: number): boolean => rows.every((row) => /^\s*-?\d*\s*$/.test(row[at] ?? ''));

type Within = (lng: number, lat: number) => boolean;

/** Columns whose cells alone say what they are: all within a box, and no two of them could be. Null: none, or several. */
export function columnsByValue(header: readonly string[], rows: Rows, isIn: Within): CoordinateColumns | null {
  const all = (test: (cell: string) => boolean): string[] =>
    header.filter((_, at) => {
      const cells = rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
      return (
        cells.length > 0 && cells.filter(test).length * 10 >= cells.length * 9 && cells.some((cell) => /\D/.test(cell))
      );
    });
  const [lngs, lats, pairs] = [
    all((cell) => isIn(readDegrees(cell), Number.NaN)),
    all((cell) => isIn(Number.NaN, readDegrees(cell))),
    all((cell) => isIn(...readPair(cell))),
  ];
  const [[lng], [lat], [pair]] = [lngs, lats, pairs];
  if (lngs.length === 1 && lats.length === 1 && lng !== undefined && lat !== undefined) return { lng, lat };
  return pairs.length === 1 && pair !== undefined ? { pair } : null;
}

/** Reads the position of a row. NaN where a part is none; null when nothing is there. */
export type ReadPosition = (cells: readonly string[]) => readonly [lng: number, lat: number] | null;

/** How positions are read from these columns; null when the table has them not. */
export function positionReader(header: readonly string[], columns: CoordinateColumns): ReadPosition | null {
  if ('pair' in columns) {
    const at = header.indexOf(columns.pair);
    if (at < 0) return null;
    return (cells) => {
      const cell = cells[at]?.trim() ?? '';
      return cell === '' ? null : readPair(cell, columns.latFirst);
    };
  }
  const [x, y] = (['lng', 'lat'] as const).map((axis) =>
    [columns[axis], ...(columns.parts?.[axis] ?? [])].map((name) => header.indexOf(name)),
  );
  if (!x || !y || [...x, ...y].some((at) => at < 0)) return null;
  return (cells) => {
    const [lng, lat] = [joinParts(cells, x), joinParts(cells, y)];
    return lng === '' && lat === '' ? null : inOrder(parseDegrees(lng), parseDegrees(lat));
  };
}

const MARKS = ['°', '′', '″'];

/** The cells of degrees, minutes and seconds as they are written in one. */
function joinParts(cells: readonly string[], places: readonly number[]): string {
  const [first = '', ...parts] = places.map((at) => cells[at]?.trim() ?? '');
  if (parts.length === 0 || first === '') return first;
  const marked = [first, ...parts].map((part, i) => (part === '' ? '' : part.replace(/[°度′'分″"秒]$/, '') + MARKS[i]));
  return marked.join('');
}
