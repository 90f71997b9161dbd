import { type LngLatBounds, Map as MapLibre, type StyleSpecification } from 'maplibre-gl';
import type { Picture, PictureSize } from '../contract/map-port.ts';
import { metresPerPixel } from './frame.ts';

/** What the picture shows. */
interface Subject {
  readonly style: StyleSpecification;
  readonly bounds: LngLatBounds;
  /** Adds what the style alone does not say: symbols and emphasis. */
  prepare(map: MapLibre): void;
  /** Draws what lies over the map, once it is drawn: onto a context in CSS pixels. */
  readonly over: ((context: CanvasRenderingContext2D, map: MapLibre, size: PictureSize) => Promise<void>) | undefined;
}

/** Draws a second map off the page and answers its picture; the map is gone again afterwards, whatever happens. */
export async function takePicture(subject: Subject, size: PictureSize, signal?: AbortSignal): Promise<Picture> {
  signal?.throwIfAborted();
  const container = placeOffPage(size);
  let map: MapLibre | null = null;
  try {
    map = createStill(container, subject, size);
    subject.prepare(map);
    await orAborted(map.once('idle'), signal);
    const image = await toPng(subject.over ? await compose(map, subject.over, size) : map.getCanvas());
    signal?.throwIfAborted();
    return { image, metresPerPixel: metresPerPixel(map.getCenter().lat, map.getZoom()) };
  } finally {
    map?.remove();
    container.remove();
  }
}

function createStill(container: HTMLElement, { style, bounds }: Subject, { pixelRatio }: PictureSize): MapLibre {
  return new MapLibre({
    container,
    style,
    bounds,
    pixelRatio,
    // Without it the canvas is empty by the time it is read.
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
    ...({ zoomLevelsToOverscale: undefined } as object),
    maxZoom: 18,
    validateStyle: false,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
  });
}

/** The map's own canvas with what lies over it. */
async function compose(
  map: MapLibre,
  over: NonNullable<Subject['over']>,
  size: PictureSize,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  const drawn = map.getCanvas();
  [canvas.width, canvas.height] = [drawn.width, drawn.height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas to draw on');
  context.drawImage(drawn, 0, 0);
  context.scale(size.pixelRatio, size.pixelRatio);
  await over(context, map, size);
  return canvas;
}

/** MapLibre measures its container, so it stands in the document, out of sight and out of reach. */
function placeOffPage({ width, height }: PictureSize): HTMLElement {
  const container = document.createElement('div');
  container.inert = true;
  container.ariaHidden = 'true';
  container.style.cssText = `position:fixed;left:-99999px;top:0;width:${width}px;height:${height}px`;
  document.body.append(container);
  return container;
}

function orAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

async function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  const image = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!image) throw new Error('the map could not be read');
  return image;
}
