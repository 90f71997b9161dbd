import { text } from './text.ts';

interface Drawable {
  readonly geometry: unknown;
}

/** How many places are shown, of how many where a filter leaves some out, and how many of them the map draws. */
export function tellShown(shown: readonly Drawable[], total: number): string {
  const drawn = shown.filter(({ geometry }) => geometry !== null).length;
  const n = shown.length;
  return n === total ? text('list.all', { n, drawn }) : text('list.shown', { n, total, drawn });
}
