import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/files/write/write.ts';
import { DESKTOP, openPage, theBrowser, type Watched, withoutWebGl } from './browser.ts';
import { goTo, startOver } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { type Host, startHost } from './host.ts';
import { FULL, inFull, inGate } from './matrix.ts';
import { KEY, standIn } from './stand-in.ts';
import { STATES } from './states.ts';
import { collectViolations } from './violations.ts';

const browser = await theBrowser();

/** A host that sends the headers too, which bind the workers. */
let host: Host;
beforeAll(async () => {
  host = await startHost('dist-sample');
});
afterAll(async () => {
  await host.pull();
});

interface Visit extends Watched {
  readonly violations: string[];
  go(path: string): Promise<void>;
  /** Nothing was blocked and nothing went wrong, and the page is left. */
  leave(): Promise<void>;
}

async function visit(
  path = '',
  options: BrowserContextOptions = DESKTOP,
  hand = true,
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Visit> {
  const watched = await openPage(browser, options, hand);
  const { page, errors } = watched;
  await before(page);
  const violations = await collectViolations(page);
  const go = async (path: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(host.site + path);
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  };
  await go(path);
  return {
    ...watched,
    violations,
    go,
    async leave() {
      expect(violations).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  };
}

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const mapIdle = (page: Page) => page.locator('#map[aria-busy="false"]').waitFor();

async function openTool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '分析', exact: true }).first().click();
  await bench(page).getByRole('button', { name, exact: true }).click();
}

const places = { type: 'FeatureCollection', features: [0, 1, 2].map(pointAt) };
function pointAt(i: number) {
  const coordinates = [112.45 + i / 100, 29.78];
  return { type: 'Feature', properties: { name: `站${i}` }, geometry: { type: 'Point', coordinates } };
}

/** One file of every format that the page reads. */
function writeFiles(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-secure-'));
  const geojson = join(folder, 'stops.geojson');
  writeFileSync(geojson, JSON.stringify(places));
  const convert = (driver: string, name: string, ...more: string[]): string => {
    execFileSync('ogr2ogr', ['-f', driver, ...more, join(folder, name), geojson], { stdio: 'ignore' });
    return join(folder, name);
  };
  const csv = join(folder, 'stops.csv');
  writeFileSync(csv, 'name,lng,lat\na,112.45,29.78\nb,112.46,29.79');
  convert('ESRI Shapefile', 'stops.shp', '-lco', 'ENCODING=UTF-8');
  const shape = join(folder, 'shape.zip');
  const parts = ['shp', 'dbf', 'prj'].map((end) => [`stops.${end}`, readFileSync(join(folder, `stops.${end}`))]);
  writeFileSync(shape, zipSync(Object.fromEntries(parts)));
  const kml = convert('KML', 'stops.kml');
  const kmz = join(folder, 'stops.kmz');
  writeFileSync(kmz, zipSync({ 'doc.kml': readFileSync(kml) }));
  return [geojson, csv, kml, kmz, convert('GPX', 'stops.gpx'), shape, convert('GPKG', 'stops.gpkg')];
}

