import { layOver, serves, type View } from './mercator.ts';
import type { Picture } from './messages.ts';

/** The canvas on which the points lie: above the map's own, below its controls and the page's panels, out of reach of pointer and reader. */
export function createSurface(below: HTMLCanvasElement, reducedMotion: boolean) {
  const canvas = document.createElement('canvas');
  canvas.className = 'map-points';
  canvas.ariaHidden = 'true';
  canvas.style.cssText = `position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none;opacity:0${reducedMotion ? '' : ';transition:opacity .15s'}`;
  below.after(canvas);
  let painted: View | null = null;

  /** Moves the picture to where it belongs in a view that it was not painted for; answers whether it still serves there. */
  function follow(now: View, spare: number): boolean {
    if (!painted) return false;
    const { x, y, scale } = layOver(painted, now);
    canvas.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
    return serves(painted, now, spare);
  }

  return {
    put({ image }: Picture, view: View, now: View): void {
      setImage(canvas, image);
      if (painted?.width !== view.width || painted.height !== view.height) {
        canvas.style.width = `${view.width}px`;
        canvas.style.height = `${view.height}px`;
      }
      painted = view;
      canvas.style.opacity = '1';
      follow(now, 0);
    },
    follow,
    clear(): void {
      painted = null;
      canvas.style.opacity = '0';
    },
    remove: () => canvas.remove(),
  };
}

function setImage(canvas: HTMLCanvasElement, image: ImageBitmap | ImageData): void {
  if (!(image instanceof ImageData)) {
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(image);
    return;
  }
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

/** Draws a picture over a whole canvas context of a size in its own units. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  { image }: Picture,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  if (!(image instanceof ImageData)) {
    context.drawImage(image, 0, 0, width, height);
    image.close();
    return;
  }
  const canvas = document.createElement('canvas');
  setImage(canvas, image);
  context.drawImage(canvas, 0, 0, width, height);
}
