import type { Camera, Picture, PictureSize } from '../../contract/map-port.ts';
import { metresPerPixel } from '../frame.ts';

/** Makes PNG of an SVG by the browser itself: it takes no WebGL. @throws when the browser cannot. */
export async function pictureOf(
  svg: SVGElement,
  camera: Camera,
  size: PictureSize,
  signal?: AbortSignal,
): Promise<Picture> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  signal?.throwIfAborted();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * size.pixelRatio);
  canvas.height = Math.round(size.height * size.pixelRatio);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the map could not be read');
  return { image: blob, metresPerPixel: metresPerPixel(camera.lat, camera.zoom) };
}
