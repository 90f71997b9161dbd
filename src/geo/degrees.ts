/** Which of the two a part of a position says of itself that it is; null: it says nothing. */
export type Axis = 'lng' | 'lat';

/** Degrees as read; `value` NaN: these are none. */
export interface Degrees {
  readonly value: number;
  readonly axis: Axis | null;
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
const MOST_LENGTH = 60;

/** Signs that people take for those of degrees, minutes and seconds: what their keyboard has, or their program made of it. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/Â(?=°)/g, ''],
  [/[°º˚⁰゜∘◦○〇]|(?<![经纬經緯维])度|deg(rees?)?\.?/gi, '°'],
  [/[″"”“„‟˝ʺ〃＂秒]|sec(onds?)?\.?/gi, '″'],
  [/[′'’‘‛´`ʹʼ‵＇分]|min(utes?)?\.?/gi, '′'],
  [/[−–—－﹣‐‑‒]/g, '-'],
];

/** What spreadsheets and pages leave around numbers that are copied out of them. */
const UNSEEN = /[\p{Cf}\ufeff]/gu;

const EAST = '东经|東經|东|東|east(?:ern)?|e';
const WEST = '西经|西經|西|west(?:ern)?|w';
const NORTH = '北纬|北緯|北|north(?:ern)?|n';
const SOUTH = '南纬|南緯|南|south(?:ern)?|s';
const LNG = '经度|經度|经|longitude|long|lng|lon|x';
const LAT = '纬度|緯度|维度|纬|latitude|lat|y';
const WORD = [EAST, WEST, NORTH, SOUTH, LNG, LAT].map((words) => `(${words})`).join('|');
const BEFORE = new RegExp(`^(?:${WORD})\\s*[:=]?\\s*`, 'i');
const BEHIND = new RegExp(`\\s*(?:${WORD})$`, 'i');

/**
 * Reads degrees as people write them: a number, also with a decimal comma or full-width digits; degrees, minutes and seconds with
 * any of the signs in use, or parted by blanks, colons, hyphens or points; with the half of the globe before or behind.
 */
export function parseDegrees(cell: string): Degrees {
  if (PLAIN.test(cell)) return { value: Number(cell), axis: null };
  if (cell.length > MOST_LENGTH) return NONE;
  const { bare, axis, sign } = takeWords(unifySigns(cell));
  const value = readBare(bare);
  if (axis === undefined || sign === undefined) return NONE;
  // “-122.4 W” says twice that it is west; “-122.4 E” contradicts itself.
  if (sign > 0 && /^-/.test(bare)) return NONE;
  return { value: sign < 0 ? -Math.abs(value) : value, axis };
}

const NONE: Degrees = { value: Number.NaN, axis: null };

/** Degrees as people write them, as a number; NaN when it is none. */
export const readDegrees = (cell: string): number => parseDegrees(cell).value;

function unifySigns(cell: string): string {
  // A spreadsheet keeps texts behind an apostrophe, or as ="…".
  let text = cell
    .replaceAll(UNSEEN, '')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’]/, '');
  if (/\d\s*d\s*\d/i.test(text)) {
    text = text
      .replace(/(\d)\s*d\s*(?=\d)/i, '$1°')
      .replace(/(\d)\s*m\s*(?=\d|$)/i, '$1′')
      .replace(/(′[\d.]+)\s*s/i, '$1″');
  }
  for (const [sign, unified] of SIGNS) text = text.replace(sign, unified);
  return text
    .normalize('NFKC')
    .replaceAll(/′\s*′/g, '″')
    .replaceAll(/(\d)\s*\.\s*(?=\d)/g, '$1.')
    .trim();
}

/** Takes off the words for halves of the globe; `axis` or `sign` undefined: they contradict one another. */
function takeWords(text: string): { bare: string; axis: Axis | null | undefined; sign: number | undefined } {
  let bare = text;
  const axes = new Set<Axis>();
  const signs = new Set<number>();
  for (const pattern of [BEFORE, BEFORE, BEHIND]) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const [, east, west, north, south, lng] = match;
    axes.add((east ?? west ?? lng) ? 'lng' : 'lat');
    if (east ?? north) signs.add(1);
    if (west ?? south) signs.add(-1);
    bare = bare.replace(pattern, '');
  }
  const [axis = null] = axes;
  const [sign = 0] = signs;
  return {
    bare: bare.trim(),
    axis: axes.size > 1 ? undefined : axis,
    sign: signs.size > 1 ? undefined : sign,
  };
}

/** Numbers and signs alone. */
function readBare(text: string): number {
  const bare = /^[^,]*\d,\d[^,.]*$/.test(text) ? text.replace(',', '.') : text;
  if (PLAIN.test(bare)) return Number(bare);
  const parts = partsOf(bare.replace(/^[+-]\s*/, ''));
  if (!parts) return Number.NaN;
  const [degrees = 0, minutes = 0, seconds = 0] = parts;
  return (bare.startsWith('-') ? -1 : 1) * (degrees + minutes / 60 + seconds / 3600);
}

const DOTTED = /^(\d{1,3})\.(\d{1,2})\.(\d{1,2}(?:\.\d+)?)$/;
const PART = /\s*(\d+(?:\.\d+)?)\s*([°′″:-]?)/y;

/** Degrees, minutes and seconds; null when the text is not just these, in this order and below sixty. */
function partsOf(text: string): readonly number[] | null {
  const dotted = DOTTED.exec(text);
  const found = dotted
    ? dotted.slice(1).map((number) => [number, ''] as const)
    : splitParts(text.replace(/″\.(\d+)$/, '.$1″'));
  if (!found || found.length > 3) return null;
  // “41-42” is a span; three numbers are none.
  if (found.length < 3 && found.some(([, mark]) => mark === '-')) return null;
  const parts = [0, 0, 0];
  let unit = -1;
  for (const [i, [number, mark]] of found.entries()) {
    const said = '°′″'.indexOf(mark);
    const next = mark !== '' && said >= 0 ? said : unit + 1;
    const isLast = i === found.length - 1;
    if (next <= unit || next > 2 || (i === 0 && next > 0)) return null;
    if ((!isLast && number.includes('.')) || (next > 0 && Number(number) > 60)) return null;
    parts[next] = Number(number);
    unit = next;
  }
  return parts;
}

/** Numbers with the mark behind each; null when anything else stands among them. */
function splitParts(text: string): (readonly [string, string])[] | null {
  const parts: (readonly [string, string])[] = [];
  PART.lastIndex = 0;
  let end = 0;
  for (let match = PART.exec(text); match; match = PART.exec(text)) {
    parts.push([match[1] ?? '', match[2] ?? '']);
    end = PART.lastIndex;
  }
  return parts.length > 0 && text.slice(end).trim() === '' ? parts : null;
}
