import type { Element } from '@xmldom/xmldom';
import { PLAIN, writtenDegrees } from './numbers.ts';

/** Numbers of a document in the form that the reader of KML and GPX takes, which would stop at a comma: “41,7125” as 41. */
export interface TidiedNumbers {
  /** How many positions had decimal commas. */
  readonly commas: number;
  /** Texts that are no positions; each has been taken out. */
  readonly unreadable: readonly { readonly element: Element; readonly text: string }[];
}

const WHOLE = /^[+-]?\d+$/;

type Elements = (tag: string) => readonly Element[];

/** Latitude and longitude of GPX. */
export function tidyGpx(elements: Elements): TidiedNumbers {
  const unreadable: { element: Element; text: string }[] = [];
  let commas = 0;
  for (const element of ['wpt', 'rtept', 'trkpt'].flatMap(elements)) {
    const [lat, lon] = ['lat', 'lon'].map((name) => attributeOf(element, name));
    if (!lat || !lon) continue;
    const isPlain = PLAIN.test(lat) && PLAIN.test(lon);
    if (isPlain && element.getAttribute('lat') !== null && element.getAttribute('lon') !== null) continue;
    const [y, x] = [writtenDegrees(lat), writtenDegrees(lon)];
    if (Number.isNaN(x) || Number.isNaN(y)) {
      unreadable.push({ element, text: `${lat}, ${lon}`.slice(0, 60) });
      element.removeAttribute('lat');
      element.removeAttribute('lon');
      continue;
    }
    if (/\d,\d/.test(lat + lon)) commas++;
    element.setAttribute('lat', String(y));
    element.setAttribute('lon', String(x));
  }
  return { commas, unreadable };
}

/** Also of a name with a prefix or in capitals. */
function attributeOf(element: Element, name: string): string {
  const exact = element.getAttribute(name);
  if (exact !== null) return exact.trim();
  for (const { localName, value } of element.attributes) if (localName?.toLowerCase() === name) return value.trim();
  return '';
}

/** Tuples, coordinates of tracks and edges of boxes of KML. */
export function tidyKml(elements: Elements): TidiedNumbers {
  const unreadable: { element: Element; text: string }[] = [];
  let commas = 0;
  const tuples = elements('coordinates');
  // One that could be two tuples of whole numbers is what its neighbours are.
  const isComma = tuples.some((element) => mustBeCommas(tokensOf(element.textContent ?? ''), isPoint(element)));
  const put = (element: Element, tidied: readonly string[] | null, hadCommas: boolean): void => {
    const text = (element.textContent ?? '').trim();
    if (tidied === null) unreadable.push({ element, text: text.slice(0, 60) });
    else if (hadCommas) commas += tidied.length;
    const words = (tidied ?? []).join(' ');
    if (words !== text) element.textContent = words;
  };
  for (const element of tuples) {
    const tokens = tokensOf(element.textContent ?? '');
    const hadCommas = isComma && tokens.every((token) => !token.includes('.'));
    put(element, hadCommas ? decimalsOf(tokens) : tuplesOf(tokens, isPoint(element)), hadCommas);
  }
  for (const element of [...elements('gx:coord'), ...elements('coord')]) {
    const tokens = (element.textContent ?? '').trim().split(/\s+/);
    const hadCommas = tokens.length > 1 && tokens.some((token) => /^[+-]?\d+,\d+$/.test(token));
    const parts = hadCommas
      ? tokens.map((token) => token.replace(',', '.'))
      : tokens.flatMap((token) => token.split(','));
    put(element, parts.every((part) => PLAIN.test(part)) ? [parts.join(' ')] : null, hadCommas);
  }
  for (const element of ['north', 'south', 'east', 'west'].flatMap(elements)) {
    const text = (element.textContent ?? '').trim();
    const degrees = writtenDegrees(text);
    if (PLAIN.test(text)) continue;
    put(element, Number.isNaN(degrees) ? null : [String(degrees)], /\d,\d/.test(text));
  }
  return { commas, unreadable };
}

const isPoint = (element: Element): boolean => (element.parentNode as Element | null)?.tagName === 'Point';

