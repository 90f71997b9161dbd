import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CandidatesFile } from '../../src/contract/candidates.ts';
import { type Geocoders, startGeocoders } from '../geocoders.ts';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { openAtlas } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { inGate } from './matrix.ts';
import { KEY } from './stand-in.ts';

const browser = await theBrowser();
const site = inject('sample');
let host: Geocoders;
beforeAll(async () => {
  host = await startGeocoders({ 北屏山隧道: [112.42, 29.88] });
});
afterAll(() => host.close());

/** What the services are asked goes to the server of this test, and nowhere else. */
async function open(path: string, options: BrowserContextOptions = DESKTOP) {
  const atlas = await openAtlas(browser, site, path, options, false);
  host.mood = 'well';
  host.asked.length = 0;
  await atlas.page.route(/^https:\/\/(nominatim\.openstreetmap\.org|api\.tianditu\.gov\.cn)\//, async (route) => {
    const url = new URL(route.request().url());
    const response = await route.fetch({ url: host.base + url.pathname + url.search }).catch(() => null);
    // It may have been given up meanwhile.
    await (response ? route.fulfill({ response }) : route.abort()).catch(() => {});
  });
  return atlas;
}
const press = (page: Page, name: RegExp | string): Promise<void> => page.getByRole('button', { name }).click();

const WINDOWS = [
  ['a wide window', DESKTOP],
  ['a phone', PHONE],
] as const;

describe('a map service', () => {
  it.each(inGate(WINDOWS, ([window]) => window === 'a phone'))(
    'is asked when a person presses the button that names it, and what it found is theirs to take, on %s',
    async (_, options) => {
      const { page, errors, close } = await open('?tool=place:beiping-tunnel', options);
      const reply = page.locator('.placing-services');
      await reply.locator('summary').click();
      await seesText(reply, /不向任何地图服务发请求/);
      expect(await page.getByLabel('要问的名称或地址').inputValue()).toBe('北屏山隧道');
      expect(host.asked).toEqual([]);
      await press(page, '问 nominatim.openstreetmap.org');
      await seesText(reply, /1 个可能的位置[\s\S]*1 北屏山隧道[\s\S]*leisure=park[\s\S]*OpenStreetMap/);
      expect(host.asked).toEqual([expect.stringMatching(/^\/search\?q=北屏山隧道&/)]);
      await reply.getByRole('button', { name: /^1 北屏山隧道/ }).click();
      await seesText(page.locator('.placing-spot'), '112.42000, 29.88000（WGS-84，来自 WGS-84）');
      expect(await page.getByLabel(/网页地址、文件/).inputValue()).toBe('https://www.openstreetmap.org/way/1000');
      expect(await page.getByLabel('备注（可不填）').inputValue()).toMatch(/向Nominatim问“北屏山隧道”/);
      // One whose key is the person's own.
      await page.getByRole('radio', { name: '天地图' }).check();
      expect(await page.getByRole('button', { name: '问 api.tianditu.gov.cn' }).isDisabled()).toBe(true);
      await page.getByLabel('您的密钥（tk）').fill(KEY);
      await press(page, '问 api.tianditu.gov.cn');
      await seesText(reply, /条款未必允许/);
      expect(host.asked.at(-1)).toContain(`tk=${KEY}`);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it('that refuses, is asked too often, answers with a page, or not at all is said, and can be given up', async () => {
    const { page, close } = await open('?tool=place:beiping-tunnel');
    const reply = page.locator('.placing-services');
    await reply.locator('summary').click();
    for (const [mood, words] of [
      ['refusing', /拒绝了请求/],
      ['quota', /请求太多/],
      ['page', /读不懂/],
      ['down', /没有回答/],
      ['empty', /没有找到“北屏山隧道”/],
      ['hostile', /<img src=x onerror=alert\(1\)> ?公园/],
    ] as const) {
      host.mood = mood;
      await press(page, '问 nominatim.openstreetmap.org');
      await seesText(reply, words);
    }
    expect(await reply.locator('img').count()).toBe(0);
    host.mood = 'slow';
    await press(page, '问 nominatim.openstreetmap.org');
    await seesText(reply, /正在等 nominatim.openstreetmap.org/);
    await reply.getByRole('button', { name: '取消' }).click();
    await eventually(async () => expect(await reply.locator('[role="status"]').innerText()).toBe(''));
    await close();
  });
});

describe('what services answered about all places', () => {
  const FILE: CandidatesFile = {
    format: 'atlas-candidates',
    version: 1,
    atlas: 'linhu-atlas',
    service: 'nominatim',
    host: 'nominatim.openstreetmap.org',
    keep: 'odbl',
    located: ['beiping-tunnel', 'jinghu-seed'].map((place) => ({
      place: place as CandidatesFile['located'][0]['place'],
      on: '2032-01-09',
      words: [place],
      candidates: [
        {
          name: `${place}之一`,
          at: [112.42, 29.88],
          given: [112.42, 29.88],
          datum: 'WGS-84',
          radius: 70,
          kind: 'tunnel=yes',
          districtM: 0,
          containerM: null,
          ownM: null,
          score: 0.9,
          reason: 'in the district',
        },
      ],
    })),
  };

  it('is looked through one by one: taken into the form, or none of it', async () => {
    const { page, errors, close } = await open('');
    await page.route('**/review/candidates.json', (route) => route.fulfill({ json: [FILE] }));
    await page.goto(`${site}?tool=place:,1`);
    const review = page.locator('.placing-review');
    await seesText(review, /还有 2 处要看，共 2 处/);
    await press(page, '从第一处看起');
    const first = (await review.locator('.placing-candidate b').innerText()).replace(/^1 |之一$/g, '');
    await press(page, '都不是，看下一处');
    await seesText(review, /还有 1 处要看/);
    await eventually(async () => expect(await review.locator('.placing-candidate b').innerText()).not.toContain(first));
    await review.locator('.placing-candidate').click();
    await seesText(page.locator('.placing-spot'), '112.42000, 29.88000');
    expect(await page.getByLabel('半径（米）').inputValue()).toBe('70');
    expect(errors).toEqual([]);
    await close();
  });
});