describe('the policy blocks nothing that the page does', () => {
  // That none of its other states is blocked is seen wherever a test expects no errors: a violation is one.
  it('at the start, in a search, on a card, in every dialog and tool', async () => {
    const { page, leave } = await visit('?area=place:jinghu-park:a');
    await mapIdle(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('公园');
    await page.getByRole('option').first().click();
    await page.locator('section.card h2').waitFor();
    // In the gate the dialogs of which the most are made of words from outside.
    const dialogs = STATES.filter(({ name }) => name.startsWith('dialog '));
    for (const { enter } of inGate(dialogs, ({ name }) => /figures|table/.test(name))) {
      await enter(page);
      await page.keyboard.press('Escape');
      await page.locator('dialog[data-name]').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: '分析', exact: true }).first().click();
    await bench(page).locator('.bench-tool').first().waitFor();
    const tools = await bench(page).locator('.bench-tool').all();
    expect(tools.length).toBeGreaterThan(7);
    for (const tool of inGate(tools, (_, at) => at % 3 === 0)) {
      await tool.click();
      await bench(page).locator('.bench-body > *').first().waitFor();
    }
    await leave();
  });

  it('when a distance is drawn, heat shown and a map of another host chosen, and in the long run an analysis printed', async () => {
    const { page, leave } = await visit('?area=circle:112.42,29.79,4000:a#map=12/29.79/112.42');
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await openTool(page, '量算');
    await mapIdle(page);
    await bench(page).getByRole('button', { name: '距离' }).click();
    const box = await page.locator('#map').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 300];
    await page.mouse.click(x, y);
    await page.mouse.move(x + 90, y + 4);
    await page.mouse.click(x + 100, y);
    await page.keyboard.press('Enter');
    await seesText(bench(page), '公里');
    await bench(page).getByRole('button', { name: '空间分布', exact: true }).click();
    await bench(page).getByRole('radio', { name: '热度' }).check({ force: true });
    await seesText(bench(page), '铺开半径');
    await eventually(async () => expect(await bench(page).getByText('正在载入热度图').count()).toBe(0));
    if (FULL) {
      await bench(page).getByRole('button', { name: '打印', exact: true }).click();
      await page.locator('html[data-printed]').waitFor({ state: 'attached' });
    }
    const others = await standIn(page);
    await page.getByRole('button', { name: '底图' }).click();
    const panel = page.getByRole('region', { name: '底图' });
    await panel.getByLabel('您的密钥（tk）').fill(KEY);
    const hosts = [
      [/^OpenFreeMap/, 'OpenMapTiles'],
      [/^天地图 · 矢量/, '国家地理信息'],
      [/^天地图 · 影像/, '国家地理信息'],
    ] as const;
    for (const [name, credit] of inGate(hosts, (_, at) => at < 2)) {
      const before = others.asked.length;
      await panel.getByRole('radio', { name }).check();
      await seesText(page.locator('#map-note'), credit);
      // One to try, and then what the map draws.
      await eventually(async () => expect(others.asked.length).toBeGreaterThan(before + 3));
      await mapIdle(page);
    }
    others.close();
    await leave();
  });

  it('when files of every format are read, in English and without scripts', async () => {
    const { page, go, leave } = await visit('?tool=data', DESKTOP, false);
    for (const file of inGate(writeFiles(), (name) => /gpkg/.test(name))) {
      await startOver(page);
      await goTo(page, `${host.site}?tool=data`);
      await bench(page).locator('input[type=file]').setInputFiles(file);
      await bench(page).getByLabel('文件里的坐标用的是哪个坐标系？').selectOption('WGS-84');
      await seesText(bench(page), /：[23] 个点/);
    }
    await go('?lang=en&place=jinghu-park');
    await page.locator('html[lang="en"] section.card h2').waitFor();
    await page.goto(`${host.site}places.html#jinghu-park`);
    await page.locator('#jinghu-park').waitFor();
    await leave();
  });

  it('when what is shown is saved, and in the long run in every format and as a sheet', async () => {
    const { page, leave } = await visit('?layer=parks', DESKTOP, false);
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await openTool(page, '下载');
    for (const format of inGate(FORMATS, (name) => /xlsx|gpkg/.test(name))) {
      await bench(page).getByLabel('格式').selectOption(format);
      const saved = page.waitForEvent('download');
      await bench(page).getByRole('button', { name: '保存', exact: true }).click();
      expect((await saved).suggestedFilename()).toMatch(new RegExp(`${format}$`));
    }
    if (FULL) {
      await page.getByRole('button', { name: '打印 / 导出' }).first().click();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: '保存 PNG' }).click();
      await saved;
      await page.getByRole('button', { name: '打印…' }).click();
      await page.locator('html[data-printed]').waitFor({ state: 'attached' });
    }
    await leave();
  });

  // In the gate the journeys without a network are on a host that sends the policy too.
  inFull('when the site is kept for use without a network', async () => {
    const { page, leave } = await visit('', { ...DESKTOP, serviceWorkers: 'allow' });
    await page.getByRole('button', { name: '说明' }).click();
    await seesText(page.locator('[data-offline]'), /^可离线使用/);
    await page.reload();
    await mapIdle(page);
    await leave();
  });

  it('in a browser without WebGL', async () => {
    const { page, leave } = await visit('?place=jinghu-park', DESKTOP, false, withoutWebGl);
    await page.locator('.simple-map svg').waitFor();
    await page.getByRole('button', { name: '打印 / 导出' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存 PNG' }).click();
    await saved;
    await leave();
  });
});

