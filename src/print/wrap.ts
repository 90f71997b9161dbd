/** Width of a line in the units of its size: a Han character is a square, a letter somewhat more than half of one. */
export function widthOf(words: string, size: number): number {
  let width = 0;
  for (const character of words) width += character.charCodeAt(0) < 0x2e80 ? 0.6 : 1;
  return width * size;
}

/** No line begins with one of these. */
const CLOSING = /^[，。、；：）》”’！？%]$/u;

/** Breaks words into lines of at most this width; lines after the first are indented. Nothing is lost. */
export function wrap(words: string, size: number, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of words.match(/[\p{Script=Latin}\d.,:/-]+|\s+|./gsu) ?? []) {
    const isFull = line.trim() !== '' && widthOf(line + unit, size) > width;
    if (!isFull || CLOSING.test(unit)) line += unit;
    else {
      lines.push(line.trimEnd());
      line = indent + unit.trimStart();
    }
  }
  return [...lines, line];
}
