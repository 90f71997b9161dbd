import type { Progress } from '../domain/progress.ts';
import { LAYER_COLOR, LAYER_ICON } from '../domain/symbols.ts';
import type { Layer } from '../domain/vocabulary.ts';
import type { Theme } from './port.ts';

const SIZE = 26;
const GROUND: Record<Theme, string> = { light: '#fffdf8', dark: '#1b2027' };

/** Pixels of one symbol: a disc whose fill and stroke tell the progress, with the layer's icon in it. `ratio` is pixels per CSS pixel. */
export function drawIcon(id: string, ratio: number): { image: ImageData; pixelRatio: number } | null {
  const [progress, layer, theme] = id.split('/') as [Progress, Layer, Theme];
  if (!LAYER_ICON[layer] || !LAYER_COLOR[layer]?.[theme]) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE * ratio;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(ratio, ratio);
  drawDisc(context, progress, LAYER_COLOR[layer][theme], GROUND[theme]);
  context.fillStyle = progress === 'done' ? GROUND[theme] : LAYER_COLOR[layer][theme];
  context.translate((SIZE - 15 * 0.87) / 2, (SIZE - 15 * 0.87) / 2);
  context.scale(0.87, 0.87);
  context.fill(new Path2D(LAYER_ICON[layer]));
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
