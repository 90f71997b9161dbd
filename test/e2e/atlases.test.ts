import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLaterSample } from '../later-sample.ts';
import { DESKTOP, openPage, PHONE, theBrowser, type Watched } from './browser.ts';
import { eventually, isAt, seesInView, seesText } from './expect.ts';
import { type Host, startHost } from './host.ts';

const browser = await theBrowser();
const folder = mkdtempSync(join(tmpdir(), 'atlases-'));
const out = join(folder, 'site');
let host: Host;

/** The invented atlas and another of the same district, ten years on, as one folder. */
beforeAll(async () => {
  const later = writeLaterSample(join(folder, 'later'), 'linhu-later');
  const cli = ['--import', 'tsx', 'src/build/atlases/cli.ts', 'test/sample', later, '--out', out, '--jobs', '2'];
  // As a person starts it, not as a part of the tests.
  const { NODE_ENV: _, ...env } = process.env;
  const [code] = await once(spawn(process.execPath, cli, { stdio: 'inherit', env }), 'exit');
  expect(code).toBe(0);
  host = await startHost(out, '/maps/');
});
afterAll(async () => {
  await host?.pull();
  rmSync(folder, { recursive: true });
});

const filesIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(where, name)).isFile());

async function open(
  path: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<Watched & { close(): Promise<void> }> {
  const watched = await openPage(browser, options, false);
  await watched.page.goto(host.site + path);
  return { ...watched, close: () => watched.page.context().close() };
}

describe('several atlases in one folder', () => {
  it('are each what its own build gives', () => {
    const own = filesIn('dist-sample');
    expect(filesIn(join(out, 'linhu-atlas')).sort()).toEqual(own.sort());
    for (const name of own)
      expect(readFileSync(join(out, 'linhu-atlas', name)).equals(readFileSync(join('dist-sample', name))), name).toBe(
        true,
      );
  });

  it.each([
    ['a wide window', DESKTOP],
    ['a phone', PHONE],
  ])('are searched as one, and a result opens its atlas at the place, in %s', async (_size, options) => {
    const { page, errors, requests, close } = await open('', options);
    await seesText(page.locator('h1'), '各区报告地图');
    // Until somebody searches, nothing of the index is loaded.
    expect(requests.filter((url) => url.includes('/assets/index-'))).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('yunfan');
    const results = page.locator('#results li');
    await seesText(results, /云帆光电/);
    await seesText(page.getByRole('status'), /^找到 \d+ 项$/);
    await isAt(page, /\?q=yunfan$/);
    // Of the atlases themselves nothing is loaded before one is opened.
    expect(requests.filter((url) => /linhu-(atlas|later)\//.test(url))).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await isAt(page, /\/linhu-later\/\?place=yunfan-optics/);
    await seesText(page.locator('section.card h2'), /云帆光电/);
    await page.goBack();
    await seesText(results, /云帆光电/);
    expect(errors).toEqual([]);
    await close();
  });

  it('tell of a place in all years of its district, side by side', async () => {
    const { page, errors, close } = await open('?q=云帆光电');
    await page.locator('#results li').first().getByRole('link', { name: '各年对照' }).click();
    const place = page.locator('article:target');
    await seesInView(place);
    const words = (await place.innerText()).replace(/\s+/g, ' ');
    expect(words).toMatch(/云帆光电.* 2030\/2032 2030 开工启动 .* 2040\/2042 2040 开工启动 /);
    await place.getByRole('link', { name: '2030/2032' }).click();
    await isAt(page, /\/linhu-atlas\/\?place=yunfan-optics/);
    expect(errors).toEqual([]);
    await close();
  });

  it('are read in English too, the atlas with them', async () => {
    const { page, close } = await open('');
    await page.getByRole('link', { name: 'English' }).click();
    await seesText(page.locator('h1'), 'Atlases of work reports');
    await page.getByRole('searchbox').fill('optics');
    await page.locator('#results .lead').first().click();
    await isAt(page, /\?place=yunfan-optics&lang=en/);
    await close();
  });

  it('say so when the index does not come, and answer once it does', async () => {
    const { page, close } = await open('');
    host.refuse(/root\.json/);
    await page.getByRole('searchbox').fill('云帆');
    await seesText(page.getByRole('status'), /没有取到索引/);
    host.refuse(null);
    await page.getByRole('searchbox').press('Enter');
    await seesText(page.locator('#results li'), /云帆光电/);
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await page.locator('#results li').count()).toBe(0));
    await close();
  });

  it('are a list of links without scripts', async () => {
    const { page, close } = await open('', { ...DESKTOP, javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    await page.getByRole('link', { name: '各年对照' }).click();
    await isAt(page, /areas\/990103\.html$/);
    await page.getByRole('link', { name: /^2040\/2042 临湖/ }).click();
    await isAt(page, /\/linhu-later\/$/);
    await close();
  });

  it.each([
    ['by day, wide', { ...DESKTOP, colorScheme: 'light' }],
    ['by night, on a phone', { ...PHONE, colorScheme: 'dark' }],
  ] as const)('are for everyone, %s', async (_name, options) => {
    for (const path of ['?q=湖', 'areas/990103.en.html']) {
      const { page, close } = await open(path, options);
      if (path.startsWith('?')) await page.locator('#results li').first().waitFor();
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      expect(faults, path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      await close();
    }
  });
});
