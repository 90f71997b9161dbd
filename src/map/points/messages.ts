import type { PointColor } from '../../look/point-color.ts';
import type { Painted } from './painter.ts';
import type { PaintOrder } from './set-discs.ts';

/** What a worker is told. The positions come first and once: other positions are another worker's. */
export type ToWorker =
  | { readonly kind: 'positions'; readonly positions: Float64Array }
  /** With `keepsColumn` the values or codes are those that are there already, and come empty. */
  | { readonly kind: 'color'; readonly color: PointColor; readonly keepsColumn: boolean }
  | { readonly kind: 'visible'; readonly visible: Uint8Array | null }
  | { readonly kind: 'highlight'; readonly rows: Uint32Array | null }
  | { readonly kind: 'paint'; readonly id: number; readonly order: PaintOrder };

export type FromWorker =
  /** For picking: KDBush's own bytes, and the row of each slot. */
  | { readonly kind: 'indexed'; readonly tree: ArrayBuffer; readonly rows: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'painted'; readonly id: number; readonly picture: Picture };

/** A painted view that can cross from one thread to another. */
export interface Picture {
  readonly image: ImageBitmap | ImageData;
  /** Points in the view. */
  readonly inView: number;
}

/** As a bitmap where the browser makes one off the page: showing it then costs the page nothing. */
export async function toPicture({ pixels, width, height, inView }: Painted): Promise<Picture> {
  const data = new ImageData(pixels, width, height);
  return { image: 'createImageBitmap' in globalThis ? await createImageBitmap(data) : data, inView };
}
