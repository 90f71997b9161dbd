import type { Progress } from '../domain/progress.ts';
import { LAYER_COLOR, LAYER_ICON } from '../domain/symbols.ts';
import type { Layer } from '../domain/vocabulary.ts';
import { drawCluster } from './cluster-icon.ts';
import type { Theme } from './port.ts';

const SIZE = 26;
const GLYPH = 13;
/** Colour of the ground on which symbols stand. */
export const GROUND: Record<Theme, string> = { light: '#fffdf8', dark: '#1b2027' };

export interface Icon {
  readonly image: ImageData;
  readonly pixelRatio: number;
}

/**
 * Pixels of the symbol that an image id of the style names: `<progress>/<layer>/<theme>` or
 * `cluster/<done>-<under way>-<promised>/<theme>`. `ratio` is pixels per CSS pixel; null for an unknown id.
 */
export function drawIcon(id: string, ratio: number): Icon | null {
  const [first = '', second = '', theme = ''] = id.split('/');
  if (!isTheme(theme)) return null;
  if (first !== 'cluster') return drawSymbol(first as Progress, second as Layer, theme, ratio);
  const [done = 0, underWay = 0, promised = 0] = second.split('-').map(Number);
  return drawCluster({ done, underWay, promised }, theme, ratio);
}

const isTheme = (value: string): value is Theme => value === 'light' || value === 'dark';

/** A disc whose fill and stroke tell the progress, with the layer's icon in it. */
function drawSymbol(progress: Progress, layer: Layer, theme: Theme, ratio: number): Icon | null {
  if (!LAYER_ICON[layer] || !LAYER_COLOR[layer]?.[theme]) return null;
  return paint(SIZE, ratio, (context) => {
    drawDisc(context, progress, LAYER_COLOR[layer][theme], GROUND[theme]);
    context.fillStyle = progress === 'done' ? GROUND[theme] : LAYER_COLOR[layer][theme];
    context.translate((SIZE - GLYPH) / 2, (SIZE - GLYPH) / 2);
    context.scale(GLYPH / 15, GLYPH / 15);
    context.fill(new Path2D(LAYER_ICON[layer]));
  });
}

/** Paints on a square of `size` CSS pixels and answers its pixels; null where the browser gives no canvas. */
export function paint(size: number, ratio: number, draw: (context: CanvasRenderingContext2D) => void): Icon | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * ratio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.scale(ratio, ratio);
  draw(context);
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: ratio };
}

/** Promised: hollow and dashed. Under way: half filled. Done: solid. */
function drawDisc(context: CanvasRenderingContext2D, progress: Progress, color: string, ground: string): void {
  const middle = SIZE / 2;
  context.beginPath();
  context.arc(middle, middle, 11.5, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.beginPath();
  context.arc(middle, middle, 10.4, 0, 2 * Math.PI);
  if (progress === 'done') {
    context.fillStyle = color;
    context.fill();
    return;
  }
  context.strokeStyle = color;
  context.lineWidth = 1.8;
  context.setLineDash(progress === 'promised' ? [3.2, 2.2] : []);
  context.stroke();
  if (progress !== 'under-way') return;
  context.beginPath();
  context.arc(middle, middle, 10.4, 0, Math.PI);
  context.globalAlpha = 0.32;
  context.fillStyle = color;
  context.fill();
  context.globalAlpha = 1;
}
