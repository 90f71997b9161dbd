import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { openAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesInView, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');

const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as { features: unknown[] };

const field = (page: Page) => page.getByRole('combobox', { name: '搜索地点、数字和报告原文' });
const options = (page: Page) => page.getByRole('listbox', { name: '搜索结果' }).getByRole('option');
const isFocused = (page: Page, selector: string) =>
  eventually(async () => expect(await page.evaluate((s) => document.activeElement?.matches(s), selector)).toBe(true));

it('nothing of the search is loaded before it is entered; then / takes pinyin at once and Enter selects a place', async () => {
  const { page, cardTitle, requests, errors, close } = await openAtlas(browser, site, '', DESKTOP, false);
  expect(requests.filter((url) => /search-/.test(url))).toEqual([]);
  await page.keyboard.press('/');
  // Faster than anything can load.
  await page.keyboard.type('bailu');
  await page.keyboard.press('Enter');
  await seesText(cardTitle, '白鹭码头');
  await isAt(page, /place=bailu-wharf/);
  await isFocused(page, '#card h2');
  expect(await options(page).count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

it('initials find passages too; the arrow keys lead to one, and the report shows it', async () => {
  const { page, passage, close } = await visitSimply(browser, site);
  await page.keyboard.press('/');
  await page.keyboard.type('gwdb');
  const group = page.getByRole('group', { name: /^报告原文 \d+ 段$/ });
  await group.waitFor();
  expect(await group.locator('mark').first().innerText()).toBe('各位代表');
  const count = await options(page).count();
  expect(count).toBeGreaterThan(1);
  await page.keyboard.press('ArrowDown');
  const second = options(page).nth(1);
  await eventually(async () => expect(await second.getAttribute('aria-selected')).toBe('true'));
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
  const id = (await second.getAttribute('id'))?.replace('find-', '') ?? '';
  await page.keyboard.press('Enter');
  await isAt(page, new RegExp(`passage=${id}`));
  await eventually(async () => expect(await passage(id).getAttribute('class')).toContain('is-selected'));
  await eventually(async () => {
    const box = await passage(id).boundingBox();
    expect(box && box.y < 900 && box.y + box.height > 48).toBe(true);
  });
  await close();
});

it('Traditional characters find what is written in Simplified ones, filtered out or not', async () => {
  const { page, cardTitle, status, close } = await visitSimply(browser, site, '?layer=parks');
  const before = await status.innerText();
  await field(page).fill('雲帆光電');
  await options(page).first().waitFor();
  await seesText(options(page), /云帆光电[\s\S]*在青岚科创园内[\s\S]*已被筛选隐去/);
  await options(page).first().click();
  await seesText(cardTitle, '云帆光电');
  expect(await status.innerText()).toBe(before);
  await close();
});

it('a search without a result says what was searched and offers the nearest, aloud too', async () => {
  const { page, close } = await visitSimply(browser, site);
  await field(page).fill('鹭鸣站');
  await seesText(
    page.locator('.search-note'),
    new RegExp(`没有找到“鹭鸣站”[^]*已查 ${features.length} 个地点[^]*\\d+ 段报告原文[^]*“鹭鸣”`),
  );
  await seesText(options(page), '鹭鸣河');
  await eventually(async () =>
    expect(await page.locator('.search [aria-live="polite"]').textContent()).toMatch(/没有找到“鹭鸣站”.*地点 1 处/),
  );
  await field(page).fill('zzzzzzzz');
  await seesText(page.locator('.search-note'), '没有找到“zzzzzzzz”');
  await eventually(async () => expect(await options(page).count()).toBe(0));
  await close();
});

it('Escape closes the results and gives the focus back to where it was', async () => {
  const { page, row, cardTitle, close } = await visitSimply(browser, site);
  await row('linhu-school').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('bailu');
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await options(page).count()).toBe(0));
  await isFocused(page, '#list [data-place="linhu-school"]');
  // What was asked is still there, to be asked again or typed over.
  await page.keyboard.press('/');
  await options(page).first().waitFor();
  await page.keyboard.type('luming');
  await seesText(options(page), '鹭鸣河');
  await page.keyboard.press('Enter');
  await seesText(cardTitle, '鹭鸣河');
  await close();
});

it('the rest of many results is a line of its own', async () => {
  const { page, close } = await visitSimply(browser, site);
  await field(page).fill('人民');
  const more = page.getByRole('option', { name: /^显示其余 \d+ 段$/ });
  await more.waitFor();
  const before = await options(page).count();
  const rest = Number(/\d+/.exec(await more.innerText())?.[0]);
  await more.click();
  await eventually(async () => expect(await options(page).count()).toBe(before - 1 + rest));
  expect(await more.count()).toBe(0);
  await close();
});

it('a failed download is said, and tried again with the next letter', async () => {
  const { page, close } = await openAtlas(browser, site, '', DESKTOP, false);
  await page.route(/assets\/search-[0-9a-f]+\.json$/, (route) => route.abort(), { times: 1 });
  await page.keyboard.press('/');
  await page.keyboard.type('b');
  await seesText(page.locator('.search-note'), '搜索没有载入');
  await page.keyboard.type('ailu');
  await seesText(options(page), '白鹭码头');
  await close();
});

it.each([390, 320])('on a phone %i wide a button opens a field over the whole width', async (width) => {
  const phone = { ...PHONE, viewport: { width, height: 640 } };
  const { page, cardTitle, errors, close } = await visitSimply(browser, site, '', phone);
  expect(await field(page).isVisible()).toBe(false);
  await page.getByRole('button', { name: '搜索', exact: true }).tap();
  await isFocused(page, '.search input');
  await page.keyboard.type('jh');
  await options(page).first().waitFor();
  await seesInView(field(page));
  for (const box of await Promise.all((await options(page).all()).map((option) => option.boundingBox()))) {
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await options(page).first().tap();
  await seesText(cardTitle, '镜湖种业');
  await eventually(async () => expect(await field(page).isVisible()).toBe(false));
  expect(errors).toEqual([]);
  await close();
});

it('a quantity is found by its subject and leads to its words', async () => {
  const { page, close } = await visitSimply(browser, site);
  await page.keyboard.press('/');
  await page.keyboard.type('koudaigongyuan');
  const group = page.getByRole('group', { name: /^数字 \d+ 项$/ });
  await group.getByText(/2032 年 · .*12/).click();
  await isAt(page, /passage=2032-c2-s2-p1/);
  await close();
});

it('what is typed right after a choice belongs to the card, however fast', async () => {
  const { page, cardTitle, close } = await visitSimply(browser, site);
  await page.keyboard.press('/');
  await page.keyboard.type('bailu');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await cardTitle.waitFor();
  const first = await cardTitle.innerText();
  await page.keyboard.press(']');
  await eventually(async () => expect(await cardTitle.innerText()).not.toBe(first));
  await close();
});
