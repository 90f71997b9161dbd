/** Longest name that the map writes in one line, in characters. */
const LINE = 8;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words that the segmenter takes apart. */
const WHOLE = ['楼宇'];

/** A name in lines for the map, at most eight characters each where its words allow: broken between words, as evenly as they let it. */
export function breakName(name: string): string {
  const length = [...name].length;
  if (length <= LINE) return name;
  const middle = length / 2;
  const [best] = boundaries(name).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  if (best === undefined) return name;
  const points = [...name];
  return `${breakName(points.slice(0, best).join(''))}\n${breakName(points.slice(best).join(''))}`;
}

/** Where a line may begin: between words, and never so that a single character stands alone. */
function boundaries(name: string): number[] {
  const length = [...name].length;
  let at = 0;
  return [...words.segment(name)]
    .map(({ segment }) => (at += [...segment].length))
    .filter((position) => position > 1 && position < length - 1 && !WHOLE.some((word) => cuts(name, word, position)));
}

/** Whether a break at this position would cut the word in two. */
function cuts(name: string, word: string, position: number): boolean {
  const start = name.indexOf(word);
  return start >= 0 && position > start && position < start + word.length;
}
