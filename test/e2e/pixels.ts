import type { Page } from 'playwright-core';
import { withRules } from './with-rules.ts';

/** A colour as a test asks for it: bounds of red, green and blue, 0–255. */
export interface Range {
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

/** Share of the map's pixels whose colour lies in the range, without what lies over it. */
export async function shareOfMap(page: Page, range: Range): Promise<number> {
  const style = '#map-tools, .maplibregl-control-container { visibility: hidden }';
  const canvas = page.locator('#map .maplibregl-canvas');
  const png = (await withRules(page, style, () => canvas.screenshot())).toString('base64');
  return page.evaluate(
    async ({ base64, min, max }) => {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let hits = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (min.every((low, part) => (data[i + part] ?? 0) >= low && (data[i + part] ?? 0) <= (max[part] ?? 255)))
          hits += 1;
      }
      return hits / (data.length / 4);
    },
    { base64: png, min: [...range.min], max: [...range.max] },
  );
}
