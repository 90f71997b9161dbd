const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
const DMS = /^([+-]?\d+(?:\.\d+)?)°(?:(\d+(?:\.\d+)?)′(?:(\d+(?:\.\d+)?)″)?)?$/;

/**
 * Degrees as people write them: a number, also with a decimal comma or full-width digits; degrees, minutes and seconds;
 * a letter for the hemisphere before or behind. NaN when it is none of these.
 */
export function readDegrees(cell: string): number {
  if (PLAIN.test(cell)) return Number(cell);
  if (cell.length > 40) return Number.NaN;
  const text = cell
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[’']/g, '′')
    .replaceAll(/′′|[”"]/g, '″')
    .replace('度', '°');
  const bare = text.replaceAll(/^(东经|西经|北纬|南纬|[EWNS])|[EWNS]$/gi, '').replace(/^(\D*\d+),(\d+)/, '$1.$2');
  const sign = /^(西经|南纬|[WS])|[WS]$/i.test(text) ? -1 : 1;
  if (PLAIN.test(bare)) return sign * Number(bare);
  const [, degrees, minutes = '0', seconds = '0'] = DMS.exec(bare) ?? [];
  if (degrees === undefined) return Number.NaN;
  const side = degrees.startsWith('-') ? -1 : 1;
  return sign * (Number(degrees) + side * (Number(minutes) / 60 + Number(seconds) / 3600));
}

/** A cell that is a number and would be written the same again but for zeros behind: no code, no telephone number. */
export const isNumber = (cell: string): boolean => NUMBER.test(cell) && cell.length <= 17;
const NUMBER = /^[+-]?(0|[1-9]\d{0,14})?(\.\d+)?(?<=\d)(e[+-]?\d{1,2})?$/i;
