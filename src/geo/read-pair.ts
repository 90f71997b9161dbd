import { type Degrees, parseDegrees } from './degrees.ts';

/** Longitude and latitude, degrees; both NaN: it is no position. */
type Pair = readonly [lng: number, lat: number];

const NONE: Pair = [Number.NaN, Number.NaN];
const MOST_LENGTH = 200;
const COMMAS = /^([+-]?\d+,\d+)[\s;；]+([+-]?\d+,\d+)$/;

/**
 * Reads a position written in one: “123.4,41.7”, also with other signs between, brackets, names or the words of well-known text or
 * GeoJSON around; each part as `parseDegrees` reads it. What says itself that it is a latitude is taken for one wherever it stands;
 * `latFirst`: what to take otherwise.
 */
export function readPair(cell: string, latFirst = false): Pair {
  const known = /^\s*(?:SRID=(?:4326|4490);)?\s*POINT\s*(?:ZM?|M)?\s*\(([^()]*)\)\s*$/i.exec(
    cell.slice(0, MOST_LENGTH),
  );
  if (known) return readNumbers(known[1] ?? '');
  const bare = bareOf(cell.slice(0, MOST_LENGTH));
  const commas = COMMAS.exec(bare);
  if (commas) return inOrder(parseDegrees(commas[1] ?? ''), parseDegrees(commas[2] ?? ''), latFirst);
  for (const separator of [/[;；|/、&\t\n]/, /[,，]/]) {
    const parts = bare.split(separator).map((part) => part.trim());
    if (parts.length > 1) return readParts(parts, latFirst);
  }
  return readRun(bare, latFirst);
}

/** The words of well-known text: numbers between blanks, height and measure behind. */
function readNumbers(text: string): Pair {
  const numbers = text.trim().split(/\s+/).map(Number);
  const [lng = Number.NaN, lat = Number.NaN] = numbers;
  return numbers.length > 4 ? NONE : [lng, lat];
}

const bareOf = (cell: string): string =>
  cell
    .replaceAll('\u3000', ' ')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/["{}]?\s*type"?\s*:\s*"?point"?\s*,?|"?coordinates"?\s*:/gi, '')
    .replaceAll(/[[\]{}（）()【】<>「」]/g, '')
    .replaceAll(/"(lng|lon|long|longitude|lat|latitude|x|y)"\s*:/gi, '$1:')
    .trim();

/** Parts between signs: two, and behind them a height or what else is a number. */
function readParts(parts: readonly string[], latFirst: boolean): Pair {
  const [first = '', second = '', ...rest] = parts;
  if (parts.length > 4 || rest.some((part) => part !== '' && !Number.isFinite(Number(part)))) return NONE;
  // “123,4312,41,7125”: its commas part and are decimal at once.
  if (parts.length === 4 && parts.every((part) => /^\d+$/.test(part))) return NONE;
  return inOrder(parseDegrees(first), parseDegrees(second), latFirst);
}

/** Two in a row with blanks or nothing between: parted where both sides can be read, and are written alike. */
function readRun(text: string, latFirst: boolean): Pair {
  const found: Pair[] = [];
  for (const { index } of text.matchAll(/(?<=[\d°º˚′″'"’”度分秒ewns东西南北\s])(?=[\sewns东西南北東经纬經緯\d+-])/gi)) {
    const [before, behind] = [text.slice(0, index).trim(), text.slice(index).trim()];
    const isApart = /\s/.test(text.charAt(index)) || /[^\d.\s]/.test(before.slice(-1) + behind.charAt(0));
    const [a, b] = [parseDegrees(before), parseDegrees(behind)];
    const isAlike = numbersIn(before) === numbersIn(behind) || (a.axis !== null && b.axis !== null);
    if (!isApart || !isAlike) continue;
    const pair = inOrder(a, b, latFirst);
    if (!pair.some(Number.isNaN)) found.push(pair);
  }
  const [first = NONE] = found;
  return found.every(([lng, lat]) => lng === first[0] && lat === first[1]) ? first : NONE;
}

const numbersIn = (text: string): number => text.match(/\d+(?:\.\d+)?/g)?.length ?? 0;

/** Two degrees as longitude and latitude, as they say or as they stand. */
export function inOrder(a: Degrees, b: Degrees, latFirst = false): Pair {
  if (a.axis !== null && a.axis === b.axis) return NONE;
  const isLatFirst = a.axis === null && b.axis === null ? latFirst : a.axis === 'lat' || b.axis === 'lng';
  return isLatFirst ? [b.value, a.value] : [a.value, b.value];
}
