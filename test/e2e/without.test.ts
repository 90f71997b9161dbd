import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { DESKTOP, openPage, theBrowser } from './browser.ts';
import { eventually, seesText } from './expect.ts';
import { startHost } from './host.ts';

const browser = await theBrowser();

let site: string;
beforeAll(async () => {
  ({ site } = await startHost('dist-sample', '/a/b c/'));
});

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });

async function startPage(page: Page, query = ''): Promise<void> {
  await page.goto(encodeURI(site) + query);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
}

/** What a reader does: finds, selects, filters, measures, reads on in other letters. */
async function use(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('镜湖公园');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await seesText(page.locator('section.card h2'), '镜湖公园');
  await page.keyboard.press('Escape');
  // What remembers nothing opens with the list in its drawer.
  const closed = page.locator('.spine-button[aria-expanded="false"]');
  if (await closed.isVisible()) await closed.click();
  await page.locator('button[aria-controls="facet-layer"]').click();
  await page.locator('#facet-layer input[value="parks"]').check({ force: true });
  await seesText(page.getByRole('status').first(), /^2 \/ \d+ 处/);
  await page.locator('[data-tool="type"]').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '图表', exact: true }).click();
  await bench(page).locator('.chart-bar').first().waitFor();
}

it('without storage of any kind, below a path with a space, the atlas works and keeps its state in the address', async () => {
  const { page, errors } = await openPage(browser, DESKTOP, false);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException(`${name} is denied`, 'SecurityError');
        },
      });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
  });
  await startPage(page);
  await page.locator('#map[aria-busy="false"]').waitFor();
  await use(page);
  await page.reload();
  await seesText(page.getByRole('status').first(), /^2 \/ \d+ 处/);
  await page.getByRole('button', { name: '说明', exact: true }).click();
  await page.locator('dialog [role="status"]').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

it('behind a proxy that refuses every kind of file it does not know, what is missing is said and the rest works', async () => {
  const { page, errors } = await openPage(browser, DESKTOP);
  const refused: string[] = [];
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (/\/$|\.(html|js|css|json|png|svg|txt)$/.test(pathname)) return route.continue();
    refused.push(pathname.slice(pathname.lastIndexOf('.')));
    return route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>Blocked by policy</h1>' });
  });
  await startPage(page);
  await seesText(page.locator('#notices'), '部分底图没有载入，地点不受影响');
  expect(new Set(refused)).toContain('.mvt');
  await use(page);
  // Errors of the network are the browser's own words; none is ours.
  await eventually(async () =>
    expect(errors.filter((error) => !/403|Failed to load resource/.test(error))).toEqual([]),
  );
  await page.context().close();
});

it('behind a proxy that takes all that follows the question mark, the page opens as it is', async () => {
  const { page, errors } = await openPage(browser, DESKTOP, false);
  await page.route('**/*?*', (route) => route.continue({ url: route.request().url().replace(/\?.*/, '') }));
  await startPage(page, '?place=jinghu-park');
  await seesText(page.locator('section.card h2'), '镜湖公园');
  expect(errors).toEqual([]);
  await page.context().close();
});
