import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { PHONE, theBrowser } from './browser.ts';
import { type Atlas, visitAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesInView, seesText } from './expect.ts';

const browser = await theBrowser();

interface Published {
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: [number, number] } | null;
    readonly properties: {
      readonly name: string;
      readonly layer: string;
      readonly sectors: string[];
      readonly location: { readonly type: string; readonly precisionM: number | null };
      readonly mentions: { passage: string; exact: string }[];
    };
  }[];
}
const dataOf = (folder: string): Published => JSON.parse(readFileSync(`${folder}/data/places.geojson`, 'utf8'));
const published = dataOf('dist');
const invented = dataOf('dist-sample');
const total = published.features.length;
const placeOf = (id: string) => {
  const feature = published.features.find((candidate) => candidate.id === id);
  if (!feature) throw new Error(`no published place ${id}`);
  return feature;
};
const MALL = placeOf('longhu-paradise-walk');
const CITY = placeOf('hunnan-science-city');
const ROUGH = placeOf('baita-park');
const [SCHOOL_LNG, SCHOOL_LAT] = invented.features.find(({ id }) => id === 'linhu-school')?.geometry?.coordinates ?? [
  0, 0,
];

let atlas: Atlas;
const site = inject('site');
/** The invented atlas, for what is not about the real report. */
const sample = inject('sample');
/** How many requests the journeys have looked at. */
let asked = 0;
afterAll(async () => {
  expect(asked).toBeGreaterThan(10);
});

const open = async (at: string, path = ''): Promise<Atlas> => {
  atlas = await visitAtlas(browser, at, path);
  return atlas;
};
/** Where it does not matter which map is there. */
const read = async (at: string, path = '', options?: Parameters<typeof visitSimply>[3]): Promise<Atlas> => {
  atlas = await visitSimply(browser, at, path, options);
  return atlas;
};
/** Every journey ends so: nothing failed, and nothing was asked of any other host. */
async function leave(): Promise<void> {
  expect(atlas.errors).toEqual([]);
  asked += atlas.requests.length;
  expect(atlas.requests.filter((url) => !url.startsWith(atlas.site) && !/^(data|blob):/.test(url))).toEqual([]);
  await atlas.close();
}

describe('what is said of the atlas itself', () => {
  it('counts where the places stand as the published data have it, and tells what came since the last release', async () => {
    const { page } = await read(site);
    await page.getByRole('button', { name: '说明', exact: true }).click();
    const table = page.getByRole('table', { name: '各个地点在哪里' });
    const drawn = published.features.filter(({ geometry }) => geometry !== null).length;
    await seesText(table.getByRole('row', { name: /^有图上位置/ }).getByRole('cell'), new RegExp(`^${drawn}$`));
    const now = await table.locator('tbody tr td:first-of-type').allInnerTexts();
    expect(now.reduce((sum, cell) => sum + Number(cell), 0)).toBe(total);
    await seesText(page.getByRole('dialog'), /自 \d{4}-\d\d-\d\d 发布以来：新上图 \d+ 处/);
    await page.keyboard.press('Escape');
    await leave();
  });
});

