import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { visitAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');
const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as {
  features: {
    id: string;
    geometry: object | null;
    properties: { layer: string; sectors: string[]; mentions: { passage: string }[] };
  }[];
};

it('places named in what is looked back on and in what is planned can be asked for, and those of one section', async () => {
  const chapters = (mentions: readonly { passage: string }[]) =>
    new Set(mentions.map(({ passage }) => passage.split('-')[1]));
  const both = features.filter(({ properties }) => {
    const named = chapters(properties.mentions);
    return named.has('c1') && named.has('c2');
  });
  expect(both.length).toBeLessThan(features.length);
  const inSection = both.filter(({ properties }) =>
    properties.mentions.some(({ passage }) => passage.startsWith('2031-c2-s3-')),
  );
  expect(inSection.length).toBeGreaterThan(0);
  const { facet, status, page, errors, close } = await visitSimply(browser, site);
  await (await facet('named', 'both')).check({ force: true });
  await seesText(status, `${both.length} / `);
  await (await facet('section', '2031-c2-s3')).check({ force: true });
  await seesText(status, `${inSection.length} / `);
  await isAt(page, /named=both&section=2031-c2-s3/);
  expect(errors).toEqual([]);
  await close();
});

it('each value of a facet says how many it shows and how many of them are on the map', async () => {
  const parks = features.filter(({ properties }) => properties.layer === 'parks');
  const drawn = parks.filter(({ geometry }) => geometry !== null).length;
  const { page, facet, close } = await visitSimply(browser, site);
  const box = await facet('layer', 'parks');
  await eventually(async () =>
    expect(await box.getAttribute('aria-label')).toBe(`公园广场，${parks.length} 处，其中 ${drawn} 处在图上`),
  );
  await seesText(page.locator('#facet-layer label:has(input[value="parks"]) .count'), `${drawn} / ${parks.length}`);
  await seesText(page.locator('#facet-layer .hint').last(), '3 / 8 即 8 处中 3 处在图上');
  await close();
});

it('the list leads with what the map shows, and says how thin a sector is on it', async () => {
  const community = features.filter(({ properties }) => properties.sectors.includes('community'));
  const drawn = community.filter(({ geometry }) => geometry !== null).length;
  const { page, close } = await visitSimply(browser, site, '?sector=community');
  const list = page.locator('#list');
  const words = `社区民生：${community.length} 处中只有 ${drawn} 处在图上，${community.length - drawn} 处在图外`;
  await list.getByText(words).waitFor();
  await seesText(list.locator('.group-title').first(), /[1-9]\d* \/ \d+ 在图上$/);
  const ids = () => list.locator('.row').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.place));
  const first = await ids();
  const isDrawn = new Set(features.filter(({ geometry }) => geometry !== null).map(({ id }) => id));
  expect(isDrawn.has(first[0] ?? '')).toBe(true);
  await list.getByRole('checkbox', { name: '有图上位置的排在前面' }).uncheck();
  await eventually(async () => expect(await ids()).not.toEqual(first));
  expect((await ids()).toSorted()).toEqual(first.toSorted());
  await close();
});

it('what is left out can stay to be seen, on the map to be picked and in the list greyed', async () => {
  const parks = features.filter(({ properties }) => properties.layer === 'parks').length;
  const { page, status, row, cardTitle, close } = await visitSimply(browser, site, '?layer=parks');
  await eventually(async () => expect(await page.locator('#list .row').count()).toBe(parks));
  await page.getByRole('checkbox', { name: '其余变淡' }).check();
  await eventually(async () => expect(await page.locator('#list .row').count()).toBe(features.length));
  expect(await page.locator('#list .row[data-off="true"]').count()).toBe(features.length - parks);
  await seesText(status, `${parks} / ${features.length} 处`);
  await isAt(page, /layer=parks&dim=1/);
  await row('linhu-school').click();
  await seesText(cardTitle, '临湖实验学校');
  await close();
});

it('only what lies in view can be asked for, and follows the map', async () => {
  const { page, status, row, close } = await visitAtlas(browser, site, '#map=13/29.822/112.475');
  await page.getByRole('checkbox', { name: '只列地图范围内的' }).check();
  await eventually(async () => expect(await row('district-hospital').count()).toBe(1));
  await eventually(async () => expect(await row('linhu-school').count()).toBe(0));
  const near = await status.innerText();
  await page.getByRole('button', { name: '全区', exact: true }).click();
  await eventually(async () => expect(await row('linhu-school').count()).toBe(1));
  await eventually(async () => expect(await status.innerText()).not.toBe(near));
  await close();
});
