import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, SHARP, theBrowser } from './browser.ts';
import { visitAtlas, visitSimply } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { shareOfMap } from './pixels.ts';

const browser = await theBrowser();

const site = inject('site');
const { features } = JSON.parse(readFileSync('dist/data/places.geojson', 'utf8')) as {
  features: { id: string; geometry: object | null; properties: { name: string; layer: string } }[];
};

describe('what is not on the map', () => {
  it('is counted on the map with the filter, listed by reason, and leads to the card', async () => {
    const off = features.filter(({ geometry }) => geometry === null);
    const { page, cardTitle, facet, errors, close } = await visitSimply(browser, site);
    const button = page.getByRole('button', { name: /不在图上/ });
    await seesText(button, `另有 ${off.length} 项不在图上`);
    await button.click();
    const panel = page.getByRole('region', { name: '不在图上的地点' });
    await eventually(async () => expect(await panel.locator('.row').count()).toBe(off.length));
    const schools = off.filter(({ properties }) => properties.layer === 'schools');
    await (await facet('layer', 'schools')).check({ force: true });
    await seesText(button, `另有 ${schools.length} 项不在图上`);
    const row = panel.locator('.row').first();
    const name = await row.locator('.row-name').innerText();
    expect(schools.map(({ properties }) => properties.name)).toContain(name);
    await row.click();
    await seesText(cardTitle, name);
    expect(errors).toEqual([]);
    await close();
  });

  it('is counted on a phone too', async () => {
    const { page, close } = await visitSimply(browser, site, '', PHONE);
    await page.getByRole('button', { name: '地图', exact: true }).click();
    await seesText(page.getByRole('button', { name: /不在图上/ }), /另有 \d+ 项不在图上/);
    await close();
  });
});

describe('coordinates', () => {
  it('of the middle of the map, and of a point under the right button, can be copied', async () => {
    const { page, pointAt, errors, close } = await visitAtlas(browser, site, '#map=13/41.665/123.455');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('c');
    const readout = page.getByRole('region', { name: '坐标' });
    await seesText(readout, /北纬 41\.6650\d°，东经 123\.4550\d° WGS-84/);
    await readout.getByRole('button', { name: '复制 geo: 链接' }).click();
    await eventually(async () =>
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^geo:41\.6650\d,123\.4550\d$/),
    );
    await pointAt(123.47, 41.67);
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    await seesText(readout, /北纬 41\.6(70|69)\d+°，东经 123\.4(70|69)\d+°/);
    await page.keyboard.press('Escape');
    await readout.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });
});

it('the theme can be one of high contrast, kept over a reload', async () => {
  const { page, close } = await visitSimply(browser, site);
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

it('names come by themselves once the map is at rest', async () => {
  const { page, close } = await visitAtlas(browser, site, '#map=12.4/41.7/123.44', { ...DESKTOP, ...SHARP });
  // Only lettering is as dark as this.
  const lettering = () => shareOfMap(page, { min: [0, 0, 0], max: [85, 85, 85] });
  await eventually(async () => expect(await lettering()).toBeGreaterThan(0.0004));
  await close();
});
