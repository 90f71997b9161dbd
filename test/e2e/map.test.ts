import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { PHONE, SHARP, theBrowser } from './browser.ts';
import { visitAtlas, visitSimply } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { shareOfMap } from './pixels.ts';

const browser = await theBrowser();

interface Feature {
  readonly geometry: object | null;
  readonly properties: { readonly name: string; readonly layer: string; readonly sectors: readonly string[] };
}

const site = inject('site');
const sample = inject('sample');
/** The places of a build that are not on the map. */
const offIn = (build: string): Feature[] =>
  (JSON.parse(readFileSync(`${build}/data/places.geojson`, 'utf8')) as { features: Feature[] }).features.filter(
    ({ geometry }) => geometry === null,
  );

describe('what is not on the map', () => {
  const few = offIn('dist-sample');
  /** As many as have to find room. */
  const off = offIn('dist');

  it('has a mark each beside the map, follows the filter, says its name, and leads to the card', async () => {
    const { page, cardTitle, facet, errors, close } = await visitSimply(browser, sample);
    const shelf = page.getByRole('listbox', { name: '不在图上的地点' });
    const marks = shelf.getByRole('option');
    await eventually(async () => expect(await marks.count()).toBe(few.length));
    const groups = await shelf.getByRole('group').evaluateAll((all) => all.map((it) => it.ariaLabel ?? ''));
    const counts = groups.map((words) => Number(/(\d+) 处$/.exec(words)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(few.length);
    expect(groups.some((words) => /^.+内，/.test(words))).toBe(true);
    const shared = few.filter(({ properties }) => properties.sectors.includes('community'));
    expect(shared.length).toBeGreaterThan(1);
    await (await facet('sector', 'community')).check({ force: true });
    await eventually(async () => expect(await marks.count()).toBe(shared.length));
    await seesText(page.locator('.shelf-head'), new RegExp(`^图外\\s+${shared.length}$`));
    const mark = marks.first();
    await mark.hover();
    const name = await page.locator('.shelf-flag b').innerText();
    expect(shared.map(({ properties }) => properties.name)).toContain(name);
    await mark.click();
    await seesText(cardTitle, name);
    expect(await mark.getAttribute('aria-selected')).toBe('true');
    expect(errors).toEqual([]);
    await close();
  });

  it('lights up there when the list is pointed at, and stays to be seen faintly where the rest is dimmed', async () => {
    const { page, row, close } = await visitSimply(browser, sample, '?layer=projects&dim=1');
    await row('jinghu-seed').hover();
    await seesText(page.locator('.shelf-flag b'), await row('jinghu-seed').locator('.row-name').innerText());
    await eventually(async () => expect(await page.locator('.shelf-dot').count()).toBe(few.length));
    expect(await page.locator('.shelf-dot[data-off="false"]').count()).toBe(
      few.filter(({ properties }) => properties.layer === 'projects').length,
    );
    await close();
  });

  it('folds to a line that still has every mark, remembered; the map takes the room', async () => {
    const { page, close } = await visitSimply(browser, site);
    const head = page.getByRole('button', { name: `图外 ${off.length}` });
    const height = () => page.locator('#map').evaluate((map) => map.clientHeight);
    const before = await height();
    await head.click();
    await eventually(async () => expect(await page.locator('.shelf-marks i').count()).toBe(off.length));
    expect(await height()).toBeGreaterThan(before + 40);
    expect(await page.evaluate(() => Object.values(localStorage))).toContain('folded');
    await head.click();
    await page.getByRole('listbox', { name: '不在图上的地点' }).waitFor();
    expect(await height()).toBe(before);
    await close();
  });

  it('stands in a column where the map is wide, each mark as large as a target', async () => {
    const wide = { viewport: { width: 1920, height: 1080 } };
    const { page, close } = await visitSimply(browser, site, '', wide);
    const boxesOf = () =>
      page
        .locator('.shelf-dot')
        .evaluateAll((dots) => dots.map((dot) => dot.getBoundingClientRect().toJSON() as DOMRect));
    await eventually(async () => {
      const boxes = await boxesOf();
      expect(boxes).toHaveLength(off.length);
      expect(boxes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
    });
    const boxes = await boxesOf();
    const map = await page.locator('#map').boundingBox();
    expect(boxes.every(({ x }) => x >= (map?.x ?? 0) + (map?.width ?? 0))).toBe(true);
    await close();
  });

  it('is a slim line on a phone, which opens to all of them by name', async () => {
    const { page, cardTitle, close } = await visitSimply(browser, site, '', PHONE);
    await page.getByRole('button', { name: '地图', exact: true }).click();
    const strip = page.getByRole('button', { name: `图外 ${off.length}` });
    await eventually(async () => expect(await page.locator('.shelf-marks i').count()).toBe(off.length));
    expect((await page.locator('.shelf').boundingBox())?.height).toBeLessThanOrEqual(36);
    await strip.click();
    const panel = page.getByRole('region', { name: '不在图上的地点' });
    await eventually(async () => expect(await panel.locator('.row').count()).toBe(off.length));
    const row = panel.locator('.row').first();
    const name = await row.locator('.row-name').innerText();
    await row.click();
    await seesText(cardTitle, name);
    await close();
  });
});

describe('coordinates', () => {
  it('of the middle of the map, and of a point under the right button, can be copied', async () => {
    const { page, pointAt, errors, close } = await visitAtlas(browser, sample, '#map=13/29.765/112.355');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('c');
    const readout = page.getByRole('region', { name: '坐标' });
    await seesText(readout, /北纬 29\.7650\d°，东经 112\.3550\d° WGS-84/);
    await readout.getByRole('button', { name: '复制 geo: 链接' }).click();
    await eventually(async () =>
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^geo:29\.7650\d,112\.3550\d$/),
    );
    await pointAt(112.37, 29.77);
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    await seesText(readout, /北纬 29\.7(70|69)\d+°，东经 112\.3(70|69)\d+°/);
    await page.keyboard.press('Escape');
    await readout.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });
});

it('the theme can be one of high contrast, kept over a reload', async () => {
  const { page, close } = await visitSimply(browser, sample);
  const theme = page.getByRole('button', { name: /^外观/ });
  await eventually(async () => {
    await theme.click();
    expect(await theme.getAttribute('aria-label')).toMatch('高对比');
  });
  await page.reload();
  await eventually(async () =>
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    ),
  );
  await close();
});

it('who looks nearer than the base map is good to is told so, and offered another', async () => {
  const { page, close } = await visitSimply(browser, site, '#map=14/41.73/123.45');
  const accuracy = page.getByText('底图的线只准到 20–60 米');
  await page.locator('.simple-map svg').waitFor();
  expect(await accuracy.count()).toBe(0);
  await page.locator('.map-buttons').getByRole('button', { name: '放大' }).click();
  await accuracy.waitFor();
  await page.getByRole('button', { name: '换在线底图' }).click();
  await page.getByRole('region', { name: '底图' }).waitFor();
  await close();
});

it('names come by themselves once the map is at rest', async () => {
  const window = { viewport: { width: 1000, height: 600 }, ...SHARP };
  const { page, close } = await visitAtlas(browser, site, '#map=12.4/41.7/123.44', window);
  // Only lettering is as dark as this.
  const lettering = () => shareOfMap(page, { min: [0, 0, 0], max: [85, 85, 85] });
  await eventually(async () => expect(await lettering()).toBeGreaterThan(0.0004));
  await close();
});