describe('the policy of the page', () => {
  it('lets no text become a document, a script or a worker of another kind', async () => {
    const { page, violations } = await visit('', DESKTOP, false);
    const refused = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        html: () => {
          document.body.innerHTML = '<b>x</b>';
        },
        insertion: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
        document: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
        'data worker': () => new Worker('data:text/javascript,1'),
        'foreign worker': () => new Worker('https://example.org/assets/worker-x.js'),
        'page as worker': () => new Worker('index.html'),
        'another policy': () =>
          (window as never as { trustedTypes: TrustedTypePolicies }).trustedTypes.createPolicy('x'),
      };
      interface TrustedTypePolicies {
        createPolicy(name: string): unknown;
      }
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [];
        } catch (error) {
          return [`${name}: ${(error as Error).name}`];
        }
      });
    });
    expect(refused).toEqual(
      ['html', 'insertion', 'document', 'data worker', 'foreign worker', 'page as worker', 'another policy'].map(
        (name) => `${name}: TypeError`,
      ),
    );
    // A script in the page and a request to a host that nobody chose are stopped as well.
    const asked = await page.evaluate(async () => {
      const image = new Image();
      image.src = 'https://example.org/x.png';
      return fetch('https://example.org/').then(
        () => 'answered',
        () => 'stopped',
      );
    });
    expect(asked).toBe('stopped');
    await eventually(async () => {
      const blocked = violations.map((line) => line.split(' ')[0]);
      expect([...new Set(blocked)].sort()).toEqual([
        'connect-src',
        'img-src',
        'require-trusted-types-for',
        'trusted-types',
      ]);
    });
    await page.context().close();
  });
});

const MARKUP = '<img src=x onerror=document.title=1><script>document.title=1</script>';
const KEYS = ['place', 'passage', 'report', 'area', 'beside', 'tool', 'lang', 'layer', 'section', 'rough', 'unheard'];
const HOSTILE: readonly string[] = [
  `?${KEYS.map((key) => `${key}=${encodeURIComponent(MARKUP)}`).join('&')}`,
  `?embed=${encodeURIComponent(MARKUP)}&place=jinghu-park#${encodeURIComponent(MARKUP)}`,
  `?area=${encodeURIComponent(`place:jinghu-park:${MARKUP}`)}&tool=area#map=12/29.79/112.42/<svg onload=document.title=1>`,
  `?area=${encodeURIComponent(`circle:112.42,29.79,4000:\u202e\u0000${MARKUP}`)}&tool=compare#map=1e999/NaN/__proto__`,
  `?place=${'x'.repeat(9_000)}#${'y'.repeat(100_000)}`,
  `?area=${'polygon:'.repeat(1_000)}&place=%ff%fe&tool=%c0%80`,
  '?__proto__=1&constructor=1&toString=1&hasOwnProperty=1',
  '?place=__proto__&passage=constructor&tool=constructor&lang=__proto__&layer=toString&area=place:__proto__:a',
  '?tool=__proto__&beside=place:constructor:a&section=hasOwnProperty',
];

describe('an address that means harm', () => {
  it('opens the page, runs nothing, adds no element, and loses nothing', async () => {
    const { page, errors, go, leave } = await visit('', DESKTOP, false);
    const words = (await page.locator('#report').innerText()).length;
    for (const address of inGate(HOSTILE, (_, at) => at % 4 === 0)) {
      await go(address);
      const found = await page.evaluate(() => ({
        elements: [...document.querySelectorAll('img, iframe, object, embed, svg[onload], [onerror], [onload]')].map(
          ({ outerHTML }) => outerHTML,
        ),
        scripts: document.querySelectorAll('script:not([type="application/json"])').length,
        title: document.title,
        polluted: Object.keys(Object.prototype),
      }));
      expect(found, address.slice(0, 80)).toEqual({
        elements: [],
        scripts: 2,
        title: expect.stringContaining('报告'),
        polluted: [],
      });
      expect(errors, address.slice(0, 80)).toEqual([]);
      if (!/embed/.test(address)) expect((await page.locator('#report').innerText()).length).toBeGreaterThan(words / 2);
    }
    await leave();
  });

  it('turns no words round: letters that nobody sees are not taken from it', async () => {
    const { page, leave } = await visit('?place=%E2%80%AEabc%00&beside=%E2%80%AEabc', DESKTOP, false);
    await seesText(page.locator('.notice'), 'abc');
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202e\0]/);
    await leave();
  });
});
