import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openPage, PHONE, theBrowser } from './browser.ts';
import { eventually, seesText } from './expect.ts';

const published = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as {
  features: { id: string; geometry: { coordinates: number[] } | null }[];
};
const LNG = published.features.find(({ id }) => id === 'linhu-school')?.geometry?.coordinates[0] ?? Number.NaN;

const browser = await theBrowser();
const site = inject('sample');

async function openNew(path = '', width = 1440, height = 900) {
  const watched = await openPage(browser, { viewport: { width, height } }, false, 'new');
  await watched.page.goto(site + path);
  await atRest(watched.page);
  return watched;
}
async function atRest(page: Page): Promise<void> {
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await page.locator('.simple-map svg').waitFor();
}
const widthOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.width ?? 0;
const spine = (page: Page) => page.locator('.spine-button');
/** Where a place stands on the screen. */
const standsAt = async (page: Page, place: string): Promise<number> => {
  const box = await page.locator(`.simple-map [data-place="${place}"]`).boundingBox();
  return (box?.x ?? Number.NaN) + (box?.width ?? 0) / 2;
};

describe('at first sight', () => {
  it.each([
    [1440, 900, 900],
    [1280, 720, 800],
  ])('a window of %i × %i gives the map %i pixels, and the list is a step away', async (width, height, least) => {
    const { page } = await openNew('', width, height);
    expect(await widthOf(page, '#map')).toBeGreaterThanOrEqual(least);
    expect(await page.locator('#list').isVisible()).toBe(false);
    await spine(page).click();
    await page.locator('#list .row').first().waitFor();
    expect(await widthOf(page, '#map')).toBeLessThan(least);
    await page.context().close();
  });

  it('one line says what this is, with three ways in; put away, it stays away', async () => {
    const { page } = await openNew();
    await seesText(page.locator('.lead'), /这份报告写到 \d+ 处地方，\d+ 处画在图上/);
    await page.locator('.lead').getByRole('button', { name: '按领域看' }).click();
    await page.locator('#facet-sector input').first().waitFor();
    await page.locator('.lead').getByRole('button', { name: '搜一处地方' }).click();
    await eventually(async () =>
      expect(await page.getByRole('combobox').evaluate((it) => it === document.activeElement)).toBe(true),
    );
    await page.keyboard.press('Escape');
    await page.locator('.lead').getByRole('button', { name: '逐处浏览' }).click();
    await page.locator('#tour').getByRole('button').first().waitFor();
    await page.getByRole('button', { name: '收起，不再显示' }).click();
    // The list stands beside the report by now, under a filter of its own; the report begins below the bar.
    await page.locator('.lead').waitFor({ state: 'hidden' });
    const [bar, report] = await Promise.all(['#bar', '#report-pane'].map((part) => page.locator(part).boundingBox()));
    expect(report?.y).toBe((bar?.y ?? 0) + (bar?.height ?? 0));
    await page.locator('.lead').waitFor({ state: 'detached' });
    await page.reload({ waitUntil: 'commit' });
    await page.locator('#lead').waitFor({ state: 'attached' });
    expect(await page.locator('#lead').isVisible()).toBe(false);
    await atRest(page);
    expect(await page.locator('#lead').isVisible()).toBe(false);
    await page.context().close();
  });

  it('a phone opens on the map, with an address of a passage on the text', async () => {
    const { page } = await openPage(browser, PHONE, false, 'new');
    await page.goto(site);
    await atRest(page);
    expect(await page.locator('#map').isVisible()).toBe(true);
    await page.goto(`${site}?passage=2032-front-p5`);
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    expect(await page.locator('#map').isVisible()).toBe(false);
    expect(await page.locator('#report').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the arrangement', () => {
  it('is changed by keys and remembered: list, map alone, both again', async () => {
    const { page } = await openNew();
    await page.keyboard.press('l');
    await page.locator('#list .row').first().waitFor();
    expect(await spine(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('\\');
    await eventually(async () => expect(await page.locator('#report').isVisible()).toBe(false));
    expect(await page.locator('#list').isVisible()).toBe(false);
    expect(await widthOf(page, '#map')).toBeGreaterThan(1300);
    await page.reload();
    await atRest(page);
    expect(await page.locator('#report').isVisible()).toBe(false);
    await page.locator('.unfold').click();
    await eventually(async () => expect(await page.locator('#report').isVisible()).toBe(true));
    await page.context().close();
  });

  it('words that are asked for in a card unfold the report', async () => {
    const { page } = await openNew('?place=linhu-school');
    await page.keyboard.press('\\');
    await eventually(async () => expect(await page.locator('#report').isVisible()).toBe(false));
    await page.locator('.card .snippet').first().click();
    await eventually(async () =>
      expect(await page.locator('#report .mention[data-place~="linhu-school"]').first().isVisible()).toBe(true),
    );
    await page.context().close();
  });

  it('leaves what is on the map where it is on the screen while the drawer opens', async () => {
    const { page } = await openNew('#map=12/29.77/112.34');
    const before = await standsAt(page, 'linhu-school');
    await spine(page).click();
    await page.locator('#list .row').first().waitFor();
    await eventually(async () => expect(Math.abs((await standsAt(page, 'linhu-school')) - before)).toBeLessThan(2));
    await page.context().close();
  });

  it('keeps a place in sight that was chosen where the drawer opens', async () => {
    const { page } = await openNew('#map=12.4/29.77/112.2872');
    const place = 'linhu-school';
    const before = await standsAt(page, place);
    expect(before).toBeGreaterThan(1100);
    await page.locator(`.simple-map [data-place="${place}"]`).click({ force: true });
    await page.locator('#card h2').waitFor();
    // A hand on the map brings the full one, whose camera the address has.
    await eventually(async () => {
      const [, zoom = 0, lng = 0] = /#map=([\d.]+)\/[\d.]+\/([\d.]+)/.exec(page.url())?.map(Number) ?? [];
      const map = await page.locator('#map').boundingBox();
      const east = ((LNG - lng) / 360) * 512 * 2 ** zoom;
      const x = (map?.x ?? 0) + (map?.width ?? 0) / 2 + east;
      expect(x).toBeLessThan((map?.x ?? 0) + (map?.width ?? 0));
      expect(x).toBeGreaterThan(map?.x ?? 0);
    });
    await page.context().close();
  });
});
