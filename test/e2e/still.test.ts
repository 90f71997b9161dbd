import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { openAtlas } from './driver.ts';
import { isAt, seesInView, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('site');
const sample = inject('sample');

interface Feature {
  id: string;
  geometry: { type: string; coordinates: [number, number] } | null;
  properties: {
    name: string;
    nameEn: string;
    description: string;
    location: { method: string; precisionM: number | null };
    mentions: { passage: string }[];
  };
}
const readPlaces = (folder: string): Feature[] =>
  JSON.parse(readFileSync(`${folder}/data/places.geojson`, 'utf8')).features;
const features = readPlaces('dist');

async function openStill(address: string, options: object = DESKTOP): Promise<Page> {
  const context = await browser.newContext({ ...options, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** A place of the sample atlas. */
const featureOf = (name: string): Feature => {
  const found = readPlaces('dist-sample').find(({ properties }) => properties.name === name);
  if (!found) throw new Error(`no place is called ${name}`);
  return found;
};

describe('without scripts', () => {
  it('a name in the report leads to its entry, and the entry back to the words', async () => {
    const page = await openStill(sample);
    const { id, geometry, properties } = featureOf('临湖实验学校');
    await page.locator(`#report .mention[data-place~="${id}"]`).first().click();
    await isAt(page, new RegExp(`places\\.html#${id}$`));
    const entry = page.locator(`[id="${id}"]`);
    await seesInView(entry.getByRole('heading').first());
    await seesText(entry, properties.name);
    await seesText(entry, properties.nameEn);
    await seesText(entry, properties.description);
    const [lng, lat] = geometry?.coordinates ?? [0, 0];
    await seesText(entry, `北纬 ${lat.toFixed(5)}°，东经 ${lng.toFixed(5)}°（WGS-84）`);
    expect(await entry.locator('a[href^="geo:"]').getAttribute('href')).toBe(
      `geo:${Number(lat.toFixed(5))},${Number(lng.toFixed(5))};u=${properties.location.precisionM}`,
    );
    const { passage } = properties.mentions[0] ?? { passage: '' };
    await entry.locator('.quotes a').first().click();
    await isAt(page, new RegExp(`#${passage}$`));
    const words = page.locator(`[id="${passage}"]`);
    await seesInView(words.locator('.mention').first());
    await seesText(words, properties.name);
    await page.context().close();
  });

  it('every name of the report has an entry, with its position or why there is none, and no link of the list leads nowhere', async () => {
    const page = await openStill(site);
    const targets = await page
      .locator('#report a.mention')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href') ?? ''));
    expect(targets.length).toBeGreaterThan(150);
    const report = new Set(await page.locator('#report [id]').evaluateAll((all) => all.map(({ id }) => id)));
    await page.goto(`${site}places.html`);
    const ids = await page.locator('article[id]').evaluateAll((entries) => entries.map(({ id }) => id));
    expect([...ids].sort()).toEqual(features.map(({ id }) => id).sort());
    expect(targets.filter((target) => !ids.includes(target.replace('places.html#', '')))).toEqual([]);
    const entries = await page.locator('article[id]').allInnerTexts();
    for (const [index, words] of entries.entries()) {
      const place = features.find(({ id }) => id === ids[index]);
      expect(words).toContain(place?.geometry ? '北纬' : '为何不在图上');
      expect(words).toContain(place?.properties.location.method);
    }
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const here = new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)));
    const dead = links.filter((link) => {
      const [path, hash] = link.split('#');
      if (link.startsWith('geo:') || hash === undefined) return false;
      return !(path === '' ? here : report).has(hash);
    });
    expect(links.length).toBeGreaterThan(2 * features.length);
    expect(dead).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['a wide window', DESKTOP],
    ['a telephone', PHONE],
  ])('the list is in order for readers of all kinds, in %s', async (_name, options) => {
    const page = await openStill(`${site}places.html`, options);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.title()).toContain('报告中的地点');
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const { width } = options.viewport;
    expect((await page.locator('body').boundingBox())?.width).toBeLessThanOrEqual(width);
    const wide = await page
      .locator('main *')
      .evaluateAll((all, most) => all.filter((one) => one.getBoundingClientRect().right > most).length, width);
    expect(wide).toBe(0);
    await page.context().close();
  });
});

it('with scripts a name opened in another tab is the map at its place; from the list its words are found again in the app, at that mention', async () => {
  const { id, properties } = featureOf('湖心岛');
  const { page, errors, close } = await openAtlas(browser, sample, '', DESKTOP, false);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page
      .locator(`#report .mention[data-place~="${id}"]`)
      .first()
      .click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await isAt(tab, new RegExp(`\\?place=${id}`));
  await seesText(tab.locator('section.card h2'), properties.name);
  await tab.close();
  await page.goto(`${sample}places.html#${id}`);
  await page.locator(`[id="${id}"] .quotes a`).last().click();
  await seesText(page.locator('section.card h2'), properties.name);
  await seesInView(page.locator(`[id="${properties.mentions.at(-1)?.passage}"] .mention.is-current`));
  expect(await page.getByRole('region', { name: '提示' }).innerText()).toBe('');
  expect(errors).toEqual([]);
  await close();
});
