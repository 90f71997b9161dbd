import type { Theme } from '../../contract/map-port.ts';
import { readSign, type Sign } from '../../look/sign.ts';
import { LAYER_ICON } from '../../look/symbols.ts';
import { drawBadge, drawCluster } from './cluster-icon.ts';
import { INK, toneColor } from './palette.ts';

/** CSS pixels of a symbol, of the room that its badges take round it, and of the icon in it. */
const SIZE = 26;
const MARGIN = 6;
const GLYPH = 13;

export interface Icon {
  readonly image: ImageData;
  readonly pixelRatio: number;
}

/**
 * Pixels of the image that an id of the style names: `sign/<sign>/<theme>`, `badge/<count>/<theme>` or
 * `cluster/<done>-<under way>-<promised>-<unstated>/<theme>`. `ratio` is pixels per CSS pixel; null for an unknown id.
 */
export function drawIcon(id: string, ratio: number): Icon | null {
  const [kind, what = '', theme = ''] = id.split('/');
  if (!isTheme(theme)) return null;
  if (kind === 'cluster') return drawCluster(what.split('-').map(Number), theme, ratio);
  if (kind === 'badge') return drawBadge(Number(what), theme, ratio);
  const sign = kind === 'sign' ? readSign(what) : null;
  return sign && drawSign(sign, theme, ratio);
}

const isTheme = (value: string): value is Theme => value in INK;

/** A plate whose form, fill and stroke tell kind and progress, the layer's icon in it, badges at its corners. */
function drawSign(sign: Sign, theme: Theme, ratio: number): Icon | null {
  const ink = INK[theme];
  const color = toneColor(sign.tone, theme);
  const margin = sign.held > 0 || sign.ambiguous ? MARGIN : 0;
  return paint(SIZE + 2 * margin, ratio, (context) => {
    context.translate(margin, margin);
    drawPlate(context, sign, color, ink.ground);
    context.save();
    context.fillStyle = sign.progress === 'done' ? ink.ground : color;
    context.translate((SIZE - GLYPH) / 2, (SIZE - GLYPH) / 2);
    context.scale(GLYPH / 15, GLYPH / 15);
    context.fill(new Path2D(LAYER_ICON[sign.layer]));
    context.restore();
    if (sign.held > 0) drawCorner(context, String(sign.held), 2.5, color, ink.ground);
    if (sign.ambiguous) drawCorner(context, '?', SIZE - 2.5, ink.ground, ink.text);
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

/** Promised: hollow and dashed. Not stated: hollow, a thin line. Under way: half filled. Done: solid. */
function drawPlate(context: CanvasRenderingContext2D, { shape, progress }: Sign, color: string, ground: string): void {
  const middle = SIZE / 2;
  const outline = (radius: number): void => {
    context.beginPath();
    if (shape === 'spot') context.arc(middle, middle, radius, 0, 2 * Math.PI);
    else context.roundRect(middle - radius + 0.7, middle - radius + 0.7, 2 * radius - 1.4, 2 * radius - 1.4, 4.5);
  };
  outline(11.9);
  context.fillStyle = ground;
  context.fill();
  outline(10.4);
  if (progress === 'done') {
    context.fillStyle = color;
    context.fill();
    return;
  }
  if (progress === 'under-way') {
    context.save();
    context.clip();
    context.globalAlpha = 0.32;
    context.fillStyle = color;
    context.fillRect(0, middle, SIZE, middle);
    context.restore();
    outline(10.4);
  }
  context.strokeStyle = color;
  context.lineWidth = progress === 'unstated' ? 1.1 : 1.9;
  context.setLineDash(progress === 'promised' ? [3.2, 2.2] : []);
  context.stroke();
  context.setLineDash([]);
}

/** A small disc at the right edge, at this height. */
function drawCorner(context: CanvasRenderingContext2D, words: string, y: number, fill: string, color: string): void {
  const x = SIZE - 2;
  context.beginPath();
  context.arc(x, y, 6.6, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = color;
  context.font = `700 ${words.length > 1 ? 8 : 9.5}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, x, y + 0.5);
}
