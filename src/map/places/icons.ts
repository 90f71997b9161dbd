import type { Theme } from '../../contract/map-port.ts';
import { readSign, type Sign } from '../../look/sign.ts';
import { BADGE, GLYPH_PLACE, HALF_FILL, SIGN_FORM, SIGN_SIZE, SIGN_STROKE } from '../../look/sign-form.ts';
import { LAYER_ICON } from '../../look/symbols.ts';
import { TONES, type Tone } from '../../look/tones.ts';
import { drawCluster } from './cluster-icon.ts';
import { INK, toneColor } from './palette.ts';
import { DOT } from './scale.ts';

/** CSS pixels of the room that a symbol's badges take round it. */
const MARGIN = 6;

export interface Icon {
  readonly image: ImageData;
  readonly pixelRatio: number;
}

/**
 * Pixels of the image that an id of the style names: `sign/<sign>/<theme>`, `dot/<tone>.<full or hollow>/<theme>` or
 * `cluster/<count>/<theme>`. `ratio` is pixels per CSS pixel; null for an unknown id.
 */
export function drawIcon(id: string, ratio: number): Icon | null {
  const [kind, what = '', theme = ''] = id.split('/');
  if (!isTheme(theme)) return null;
  if (kind === 'cluster') return drawCluster(Number(what), theme, ratio);
  if (kind === 'dot') return drawDot(what, theme, ratio);
  const sign = kind === 'sign' ? readSign(what) : null;
  return sign && drawSign(sign, theme, ratio);
}

const isTheme = (value: string): value is Theme => value in INK;

/** A place from afar: full where its position is good, hollow where it is but roughly known or an area. */
function drawDot(what: string, theme: Theme, ratio: number): Icon | null {
  const [tone, kind] = what.split('.');
  const color = TONES.includes(tone as Tone) ? toneColor(tone as Tone, theme) : INK[theme].text;
  return paint(2 * Math.ceil(DOT.edge), ratio, (context) => {
    context.translate(Math.ceil(DOT.edge), Math.ceil(DOT.edge));
    const disc = (radius: number, fill: string): void => {
      context.beginPath();
      context.arc(0, 0, radius, 0, 2 * Math.PI);
      context.fillStyle = fill;
      context.fill();
    };
    disc(DOT.edge, INK[theme].ground);
    disc(DOT.full, color);
    if (kind === 'hollow') disc(DOT.full - DOT.line, INK[theme].ground);
  });
}

/** A plate whose form, fill and stroke tell kind and progress, the layer's icon in it, badges at its corners. */
function drawSign(sign: Sign, theme: Theme, ratio: number): Icon | null {
  const ink = INK[theme];
  const color = toneColor(sign.tone, theme);
  const margin = sign.held > 0 || sign.ambiguous ? MARGIN : 0;
  return paint(SIGN_SIZE + 2 * margin, ratio, (context) => {
    const middle = margin + SIGN_SIZE / 2;
    context.translate(middle, middle);
    drawPlate(context, sign, color, ink.ground);
    context.save();
    context.fillStyle = sign.progress === 'done' ? ink.ground : color;
    context.translate(GLYPH_PLACE.shift, GLYPH_PLACE.shift);
    context.scale(GLYPH_PLACE.scale, GLYPH_PLACE.scale);
    context.fill(new Path2D(LAYER_ICON[sign.layer]));
    context.restore();
    if (sign.held > 0) drawCorner(context, String(sign.held), BADGE.above, color, ink.ground);
    if (sign.ambiguous) drawCorner(context, '?', BADGE.below, ink.ground, ink.text);
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

function drawPlate(context: CanvasRenderingContext2D, { shape, progress }: Sign, color: string, ground: string): void {
  const { ground: under, plate, half } = SIGN_FORM[shape];
  const { width, dash } = SIGN_STROKE[progress];
  context.fillStyle = ground;
  context.fill(new Path2D(under));
  context.fillStyle = color;
  if (progress === 'done') context.fill(new Path2D(plate));
  if (progress === 'under-way') {
    context.globalAlpha = HALF_FILL;
    context.fill(new Path2D(half));
    context.globalAlpha = 1;
  }
  if (width === 0) return;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(new Path2D(plate));
  context.setLineDash([]);
}

/** A small disc at the right edge, at this height. */
function drawCorner(context: CanvasRenderingContext2D, words: string, y: number, fill: string, color: string): void {
  context.beginPath();
  context.arc(BADGE.x, y, BADGE.radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = color;
  context.font = `700 ${words.length > 1 ? BADGE.size.more : BADGE.size.one}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, BADGE.x, y + 0.5);
}
