/** A stretch of a snippet: words around, the words themselves, or words left out. */
export interface SnippetPart {
  readonly kind: 'text' | 'mark' | 'gap';
  readonly text: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Cuts a passage down to its marks and `reach` characters around each. Offsets in code points; spans in order, not overlapping. */
export function cutSnippet(passage: string, spans: readonly Span[], reach: number): SnippetPart[] {
  const points = [...passage];
  const slice = (from: number, to: number): string => points.slice(from, to).join('');
  const parts: SnippetPart[] = [];
  let at = 0;
  const plain = (to: number): void => {
    const from = at === 0 ? startOf(points, to, reach) : at;
    const isLong = at > 0 && to - at > reach * 2 + 4;
    if (isLong) add('text', slice(at, at + reach));
    if (isLong || from > at) add('gap', '…');
    add('text', slice(isLong ? to - reach : from, to));
  };
  function add(kind: SnippetPart['kind'], text: string): void {
    if (text) parts.push({ kind, text });
  }
  for (const { start, end } of spans) {
    plain(start);
    add('mark', slice(start, end));
    at = end;
  }
  const until = endOf(points, at, reach);
  add('text', slice(at, until));
  if (until < points.length) add('gap', '…');
  return parts;
}

const BREAK = /[。；！？]/;

/** Begins at the sentence when it begins within reach. */
function startOf(points: readonly string[], mark: number, reach: number): number {
  const earliest = Math.max(0, mark - reach);
  for (let at = mark; at > earliest; at--) if (BREAK.test(points[at - 1] ?? '')) return at;
  return earliest < 6 ? 0 : earliest;
}

/** Ends with the sentence when it ends within twice the reach. */
function endOf(points: readonly string[], mark: number, reach: number): number {
  const latest = Math.min(points.length, mark + reach * 2);
  for (let at = mark; at < latest; at++) if (BREAK.test(points[at] ?? '')) return at + 1;
  return points.length - mark <= reach ? points.length : mark + reach;
}
