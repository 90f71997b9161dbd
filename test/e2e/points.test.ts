import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBare } from '../../tools/bench/bare-build.ts';
import type {} from '../../tools/bench/points/main.ts';
import { serveFolder } from '../../tools/bench/serve.ts';
import { openPage, SHARP, theBrowser } from './browser.ts';
import { eventually } from './expect.ts';

const browser = await theBrowser();

declare global {
  interface Window {
    /** Every worker of the page that is not MapLibre's. */
    workers: Worker[];
  }
}

/** Some spots of the district; the page's map is bare. */
const SPOTS = [123.52, 41.76, 123.5203, 41.7601] as const;

let site: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  site = await buildBare('points').then(serveFolder);
});
afterAll(async () => {
  site.close();
});

/** A page that looks closely at two magenta points. */
async function open(prepare: (page: Page) => Promise<void> = async () => undefined) {
  const { page, errors } = await openPage(browser, { viewport: { width: 800, height: 600 }, ...SHARP });
  await page.addInitScript(() => {
    window.workers = [];
    const Born = window.Worker;
    window.Worker = class extends Born {
      constructor(...[url, options]: ConstructorParameters<typeof Worker>) {
        super(url, options);
        if (!String(url).includes('maplibre')) window.workers.push(this);
      }
    };
  });
  await prepare(page);
  await page.goto(site.url);
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
  await page.evaluate(
    async ([lng, lat, ...more]) => {
      window.points.map.jumpTo({ center: [lng, lat], zoom: 18 });
      const positions = Float64Array.of(lng, lat, ...more);
      await window.points.show(2, { positions, color: { kind: 'single', css: '#ff00ff' }, sizePx: 10 });
    },
    [...SPOTS] as const,
  );
  return { page, errors, close: () => page.context().close() };
}

/** Middle of the magenta within some pixels of where the map has the first point, relative to it; null without any. */
async function offset(page: Page): Promise<{ x: number; y: number } | null> {
  const base64 = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ({ base64, spot }) => {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { x, y } = window.points.map.project(spot);
      const reach = 12;
      const [left, top] = [Math.round(x) - reach, Math.round(y) - reach];
      const { data } = context.getImageData(left, top, 2 * reach, 2 * reach);
      const sum = { x: 0, y: 0, hits: 0 };
      for (let dot = 0; dot < data.length / 4; dot++) {
        if ((data[4 * dot] ?? 0) < 240 || (data[4 * dot + 1] ?? 0) > 60) continue;
        sum.x += left + (dot % (2 * reach)) + 0.5 - x;
        sum.y += top + Math.floor(dot / (2 * reach)) + 0.5 - y;
        sum.hits += 1;
      }
      return sum.hits === 0 ? null : { x: sum.x / sum.hits, y: sum.y / sum.hits };
    },
    { base64, spot: [SPOTS[0], SPOTS[1]] as [number, number] },
  );
}

const isInPlace = (page: Page): Promise<void> =>
  eventually(async () => {
    const away = await offset(page);
    expect(Math.hypot(away?.x ?? Infinity, away?.y ?? Infinity)).toBeLessThan(0.75);
  });

const kill = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const worker = window.workers.at(-1);
    worker?.terminate();
    worker?.dispatchEvent(new ErrorEvent('error'));
  });

describe('points over the map', () => {
  it('lie where the map has them, are picked by the pointer, which reaches the map through them, and are drawn onto a picture of any size', async () => {
    const { page, errors, close } = await open();
    await isInPlace(page);
    const picked = await page.evaluate(
      async ([, , lng, lat]) => {
        const { map, overlay } = window.points;
        const { x, y } = map.project([lng, lat]);
        return [overlay.pick(x + 3, y - 2, 6), overlay.pick(x + 30, y, 6)];
      },
      [...SPOTS] as const,
    );
    expect(picked).toEqual([1, null]);
    const under = await page.evaluate(() => document.elementFromPoint(400, 300)?.className);
    expect(under).toContain('maplibregl-canvas');
    expect(await page.locator('canvas.map-points').getAttribute('aria-hidden')).toBe('true');
    const color = await page.evaluate(
      async ([lng, lat]) => {
        const canvas = document.createElement('canvas');
        canvas.width = 300;
        canvas.height = 200;
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        const size = { width: 300, height: 200, pixelRatio: 2 };
        await window.points.overlay.paintInto(context, { lng, lat, zoom: 17 }, size, 'print');
        return [...context.getImageData(150, 100, 1, 1).data];
      },
      [...SPOTS] as const,
    );
    expect(color).toEqual([255, 0, 255, 255]);
    expect(errors).toEqual([]);
    await close();
  });

  it('stay where the map has them when it is moved, given another style, and another size, and leave nothing behind', async () => {
    const { page, errors, close } = await open();
    await isInPlace(page);
    await page.evaluate(() => window.points.map.panBy([137, -61], { animate: false }));
    await isInPlace(page);
    await page.evaluate(() => {
      const { map } = window.points;
      const layers = [{ id: 'other', type: 'background' as const, paint: { 'background-color': '#123456' } }];
      map.setStyle({ version: 8, sources: {}, layers }, { diff: false });
    });
    await page.setViewportSize({ width: 700, height: 520 });
    await isInPlace(page);
    await page.evaluate(() => window.points.map.zoomTo(15.3, { animate: false }));
    await isInPlace(page);
    await page.evaluate(() => window.points.overlay.dispose());
    expect(await page.locator('canvas.map-points').count()).toBe(0);
    await page.evaluate(() => window.points.map.panBy([40, 40], { animate: false }));
    expect(await page.evaluate(() => window.points.overlay.pick(400, 300, 50))).toBeNull();
    expect(errors).toEqual([]);
    await close();
  });

  it('come back when their worker dies, and are reported gone when it dies again', async () => {
    const { page, close } = await open();
    await kill(page);
    await page.evaluate(() => window.points.map.panBy([40, 40], { animate: false }));
    await isInPlace(page);
    await kill(page);
    await eventually(async () => expect(await page.evaluate(() => window.points.reports.at(-1))).toBe('worker-died'));
    await eventually(async () => expect(await offset(page)).toBeNull());
    await close();
  });

  it('are drawn as well where no bitmap can be made off the page', async () => {
    const { page, close } = await open(async (page) => {
      await page.context().route(/assets\/worker-[^/]*\.js$/, async (route) => {
        const body = `delete self.createImageBitmap;delete WorkerGlobalScope.prototype.createImageBitmap;${await (await route.fetch()).text()}`;
        await route.fulfill({ contentType: 'text/javascript', body });
      });
    });
    await isInPlace(page);
    // A canvas has one kind of context: that it is this one says which way the points came.
    const painted = await page.evaluate(
      () =>
        document.querySelector<HTMLCanvasElement>('.map-points')?.getContext('2d') instanceof CanvasRenderingContext2D,
    );
    expect(painted).toBe(true);
    await close();
  });
});
