import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { type Atlas, visitAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesInView, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');

/** Nobody tabs further than this for one thing. */
const FAR = 60;

/** The name of what has the focus, as it is written or labelled. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return '';
    return element.getAttribute('aria-label') ?? element.innerText;
  });

const isFocusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((inside) => document.activeElement?.closest(inside) !== null, selector);

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Tabs until what has the focus has this name, as a person does who looks for it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const met: string[] = [];
  while (met.length < FAR) {
    await press(page, 'Tab');
    const now = await focused(page);
    if (name.test(now)) return;
    met.push(now);
  }
  throw new Error(`the Tab key does not come to ${name}, but to ${met.join(' | ')}`);
}

async function enterMap({ page, mapIdle }: Atlas): Promise<void> {
  await mapIdle();
  await tabTo(page, /^跳到地图$/);
  await press(page, 'Enter');
  expect(await isFocusIn(page, '#map')).toBe(true);
}

async function search(page: Page, words: string): Promise<void> {
  await press(page, '/');
  await page.keyboard.type(words);
  await page.getByRole('option', { name: words }).first().waitFor();
  await press(page, 'Enter');
}

it('what the report promises near this spot: the map moved, its places walked through, one opened, and back', async () => {
  const atlas = await visitAtlas(browser, site, '#map=13/29.785/112.36');
  const { page, errors, cardTitle } = atlas;
  await enterMap(atlas);
  await press(page, 'ArrowRight');
  await eventually(async () => expect(Number(/\/([\d.]+)$/.exec(page.url())?.[1])).toBeGreaterThan(112.36));
  await press(page, '-');
  await isAt(page, /#map=12\//);
  await press(page, 'Enter');
  const list = page.getByRole('listbox', { name: '图上可见的地点' });
  const position = page.getByRole('region', { name: '图上可见的地点' }).getByRole('status');
  const active = list.locator('[aria-selected="true"]');
  await list.waitFor();
  const count = await list.getByRole('option').count();
  expect(count).toBeGreaterThan(2);
  await seesText(position, new RegExp(`^第 1 处，共 ${count} 处，`));
  await press(page, 'ArrowDown', 'ArrowDown');
  await seesText(position, new RegExp(`^第 3 处，共 ${count} 处，`));
  const id = (await active.getAttribute('id'))?.replace('in-view-', '') ?? '';
  // It lights up wherever it is drawn, as under a pointer.
  await eventually(async () => expect(await atlas.row(id).getAttribute('data-hovered')).toBe('true'));
  const name = await active.locator('.in-view-name').innerText();
  await press(page, 'Enter');
  await seesText(cardTitle, name);
  await eventually(async () => expect(await focused(page)).toBe(name));
  await tabTo(page, new RegExp(name.slice(0, 2)));
  await press(page, 'Escape');
  await cardTitle.waitFor({ state: 'detached' });
  expect(await isFocusIn(page, '#map')).toBe(true);
  expect(errors).toEqual([]);
  await atlas.close();
});

it('the nearest places come first, and Escape goes back to the button that opened their list', async () => {
  const atlas = await visitSimply(browser, site, '#map=12/29.785/112.36');
  const { page } = atlas;
  await enterMap(atlas);
  await tabTo(page, /^图上可见的地点$/);
  await press(page, 'Enter');
  const list = page.getByRole('listbox', { name: '图上可见的地点' });
  await list.waitFor();
  const metres = (await list.locator('.count').allInnerTexts()).map((words) => {
    const [, number = '0', unit] = /([\d.,]+) (公里|米)/.exec(words) ?? [];
    return Number(number.replace(',', '')) * (unit === '公里' ? 1000 : 1);
  });
  expect(metres).toEqual([...metres].sort((a, b) => a - b));
  const before = page.url();
  await press(page, 'Shift+ArrowUp');
  await eventually(async () => expect(page.url()).not.toBe(before));
  await press(page, 'Escape');
  await list.waitFor({ state: 'detached' });
  await eventually(async () => expect(await focused(page)).toBe('图上可见的地点'));
  await atlas.close();
});

it('which sentences belong to a place, and which places to a sentence', async () => {
  const atlas = await visitSimply(browser, site);
  const { page, cardTitle, mention } = atlas;
  await search(page, '镜湖公园');
  await seesText(cardTitle, '镜湖公园');
  await press(page, 'n');
  await eventually(async () => expect(page.url()).toContain('place=jinghu-park'));
  await seesInView(page.locator('#report .mention.is-current').first());
  expect(await mention('jinghu-park').count()).toBeGreaterThan(1);
  await tabTo(page, /镜湖公园.*\n?.*·/s);
  await press(page, 'Enter');
  const passage = await page.evaluate(() => document.activeElement?.getAttribute('data-passage'));
  await seesInView(
    atlas
      .passage(passage ?? '')
      .locator('.mention[data-place~="jinghu-park"]')
      .first(),
  );
  // And back: the sentence chosen, its places are named.
  await page.goto(`${site}?passage=${passage}`);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await cardTitle.waitFor();
  await tabTo(page, /^跳到地点列表$/);
  await press(page, 'Enter');
  await tabTo(page, /^镜湖公园(\n|$)/);
  await press(page, 'Enter');
  await seesText(cardTitle, '镜湖公园');
  await atlas.close();
});

it('how many items are not on the map, and why; then back to where that was asked', async () => {
  const atlas = await visitSimply(browser, site);
  const { page } = atlas;
  await enterMap(atlas);
  await tabTo(page, /^图外\s+\d+$/);
  const asked = Number(/\d+/.exec(await focused(page))?.[0]);
  await tabTo(page, /^不在图上的地点$/);
  const list = page.getByRole('listbox', { name: '不在图上的地点' });
  const named = () =>
    list.evaluate((it) => document.getElementById(it.getAttribute('aria-activedescendant') ?? '')?.ariaLabel ?? '');
  const first = await named();
  await press(page, 'End');
  await eventually(async () => expect(await named()).toMatch(/，.+，未查到位置$/));
  const last = await named();
  await press(page, 'Home', 'PageDown', 'PageUp');
  await eventually(async () => expect(await named()).toBe(first));
  expect(await list.getByRole('option').count()).toBe(asked);
  await press(page, 'End', 'Enter');
  await seesText(page.locator('#card h2'), last.split('，')[0] ?? '');
  await seesText(page.locator('#card'), /未|不明|全区|多处|范围|所属/);
  await press(page, 'Escape');
  await page.locator('#card h2').waitFor({ state: 'detached' });
  expect(await isFocusIn(page, '.shelf-list')).toBe(true);
  await eventually(async () => expect(await named()).toBe(last));
  await atlas.close();
});

it('where a coordinate comes from, and how far off it can be', async () => {
  // The invented places have no source on the web.
  const atlas = await visitSimply(browser, inject('site'));
  const { page, card } = atlas;
  await search(page, '秀湖');
  await seesText(card, /误差约/);
  await seesText(card.locator('.sources'), /\S/);
  const source = card.locator('.sources a').first();
  await tabTo(page, new RegExp(`^${await source.innerText()}`));
  expect(await isFocusIn(page, '.sources')).toBe(true);
  expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toMatch(/^https?:/);
  await atlas.close();
});

it('what was done last year and is promised this year, and back to the button that opened it', async () => {
  const atlas = await visitSimply(browser, site);
  const { page } = atlas;
  await tabTo(page, /^报告数字$/);
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog');
  await seesText(dialog, /2031[\s\S]*2032/);
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('报告数字');
  await atlas.close();
});

it('keys of a single character can be switched off, and stay off', async () => {
  const atlas = await visitSimply(browser, site);
  const { page } = atlas;
  await press(page, '?');
  await tabTo(page, /启用单键快捷键/).catch(() => undefined);
  const toggle = page.getByRole('checkbox', { name: /单键/ });
  await toggle.focus();
  await press(page, 'Space', 'Escape');
  await press(page, 't');
  await page.reload();
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await press(page, '?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await atlas.close();
});

it('what the page is leads on to its keys, by the keyboard alone, and back to where it was asked for', async () => {
  const { page, errors, close } = await visitSimply(browser, site);
  const dialog = page.locator('dialog[open]');
  const about = page.getByRole('button', { name: '说明', exact: true });
  await about.press('Enter');
  await dialog.getByRole('button', { name: /快捷键/ }).press('Enter');
  await seesText(dialog.locator('h2'), '快捷键');
  expect(await page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('dialog[data-name]').waitFor({ state: 'detached' });
  await eventually(async () => expect(await about.evaluate((it) => it === document.activeElement)).toBe(true));
  expect(errors).toEqual([]);
  await close();
});

it('a dialog that is asked for at the very moment in which another is closed is opened, and closes as ever', async () => {
  const { page, errors, close } = await visitSimply(browser, site);
  const dialog = page.locator('dialog[open]');
  await page.keyboard.press('t');
  await dialog.locator('h2').waitFor();
  // As on a busy machine, where a key comes before the page has heard that the dialog is closed.
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
  });
  await seesText(dialog.locator('h2'), '快捷键');
  await page.keyboard.press('Escape');
  await page.locator('dialog[data-name]').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await close();
});
