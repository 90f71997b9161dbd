import { GROUND, type Icon, paint } from './icons.ts';
import type { Theme } from './port.ts';

const INK: Record<Theme, { text: string; ring: string }> = {
  light: { text: '#2a2621', ring: '#6b5f50' },
  dark: { text: '#f1ede4', ring: '#b9ad9b' },
};
const START = -Math.PI / 2;
const GAP = 0.12;

export interface Composition {
  readonly done: number;
  readonly underWay: number;
  readonly promised: number;
}

/** A cluster: how many places, and a ring that shows how many of them are done (solid), under way (thin) and promised (dashed). */
export function drawCluster(parts: Composition, theme: Theme, ratio: number): Icon | null {
  const count = parts.done + parts.underWay + parts.promised;
  const size = count < 6 ? 34 : count < 15 ? 40 : 46;
  return paint(size, ratio, (context) => {
    const middle = size / 2;
    context.beginPath();
    context.arc(middle, middle, middle - 1, 0, 2 * Math.PI);
    context.fillStyle = GROUND[theme];
    context.fill();
    drawRing(context, middle, parts, count, INK[theme].ring);
    context.fillStyle = INK[theme].text;
    context.font = `600 ${size < 40 ? 13 : 14}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(String(count), middle, middle + 0.5);
  });
}

function drawRing(
  context: CanvasRenderingContext2D,
  middle: number,
  parts: Composition,
  count: number,
  color: string,
): void {
  const segments = [
    { share: parts.done, width: 4, dash: [] },
    { share: parts.underWay, width: 1.6, dash: [] },
    { share: parts.promised, width: 2.6, dash: [2.4, 2.2] },
  ].filter((segment) => segment.share > 0);
  const gap = segments.length > 1 ? GAP : 0;
  let angle = START;
  context.strokeStyle = color;
  for (const { share, width, dash } of segments) {
    const sweep = (share / count) * 2 * Math.PI;
    context.beginPath();
    context.lineWidth = width;
    context.setLineDash(dash);
    context.arc(middle, middle, middle - 4, angle + gap / 2, angle + sweep - gap / 2);
    context.stroke();
    angle += sweep;
  }
  context.setLineDash([]);
}