describe('from the text to the map', () => {
  it('frames the place, marks all its mentions and opens its card: words, location with radius and source, and snippets that lead to their words', async () => {
    const { page, mention, card, cardTitle, mapIdle } = await open(site);
    await mention('hunnan-science-city').first().click();
    await seesText(cardTitle, CITY.properties.name);
    await eventually(async () =>
      expect(await page.locator('#report .mention.is-selected').count()).toBe(CITY.properties.mentions.length),
    );
    await mapIdle();
    await isAt(page, /\?place=hunnan-science-city.*#map=1[0-2]/);
    await seesText(card, /Shenyang Hunnan Science City/);
    await seesText(card, /6[,，]?000 米|6 公里|6 公里/);
    await seesText(card, /编者说明/);
    await eventually(async () => expect(await card.locator('a[href^="http"]').count()).toBeGreaterThan(0));
    const passages = new Set(CITY.properties.mentions.map(({ passage }) => passage));
    await seesText(card, new RegExp(`报告原文（${passages.size} 段）`));
    await page.keyboard.press('n');
    await eventually(async () => expect(await mention(CITY.id).nth(1).getAttribute('class')).toContain('is-current'));
    await seesInView(mention(CITY.id).nth(1));
    await leave();
  });

  it('lights up every place of a passage', async () => {
    const { page, passage, card } = await read(sample);
    const id = '2032-c2-s2-p1';
    await passage(id).click({ position: { x: 60, y: 12 } });
    await isAt(page, new RegExp(`passage=${id}`));
    const named = invented.features.filter((feature) =>
      feature.properties.mentions.some((mention) => mention.passage === id),
    );
    expect(named.length).toBeGreaterThan(1);
    for (const { properties } of named) await seesText(card, new RegExp(properties.name));
    await leave();
  });
});

describe('from the map to the text', () => {
  it('a click on the canvas selects the place there and scrolls the report to its first mention; one on bare ground lets go of it', async () => {
    const [lng, lat] = MALL.geometry?.coordinates ?? [0, 0];
    const { clickMap, card, cardTitle, mention, page } = await open(site, `#map=15/${lat}/${lng}`);
    await clickMap(lng, lat);
    await seesText(cardTitle, MALL.properties.name);
    await seesInView(mention(MALL.id));
    await eventually(async () => expect(await mention(MALL.id).first().getAttribute('class')).toContain('is-current'));
    await isAt(page, /place=longhu-paradise-walk/);
    await clickMap(lng - 0.004, lat + 0.003);
    await card.waitFor({ state: 'detached' });
    await leave();
  });
});

describe('hovering', () => {
  it('shows the pair both ways: list and text, text and list, map and text', async () => {
    const { row, mention, pointAt } = await open(sample, `?report=2031#map=15/${SCHOOL_LAT}/${SCHOOL_LNG}`);
    const isHovered = (name: string, place: string) =>
      eventually(async () => expect(await mention(place).first().getAttribute('class'), name).toContain('is-hovered'));
    await row('jinghu-park').hover();
    await isHovered('row to text', 'jinghu-park');
    await mention('qinglan-park').first().hover();
    await eventually(async () => expect(await row('qinglan-park').getAttribute('data-hovered')).toBe('true'));
    await pointAt(SCHOOL_LNG, SCHOOL_LAT);
    await isHovered('map to text', 'linhu-school');
    await leave();
  });
});

describe('the list', () => {
  it('holds every place, and selecting one brings text and map along', async () => {
    const { row, cardTitle, mention, page } = await open(site);
    await eventually(async () => expect(await page.locator('#list .row').count()).toBe(total));
    await row('xiuhu').click();
    await seesText(cardTitle, '秀湖');
    await seesInView(mention('xiuhu'));
    await isAt(page, /#map=1[1-5]/);
    await leave();
  });

  it('says why a place is not on the map', async () => {
    const { row } = await read(sample);
    await seesText(row('beiping-tunnel'), /未查到位置/);
    await seesText(row('yunfan-optics'), /青岚科创园/);
    await seesText(row('qinglan-park'), /内有 \d+ 处/);
    await leave();
  });
});

describe('filters', () => {
  it('drive count, list and text marks together, and combine', async () => {
    const { facet, status, mention, page } = await read(site);
    await seesText(status, `${total} 处 · `);
    const commerce = published.features.filter((feature) => feature.properties.sectors.includes('commerce'));
    await (await facet('sector', 'commerce')).check({ force: true });
    await seesText(status, `${commerce.length} / ${total} 处`);
    await eventually(async () => expect(await page.locator('#list .row').count()).toBe(commerce.length));
    await eventually(async () => expect(await mention('xiuhu').first().getAttribute('class')).toContain('is-off'));
    await (await facet('layer', 'parks')).check({ force: true });
    await seesText(status, /^0 \/ \d+ 处/);
    await seesText(page.locator('#list'), /没有地点同时符合这些条件/);
    await leave();
  });
});

describe('the legend', () => {
  const isRough = ({ geometry, properties: { location } }: Published['features'][number]): boolean =>
    geometry !== null && ((location.type === 'area' && geometry.type === 'Point') || (location.precisionM ?? 0) > 1000);

  it('says what the marks beside the map mean, and filters by layer as the filter panel does', async () => {
    const { legend, status, facet } = await open(sample);
    await seesText(await legend(), /图外（没有图上位置的，一处一点）[\s\S]*仅见于 2031.2032 年任务/);
    const parks = invented.features.filter((feature) => feature.properties.layer === 'parks').length;
    const row = (await legend()).getByRole('checkbox', { name: `公园广场，${parks} 处` });
    await row.check();
    await seesText(status, `${parks} / ${invented.features.length} 处`);
    await eventually(async () => expect(await (await facet('layer', 'parks')).isChecked()).toBe(true));
    await row.uncheck();
    await seesText(status, `${invented.features.length} 处 · `);
    await leave();
  });

  it('takes what is known only roughly off the map and not off the list, and the address keeps it', async () => {
    const rough = published.features.filter(isRough).length;
    const [lng, lat] = ROUGH.geometry?.coordinates ?? [0, 0];
    const { page, legend, status, clickMap, cardTitle } = await open(site, `#map=15/${lat}/${lng}`);
    await clickMap(lng, lat);
    await seesText(cardTitle, ROUGH.properties.name);
    await (await legend()).getByRole('checkbox', { name: `显示位置粗略的地点，${rough} 处` }).uncheck();
    await seesText(await legend(), `${rough - 1} 处位置粗略，已从图上隐去`);
    // The first press closes the legend, which lies on top.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await seesText(await legend(), `${rough} 处位置粗略，已从图上隐去`);
    await seesText(status, `${total} 处 · `);
    await isAt(page, /\?rough=0#/);
    await leave();
    // Of two places only the exact one is there to be clicked: the click falls through to bare ground.
    const next = await open(site, `?place=${MALL.id}&rough=0#map=15/${lat}/${lng}`);
    await seesText(next.cardTitle, MALL.properties.name);
    await next.clickMap(lng, lat);
    await next.card.waitFor({ state: 'detached' });
    await leave();
  });
});

describe('the address', () => {
  it('brings selection, filters and camera back', async () => {
    const { page, cardTitle, status } = await open(
      site,
      '?place=central-park&sector=ecology,municipal&year=planned#map=13.5/41.66/123.45',
    );
    await seesText(cardTitle, '中央公园');
    await seesText(status, /^\d+ (\/ \d+ )?处/);
    await isAt(page, /place=central-park&.*sector=.*year=planned#map=13\.50?\/41\.66\d*\/123\.45/);
    await leave();
  });

  it('goes back and forward through what was selected', async () => {
    const { page, row, cardTitle, card } = await read(sample);
    await row('linhu-school').click();
    await seesText(cardTitle, '临湖实验学校');
    await page.keyboard.press(']');
    await eventually(async () => expect(await cardTitle.innerText()).not.toMatch('临湖实验学校'));
    await page.evaluate(() => history.back());
    await seesText(cardTitle, '临湖实验学校');
    await page.evaluate(() => history.back());
    await card.waitFor({ state: 'detached' });
    await page.evaluate(() => history.forward());
    await seesText(cardTitle, '临湖实验学校');
    await leave();
  });

  it('takes junk with a notice and loses nothing else', async () => {
    const { page, status } = await read(sample, '?place=%E0%A4%A&layer=parks,<b>x</b>&year=1999&other=kept#map=junk');
    await seesText(page.locator('#notices'), /已忽略.*layer=.*year=1999/);
    await seesText(status, /^\d+ (\/ \d+ )?处/);
    await isAt(page, /other=kept/);
    expect(await page.locator('#notices b').count()).toBe(0);
    await leave();
  });
});

describe('on a phone', () => {
  it('shows map, report and list one at a time, with the card as a sheet', async () => {
    const { page, row, cardTitle } = await read(sample, '', PHONE);
    const visible = async () => ({
      map: await page.locator('#map').isVisible(),
      report: await page.locator('#report').isVisible(),
      list: await page.locator('#list .row').first().isVisible(),
    });
    await eventually(async () => expect(await visible()).toEqual({ map: true, report: false, list: false }));
    await page.getByRole('button', { name: '报告', exact: true }).tap();
    await eventually(async () => expect(await visible()).toEqual({ map: false, report: true, list: false }));
    await page.getByRole('button', { name: '列表', exact: true }).tap();
    await eventually(async () => expect(await visible()).toEqual({ map: false, report: false, list: true }));
    await row('linhu-school').scrollIntoViewIfNeeded();
    await row('linhu-school').tap();
    await eventually(async () => expect(await visible()).toEqual({ map: true, report: false, list: false }));
    await seesText(cardTitle, '临湖实验学校');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await leave();
  });
});

describe('without JavaScript', () => {
  it('the whole report is there to read, its places marked', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site);
    const words = await page.locator('#report').innerText();
    expect(words).toContain('确保富虹农产品加工园建成投产');
    expect(await page.locator('#report a.mention').count()).toBeGreaterThan(150);
    await context.close();
  });
});
