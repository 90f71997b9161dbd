/** Marks that are typed or left out as it happens: quotes, brackets, dots between names, spaces. */
const IGNORED = /[\s"'“”‘’「」『』《》〈〉()（）[\]【】·•・]/u;

/** Simplified by Traditional character, from pairs. */
export function readVariants(pairs: string): ReadonlyMap<string, string> {
  const points = [...pairs];
  return new Map(
    points.flatMap((point, at): [string, string][] => (at % 2 === 0 ? [[point, points[at + 1] ?? point]] : [])),
  );
}

/** What is typed, letter by letter as the texts are compared: narrow, lower case, without tones, ü as v, Simplified. */
export function foldQuery(typed: string, variants: ReadonlyMap<string, string>): string[] {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/\p{M}/gu, '');
  return [...plain].filter((point) => !isIgnored(point)).map((point) => variants.get(point) ?? point);
}

/** One code point of a text, folded as a query is; a sign that stands for several keeps its form. */
export function foldPoint(point: string): string {
  const folded = point.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return [...folded].length === 1 ? folded : point;
}

export const isIgnored = (point: string): boolean => IGNORED.test(point);
