import { INK, type Mark, type TextMark } from './mark.ts';
import { DOTS } from './sheet.ts';

/** What the marks refer to: the map's picture, and the map's own symbols by the id of their image. */
export interface Pictures {
  readonly map: ImageBitmap;
  sign(id: string): ImageData | null;
}

const SERIF = '"Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "STSong", "SimSun", serif';
const SANS = '"PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif';
const FONT = { plain: `400 1px ${SANS}`, bold: `600 1px ${SANS}`, title: `700 1px ${SERIF}` } as const;

/** Draws a page on white paper, 200 dots to the inch. @throws where the browser gives no canvas. */
export async function drawPage(
  page: readonly Mark[],
  paper: { readonly width: number; readonly height: number },
  pictures: Pictures,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(paper.width * DOTS);
  canvas.height = Math.round(paper.height * DOTS);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(DOTS, DOTS);
  for (const mark of page) draw(context, mark, pictures);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Some browsers keep a canvas's memory until it is small.
  canvas.width = canvas.height = 0;
  if (!blob) throw new Error('the sheet could not be written');
  return blob;
}

function draw(context: CanvasRenderingContext2D, mark: Mark, pictures: Pictures): void {
  if (mark.kind === 'text') write(context, mark);
  else if (mark.kind === 'picture') context.drawImage(pictures.map, mark.x, mark.y, mark.width, mark.height);
  else if (mark.kind === 'sign') drawSign(context, mark, pictures.sign(mark.id));
  else drawShape(context, mark);
}

function drawShape(context: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'box' | 'shape' }>): void {
  context.beginPath();
  if (mark.kind === 'box') context.rect(mark.x, mark.y, mark.width, mark.height);
  else for (const [x, y] of mark.points) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = mark.fill ?? 'transparent';
  context.fill();
  context.strokeStyle = mark.stroke ?? 'transparent';
  context.lineWidth = (mark.kind === 'box' ? mark.lineWidth : undefined) ?? 0.2;
  context.stroke();
}

/** The font is set at its size in dots and the context scaled back: a font of three pixels would be hinted badly. */
function write(context: CanvasRenderingContext2D, mark: TextMark): void {
  const { x, y, words, size, color = INK.text, align = 'left', style = 'plain' } = mark;
  context.save();
  context.translate(x, y);
  context.scale(1 / DOTS, 1 / DOTS);
  context.font = FONT[style].replace('1px', `${size * DOTS}px`);
  context.fillStyle = color;
  context.textAlign = align;
  context.fillText(words, 0, 0);
  context.restore();
}

function drawSign(
  context: CanvasRenderingContext2D,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  image: ImageData | null,
): void {
  if (!image) return;
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  context.drawImage(canvas, x, y, size, size);
}
