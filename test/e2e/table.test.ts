import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { openAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');

const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as { features: unknown[] };

const rows = (page: Page): Locator => page.locator('dialog tbody tr');
const header = (page: Page, name: string): Locator => page.getByRole('columnheader', { name });

async function openTable(page: Page): Promise<void> {
  await page.keyboard.press('t');
  await page.getByRole('table').waitFor();
}

/** Goes on with the Tab key until the element has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('the Tab key does not lead there');
}

/** The cells below a header, as they are read. */
async function cellsBelow(page: Page, name: string): Promise<string[]> {
  const headers = await page.locator('dialog thead th').allInnerTexts();
  const index = headers.findIndex((title) => title.startsWith(name));
  const words = await page.locator(`dialog tbody tr > :nth-child(${index + 1})`).allInnerTexts();
  // The sign before a name may have a “?” drawn into it.
  return words.map((cell) => cell.replace(/^\?\s*/, ''));
}

async function saveCsv(page: Page): Promise<{ name: string; lines: string[][]; text: string }> {
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await saved;
  const text = await readFile(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), text, lines: parse(text, { bom: true }) };
}

describe('the table of the places', () => {
  it('is opened, sorted, chosen from, saved and left for a place by keyboard alone', async () => {
    const { page, errors, cardTitle, close } = await visitSimply(browser, site, '?layer=parks,scenic,roads');
    await openTable(page);
    const count = await rows(page).count();
    await seesText(page.getByRole('dialog'), new RegExp(`${count} / ${features.length} 处`));
    await expect(page.getByRole('table', { name: new RegExp(`${count} / .*按报告顺序排列`) }).count()).resolves.toBe(1);

    await tabTo(page, page.locator('dialog summary'));
    await page.keyboard.press('Enter');
    for (const [name, shown] of [
      ['类别', 0],
      ['精度（米）', 1],
      ['English', 1],
    ] as const) {
      await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
      await page.keyboard.press('Space');
      await eventually(async () => expect(await header(page, name).count()).toBe(shown));
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').getByRole('checkbox').first().isVisible()).toBe(false);

    await tabTo(page, header(page, '精度').getByRole('button'));
    await page.keyboard.press('Enter');
    expect(await header(page, '精度').getAttribute('aria-sort')).toBe('ascending');
    await seesText(page.getByRole('dialog').getByRole('status'), '按“精度（米）”升序排列');
    const metres = await cellsBelow(page, '精度');
    const stated = metres.filter((words) => words !== '').map((words) => Number(words.replaceAll(',', '')));
    expect(stated.length).toBeGreaterThan(3);
    expect(stated).toEqual([...stated].sort((a, b) => a - b));
    expect(metres.slice(stated.length).every((words) => words === '')).toBe(true);

    await tabTo(page, page.getByRole('button', { name: 'CSV' }), 'Shift+Tab');
    const { name, text, lines } = await saveCsv(page);
    expect(name).toMatch(/^linhu-atlas-places-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.startsWith('\uFEFF名称,领域,')).toBe(true);
    const [head = [], ...body] = lines;
    expect(head).not.toContain('类别');
    expect(head.slice(-5)).toEqual(['来源', '筛选', '链接', '导出日期', '许可']);
    expect(body.map(([place]) => place)).toEqual(await cellsBelow(page, '名称'));
    expect(new Set(body.map((cells) => cells[head.indexOf('筛选')]))).toEqual(
      new Set(['类别：公园广场、山水景区、道路']),
    );
    await seesText(page.getByRole('dialog').getByRole('status'), `已保存：${name}`);

    const first = rows(page).first().getByRole('button');
    const place = await first.innerText();
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await seesText(cardTitle, place);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await eventually(async () => expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(place));
    const link = body[0]?.[head.indexOf('链接')] ?? '';
    expect(link.startsWith(`${site}?place=`)).toBe(true);
    await isAt(page, new RegExp(link.split('?')[1] ?? 'none'));
    expect(errors).toEqual([]);
    await close();
  });

  it('goes up, down and back to the order of the text; remembers its columns', async () => {
    const { page, errors, close } = await visitSimply(browser, site);
    await openTable(page);
    const asInText = await cellsBelow(page, '名称');
    const button = header(page, '名称').getByRole('button');
    await button.click();
    const up = await cellsBelow(page, '名称');
    expect(up).not.toEqual(asInText);
    await button.click();
    expect(await cellsBelow(page, '名称')).toEqual([...up].reverse());
    await button.click();
    expect(await header(page, '名称').getAttribute('aria-sort')).toBe('none');
    expect(await cellsBelow(page, '名称')).toEqual(asInText);
    await page.locator('dialog summary').click();
    await page.getByRole('checkbox', { name: '说明' }).check();
    await eventually(async () => expect((await cellsBelow(page, '说明')).every((words) => words !== '')).toBe(true));
    await page.reload();
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    await openTable(page);
    expect(await header(page, '说明').count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });

  it('is copied as words for a spreadsheet and as a table for a word processor', async () => {
    const { page, errors, close } = await visitSimply(browser, site, '?sector=ecology');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '表格' }).click();
    await page.getByRole('table').waitFor();
    const names = await cellsBelow(page, '名称');
    await page.getByRole('button', { name: '复制' }).click();
    await seesText(page.getByRole('dialog').getByRole('status'), `已复制 ${names.length} 行`);
    const [plain, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text() ?? ''));
    });
    const lines = (plain ?? '').split(/\r?\n/).map((line) => line.split('\t'));
    expect(lines.map(([name]) => name)).toEqual(['名称', ...names]);
    expect(html?.match(/<tr/g)).toHaveLength(names.length + 1);
    expect(errors).toEqual([]);
    await close();
  });

  it('leads from a number of mentions to the first of them in the report', async () => {
    const { page, mention, errors, close } = await visitSimply(browser, site, '?layer=parks');
    await openTable(page);
    const row = rows(page)
      .filter({ has: page.getByRole('link') })
      .first();
    const id = (await row.getAttribute('data-place')) ?? '';
    await row.getByRole('link').click();
    await isAt(page, new RegExp(`place=${id}`));
    await eventually(async () => expect(await mention(id).first().isVisible()).toBe(true));
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('says so when the prose does not arrive, and takes nothing away half', async () => {
    const { page, close } = await openAtlas(browser, site, '', DESKTOP, false);
    await page.route(/details-[^/]+\.json$/, (route) => route.abort());
    await openTable(page);
    await page.locator('dialog summary').click();
    await page.getByRole('checkbox', { name: '说明' }).check();
    await seesText(page.getByRole('dialog').getByRole('status'), /说明没有载入/);
    expect(await page.getByRole('button', { name: 'CSV' }).isDisabled()).toBe(true);
    await page.unroute(/details-[^/]+\.json$/);
    await page.getByRole('button', { name: '重试' }).click();
    await eventually(async () => expect(await page.getByRole('button', { name: 'CSV' }).isEnabled()).toBe(true));
    await close();
  });

  it('fills a phone, scrolls within itself, and keeps names and headers in sight', async () => {
    const { page, errors, close } = await visitSimply(browser, site, '', PHONE);
    await page.getByRole('navigation', { name: '切换视图' }).getByText('列表').click();
    await page.getByRole('button', { name: '表格' }).click();
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    const corner = header(page, '名称');
    const before = await corner.boundingBox();
    await page.getByRole('region', { name: /地点表格/ }).evaluate((element) => element.scrollTo(500, 900));
    await eventually(async () => expect((await rows(page).first().boundingBox())?.y).toBeLessThan(0));
    expect(await corner.boundingBox()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(errors).toEqual([]);
    await close();
  });
});
