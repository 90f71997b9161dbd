import { PAPERS } from '../contract/paper.ts';
import type { Page } from './deliver.ts';
import { drawPage } from './draw.ts';
import { layOut } from './layout.ts';
import { linesOf } from './mark.ts';
import type { Sheet } from './sheet.ts';

/** What the map gives: its picture, how much ground a pixel of it covers, and its symbols. */
export interface MapPicture {
  readonly image: Blob;
  readonly metresPerPixel: number;
  sign(id: string): ImageData | null;
}

/** Draws all pages of a sheet, one after the other; rejects with the signal's reason when cancelled. */
export async function makeSheets(sheet: Sheet, picture: MapPicture, signal: AbortSignal): Promise<Page[]> {
  const map = await createImageBitmap(picture.image);
  try {
    const pages: Page[] = [];
    for (const marks of layOut(sheet, picture.metresPerPixel)) {
      signal.throwIfAborted();
      const image = await drawPage(marks, PAPERS[sheet.paper], { map, sign: picture.sign });
      pages.push({ image, lines: linesOf(marks) });
    }
    return pages;
  } finally {
    map.close();
  }
}
