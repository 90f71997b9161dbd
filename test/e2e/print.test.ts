import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { visitAtlas, visitSimply } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { GROUND } from './journey.ts';
import { inGate } from './matrix.ts';

const browser = await theBrowser();

const site = inject('site');
/** In the long run the larger papers too, whose legend a few places do not fill. */
const sample = inject(GROUND.site);

const openDialog = (page: Page) => page.getByRole('button', { name: '打印 / 导出' }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Share of pixels that are not white, and number of different colours, in a part of a picture given in its own pixels. */
const look = (page: Page, png: Buffer, part: { x: number; y: number; width: number; height: number }) =>
  page.evaluate(
    async ({ base64, part: { x, y, width, height } }) => {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const dots = new Uint32Array(context.getImageData(x, y, width, height).data.buffer);
      return {
        size: [image.width, image.height],
        ink: dots.filter((dot) => dot !== 0xffffffff).length / dots.length,
        colors: new Set(dots).size,
        // The green of ecology, the blue of transport: bytes stand in reverse.
        signs: [0xff3c6625, 0xffb66620].map((color) => dots.filter((dot) => dot === color).length),
      };
    },
    { base64: png.toString('base64'), part },
  );

describe('a sheet of the map', () => {
  const PAPERS = [
    ['A4 横向', 2339, 1654],
    ['A3 横向', 3307, 2339],
  ] as const;
  it.each(inGate(PAPERS, ([paper]) => paper === 'A4 横向'))(
    '%s is saved as a picture with map and legend, or given up',
    async (paper, width, height) => {
      const { page, errors, close } = await visitAtlas(browser, sample);
      const canvases = await page.locator('canvas').count();
      const downloads: string[] = [];
      page.on('download', (file) => downloads.push(file.suggestedFilename()));
      await openDialog(page);
      await page.getByLabel(paper).check();
      // Given up at first: nothing is saved, nothing left, and it can be asked for again.
      await press(page, '保存 PNG');
      await press(page, '取消');
      await eventually(async () => expect(await page.locator('canvas').count()).toBe(canvases));
      const saved = page.waitForEvent('download');
      await press(page, '保存 PNG');
      const file = await saved;
      expect(file.suggestedFilename()).toMatch(/^\w+-atlas-\d{4}-\d\d-\d\d\.png$/);
      const png = await readFile(await file.path());
      const map = await look(page, png, { x: 200, y: 300, width: 1200, height: 1000 });
      expect(map.size).toEqual([width, height]);
      expect(map.colors).toBeGreaterThan(500);
      const legend = await look(page, png, {
        x: width - (paper === 'A4 横向' ? 590 : 860),
        y: 200,
        width: 520,
        height: 900,
      });
      for (const sign of legend.signs) expect(sign).toBeGreaterThan(100);
      expect(legend.ink).toBeGreaterThan(0.05);
      expect(legend.ink).toBeLessThan(0.5);
      await seesText(page.locator('.dialog'), /已保存：\w+-atlas-.*\.png/);
      expect(downloads.filter((name) => !/-\d\.png$/.test(name))).toHaveLength(1);
      expect(errors).toEqual([]);
      await close();
    },
  );

  // The real report: its places without a location fill a page of their own.
  it('is printed page by page, in words and on paper of its size, with nothing else of the page', async () => {
    const { page, errors, close } = await visitSimply(browser, site, '?sector=science,municipal,ecology');
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await openDialog(page);
    await press(page, '打印…');
    await page.locator('html[data-printed]').waitFor({ state: 'attached' });
    const words = (await page.locator('#print-sheets img').first().getAttribute('alt')) ?? '';
    for (const part of [
      '领域：科技创新、市政建设、生态环境 · ',
      '© OpenStreetMap 贡献者，CLCD，高德 · 坐标基准 WGS-84',
      '区界为示意，不作为划界依据 · 未含审图号底图，仅供研究与内部使用',
    ])
      expect(words).toContain(part);
    const pages = await page.locator('#print-sheets img').count();
    expect(pages).toBe(2);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)]);
    expect(boxes).toHaveLength(pages);
    for (const [w = 0, h = 0] of boxes) {
      expect(Math.abs(w - (297 / 25.4) * 72)).toBeLessThan(2);
      expect(Math.abs(h - (210 / 25.4) * 72)).toBeLessThan(2);
    }
    // As when the browser's own window is closed.
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    expect(await page.locator('#print-sheets').count()).toBe(0);
    await page.evaluate(() => document.documentElement.removeAttribute('data-printed'));
    expect(errors).toEqual([]);
    await close();
  });
});
