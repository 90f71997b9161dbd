/** What is longer is no name. */
const MOST = 40;

/** A name from elsewhere as it may be written on a map: no control or formatting characters, blanks made one, at most forty characters; null for none. */
export function cleanName(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .trim();
  return name === '' || [...name].length > MOST ? null : name;
}
