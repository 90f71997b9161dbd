import type { Theme } from '../../contract/map-port.ts';
import { type Icon, paint } from './icons.ts';
import { INK } from './palette.ts';

const START = -Math.PI / 2;
const GAP = 0.12;
/** How the ring shows what is done, under way, promised, and not stated: width in pixels, dashes, strength. */
const SEGMENTS = [
  { width: 4.4, dash: [], alpha: 1 },
  { width: 4.4, dash: [], alpha: 0.42 },
  { width: 2.6, dash: [2.4, 2.2], alpha: 1 },
  { width: 1.2, dash: [], alpha: 1 },
] as const;

/** A cluster: how many places, and a ring that shows how far they are, one count for each progress. */
export function drawCluster(counts: readonly number[], theme: Theme, ratio: number): Icon | null {
  const count = counts.reduce((sum, n) => sum + n, 0);
  const size = count < 6 ? 34 : count < 15 ? 40 : 46;
  const ink = INK[theme];
  return paint(size, ratio, (context) => {
    const middle = size / 2;
    context.beginPath();
    context.arc(middle, middle, middle - 1, 0, 2 * Math.PI);
    context.fillStyle = ink.ground;
    context.fill();
    drawRing(context, middle, counts, ink.ring);
    write(context, String(count), middle, size < 40 ? 13 : 14, ink.text);
  });
}

/** A count as it stands beside a name. */
export function drawBadge(count: number, theme: Theme, ratio: number): Icon | null {
  const ink = INK[theme];
  return paint(18, ratio, (context) => {
    context.beginPath();
    context.arc(9, 9, 8, 0, 2 * Math.PI);
    context.fillStyle = ink.ground;
    context.fill();
    context.strokeStyle = ink.ring;
    context.lineWidth = 1.2;
    context.stroke();
    write(context, String(count), 9, count > 99 ? 8 : 10.5, ink.text);
  });
}

function write(context: CanvasRenderingContext2D, words: string, middle: number, size: number, color: string): void {
  context.fillStyle = color;
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, middle, middle + 0.5);
}

function drawRing(context: CanvasRenderingContext2D, middle: number, counts: readonly number[], color: string): void {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const gap = counts.filter((n) => n > 0).length > 1 ? GAP : 0;
  let angle = START;
  context.strokeStyle = color;
  for (const [index, { width, dash, alpha }] of SEGMENTS.entries()) {
    const sweep = ((counts[index] ?? 0) / total) * 2 * Math.PI;
    if (sweep === 0) continue;
    context.beginPath();
    context.globalAlpha = alpha;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.arc(middle, middle, middle - 4, angle + gap / 2, angle + sweep - gap / 2);
    context.stroke();
    angle += sweep;
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}
