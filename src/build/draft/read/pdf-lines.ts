/** A line of a page: points from the left and from the top. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const PAGE_NUMBER = /^[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*\d{1,4})?[-—–·\s]*$/;

/** Joins lines to paragraphs: one goes on where it reaches the right edge and the next is not indented. Page numbers and what stands at the head of most pages are left out. */
export function joinLines(pages: readonly (readonly PdfLine[])[]): string {
  const kept = withoutRunning(pages);
  const left = mode(kept.map(({ x }) => x));
  const right = Math.max(...kept.map((line) => line.right), 0);
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of kept) {
    const text = line.text.trim();
    const isIndented = line.x - left > line.size * 1.2;
    if (goesOn && !isIndented && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
    else paragraphs.push(text);
    goesOn = right - line.right < line.size * 2.5;
  }
  return paragraphs.join('\n');
}

function withoutRunning(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(page.map((line) => line.text.trim()))) seen.set(text, (seen.get(text) ?? 0) + 1);
  return pages.flatMap((page) =>
    page.filter((line, index) => {
      const isEdge = index === 0 || index === page.length - 1;
      const isRunning = pages.length > 2 && (seen.get(line.text.trim()) ?? 0) > pages.length / 2;
      return !(isEdge && (PAGE_NUMBER.test(line.text) || isRunning));
    }),
  );
}

/** The commonest, to the whole point. */
function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