/** Parts of a text between blanks, those around commas left out; semicolons part as blanks do. In time that grows with the text alone. */
const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(',')
    .map((part) => part.trim())
    .join(',')
    .replaceAll(/[\s;]+/g, ' ')
    .trim()
    .split(' ')
    .filter((token) => token !== '');

/** Whether commas stand for points: nowhere is a point, and the positions lie closer together, or only so are one. */
function mustBeCommas(tokens: readonly string[], isOne: boolean): boolean {
  const numbers = tokens.flatMap((token) => token.split(','));
  if (numbers.length < 4 || !numbers.every((part) => WHOLE.test(part))) return false;
  if (isOne) return true;
  const decimals = decimalsOf(tokens);
  if (decimals === null) return tokens.some((token) => token.split(',').length > 3 && spanOf([token]) === Infinity);
  return spanOf(decimals) < spanOf(tuplesOf(tokens, isOne) ?? []);
}

/** How far it is from position to position, in degrees of both; without end where one lies outside the world, or there is none. */
function spanOf(tuples: readonly string[]): number {
  const positions = tuples.map((tuple) => tuple.split(',').map(Number));
  if (positions.length === 0 || positions.some(([x = 999, y = 999]) => Math.abs(x) > 180 || Math.abs(y) > 90))
    return Infinity;
  const steps = positions.slice(1).map(([x = 0, y = 0], i) => {
    const [lastX = 0, lastY = 0] = positions[i] ?? [];
    return Math.abs(x - lastX) + Math.abs(y - lastY);
  });
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length);
}

/** Tuples of numbers with decimal commas; null where they are not to be told apart. */
function decimalsOf(tokens: readonly string[]): string[] | null {
  // Longitude and latitude parted by a blank: two tokens a position.
  if (tokens.length % 2 === 0 && tokens.every((token) => /^[+-]?\d+,\d+$/.test(token))) {
    return pairsOf(tokens.map((token) => token.replace(',', '.')));
  }
  const tuples = tokens.map((token) => /^([+-]?\d+),(\d+),([+-]?\d+),(\d+)(?:,[+-]?\d+(?:,\d+)?)?$/.exec(token));
  return tuples.every((match) => match !== null)
    ? tuples.map(([, lng, lngPart, lat, latPart]) => `${lng}.${lngPart},${lat}.${latPart}`)
    : null;
}

const pairsOf = (numbers: readonly string[]): string[] =>
  numbers.flatMap((lng, i) => (i % 2 === 0 ? [`${lng},${numbers[i + 1]}`] : []));

/** Tuples as the standard has them, out of such as are parted by commas, or within by blanks; null where a part is no number. */
function tuplesOf(tokens: readonly string[], isOne: boolean): string[] | null {
  const parts = tokens.map((token) => token.split(',').filter((part) => part !== ''));
  const numbers = parts.flat();
  if (!numbers.every((part) => PLAIN.test(part))) return null;
  if (numbers.length === 0) return [];
  // All parted by blanks.
  if (parts.every((each) => each.length === 1)) {
    if (numbers.length < 2) return null;
    return isOne ? [numbers.slice(0, 3).join()] : inTuples(numbers);
  }
  if (parts.every((each) => each.length === 2 || each.length === 3)) return parts.map((each) => each.join());
  const tuples = parts.map(inTuples);
  return tuples.every((each) => each !== null) ? tuples.flat() : null;
}

/** Numbers in tuples of two or three: of both, those that lie closer together. */
function inTuples(numbers: readonly string[]): string[] | null {
  const ways = ([2, 3] as const).flatMap((size) => (numbers.length % size === 0 ? [inTuplesOf(numbers, size)] : []));
  const [first, second] = ways;
  if (first === undefined) return null;
  return second !== undefined && spanOf(second) < spanOf(first) ? second : first;
}

const inTuplesOf = (numbers: readonly string[], size: 2 | 3): string[] =>
  numbers.flatMap((_, i) => (i % size === 0 ? [numbers.slice(i, i + size).join()] : []));
