import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { ATLAS, REPORT } from '../atlas.ts';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { type Atlas, openAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesInView, seesText } from './expect.ts';
import { showPane } from './states.ts';

const browser = await theBrowser();

interface Report {
  readonly passages: readonly { readonly id: string; readonly kind: string; readonly text: string }[];
}
interface Places {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
    readonly properties: { readonly mentions: readonly { readonly passage: string; readonly start: number }[] };
  }[];
}
interface Repair {
  readonly id: string;
  readonly raw: string;
  readonly bytesBefore: string;
  readonly bytesAfter: string;
  readonly restored: string;
  readonly reason: string;
}
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const report = read<Report>('dist/data/report.json');
const places = read<Places>('dist/data/places.geojson').features;
const repairs = read<Repair[]>(`${ATLAS}/reports/${REPORT.id}/repairs.json`);

/** Sentences of the published report: passage, and offset of the first character. */
const sentences = report.passages
  .filter(({ kind }) => kind === 'paragraph' || kind === 'gloss')
  .flatMap(({ id, text }) => {
    let start = 0;
    return text.split(/(?<=[。！？；][”’）》]*)(?![”’）》。！？；])/).map((words) => {
      const sentence = { passage: id, start, end: start + [...words].length, words };
      start = sentence.end;
      return sentence;
    });
  });
const drawnMentions = places.filter((place) => place.geometry !== null).flatMap((place) => place.properties.mentions);
const drawn = sentences.filter(({ passage, start, end }) =>
  drawnMentions.some((mention) => mention.passage === passage && mention.start >= start && mention.start < end),
);

const site = inject('site');
/** The invented atlas, for what is no matter of the report. */
const sample = inject('sample');

const open = (path = '', options?: Parameters<typeof visitSimply>[3]) => visitSimply(browser, site, path, options);
const openSample = () => visitSimply(browser, sample);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
async function leave({ site, errors, requests, close }: Atlas): Promise<void> {
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site) && !/^(data|blob):/.test(url))).toEqual([]);
  await close();
}
const numbers = async (cells: Locator): Promise<number[]> => (await cells.allInnerTexts()).map(Number);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the coverage', () => {
  it('adds up to the number of sentences, as a whole and section by section, and leads from a section to its text', async () => {
    const atlas = await open();
    const { page, passage } = atlas;
    await press(page, '上图情况');
    const dialog = page.locator('.dialog');
    await seesText(dialog, new RegExp(`${sentences.length} 句中 ${drawn.length} 句写到图上`));
    const counts = await numbers(dialog.locator('[data-count]'));
    expect(counts).toHaveLength(5);
    expect(sum(counts)).toBe(sentences.length);
    const sections = dialog.getByRole('table', { name: '各章节' }).locator('tbody tr');
    expect(sum(await numbers(sections.locator('td:nth-of-type(1)')))).toBe(sentences.length);
    expect(sum(await numbers(sections.locator('td:nth-of-type(2)')))).toBe(drawn.length);
    expect(await dialog.getByRole('table', { name: '各领域' }).locator('tbody tr').count()).toBe(15);
    expect(await dialog.getByRole('img').first().getAttribute('aria-label')).toContain(
      `有图上位置 ${drawn.length} 句，占 ${((100 * drawn.length) / sentences.length).toFixed(1)}%`,
    );
    await press(page, '三、全面加强政府自身建设');
    await seesInView(passage('2023-c3-h'));
    await eventually(async () => expect(await dialog.isVisible()).toBe(false));
    await leave(atlas);
  });
});

/** The words that are marked, when they lie in the window. */
const markedInView = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const [range] = (CSS.highlights.get('sentence') ?? []) as Iterable<Range>;
    const box = range?.getBoundingClientRect();
    return range && box && box.top > 80 && box.bottom < innerHeight ? range.toString() : null;
  });

describe('the ribbon', () => {
  it('has a segment for every sentence and follows the text; a click scrolls to its sentence and marks it; the arrow keys go on from there', async () => {
    const atlas = await open();
    const { page } = atlas;
    const ribbon = page.getByRole('slider', { name: /全文逐句/ });
    await seesText(page.locator('#list .row').first(), /./);
    // The strip follows the text a frame after the text has moved.
    await eventually(async () => expect(await ribbon.getAttribute('aria-valuenow')).toBe('1'));
    const shapes = await ribbon
      .locator('path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
    expect(sum(shapes.map((shape) => shape.split('M').length - 1))).toBe(sentences.length);
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 4000);
    await eventually(async () => expect(Number(await ribbon.getAttribute('aria-valuenow'))).toBeGreaterThan(10));

    const box = await ribbon.boundingBox();
    if (!box) throw new Error('the ribbon is not to be seen');
    expect(box.height).toBeGreaterThan(700);
    const strip = ribbon.locator('svg');
    await strip.click({ position: { x: 6, y: ((await strip.boundingBox())?.height ?? 0) * 0.6 } });
    const index = Math.floor(sentences.length * 0.6);
    await eventually(async () => expect(await markedInView(page)).toBe(sentences[index]?.words));
    expect(await ribbon.getAttribute('aria-valuenow')).toBe(String(index + 1));
    await page.keyboard.press('ArrowDown');
    await eventually(async () => expect(await markedInView(page)).toBe(sentences[index + 1]?.words));
    await page.keyboard.press('End');
    await eventually(async () => expect(await markedInView(page)).toBe(sentences.at(-1)?.words));
    expect(await ribbon.getAttribute('aria-valuenow')).toBe(await ribbon.getAttribute('aria-valuemax'));
    await leave(atlas);
  });

  it('lies along the top on a phone', async () => {
    const atlas = await open('', PHONE);
    const { page } = atlas;
    await showPane(page, 'report-pane');
    const ribbon = page.getByRole('slider', { name: /全文逐句/ });
    const strip = ribbon.locator('svg');
    const width = (await strip.boundingBox())?.width ?? 0;
    expect(width).toBeGreaterThan(350);
    await strip.tap({ position: { x: width * 0.5, y: 6 } });
    await eventually(async () =>
      expect(await markedInView(page)).toBe(sentences[Math.floor(sentences.length / 2)]?.words),
    );
    await leave(atlas);
  });
});

/** Scrolls by the wheel until the passage stands where one reads. */
async function wheelTo(page: Page, passage: Locator): Promise<void> {
  await page.mouse.move(200, 600);
  const at = async (): Promise<number> => ((await passage.boundingBox())?.y ?? 0) - 300;
  await page.mouse.wheel(0, await at());
  await eventually(async () => expect(Math.abs(await at())).toBeLessThan(40));
}

describe('a map that follows the text', () => {
  // A school in the west of the district; hill and rivers in its north.
  const [WEST, NORTH] = ['2023-c1-s7-p1', '2023-c2-s6-p2'];

  it('moves after the reader has scrolled, and not when it is off', async () => {
    const atlas = await open();
    const { page, passage, mapIdle } = atlas;
    await isAt(page, /#map=/);
    await page.evaluate(() => {
      const seen: string[] = [];
      const write = history.replaceState.bind(history);
      history.replaceState = (...entry) => {
        seen.push(String(entry[2] ?? ''));
        write(...entry);
      };
      Object.assign(window, { seen });
    });
    const cameras = () =>
      page.evaluate(() => (window as unknown as { seen: string[] }).seen.filter((url) => url.includes('#map=')));
    await wheelTo(page, passage(WEST));
    const follow = page.getByRole('switch', { name: '地图随文移动' });
    expect(await follow.getAttribute('aria-checked')).toBe('false');
    await follow.click();
    // Where the page itself brings the text is not where the reader scrolled to.
    await page.getByRole('slider', { name: /全文逐句/ }).press('End');
    await eventually(async () => expect(await markedInView(page)).not.toBeNull());
    expect(await cameras()).toEqual([]);
    await wheelTo(page, passage(NORTH));
    await eventually(async () => expect(await cameras()).toHaveLength(1));
    await mapIdle();
    expect(await page.locator('section.card').count()).toBe(0);
    await follow.click();
    await wheelTo(page, passage(WEST));
    await page.getByRole('button', { name: '放大', exact: true }).click();
    // The one camera more is that of the button.
    await eventually(async () => expect(await cameras()).toHaveLength(2));
    await page.evaluate(() => Reflect.deleteProperty(history, 'replaceState'));
    await leave(atlas);
  });
});

describe('a walk from place to place', () => {
  it('goes on by itself once it is asked to, and stays where it is at a gesture', async () => {
    // In a page of its own, for its clock is moved on.
    const atlas = await openAtlas(browser, sample, '', DESKTOP, false);
    const { page, cardTitle } = atlas;
    await page.clock.install();
    await press(page, '逐处浏览');
    const tour = page.getByRole('region', { name: '逐处浏览' });
    await seesText(tour, /^第 1 处，共 \d+ 处/);
    const first = await cardTitle.innerText();
    // Who asked for less motion starts it: then it goes on by itself.
    await press(page, '自动播放，每处 6 秒');
    await tour.getByRole('button', { name: '暂停' }).waitFor();
    await page.clock.fastForward(6000);
    await seesText(tour, /^第 2 处/);
    expect(await cardTitle.innerText()).not.toBe(first);
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 100);
    await tour.getByRole('button', { name: '自动播放，每处 6 秒' }).waitFor();
    await press(page, '上一处地点');
    await seesText(cardTitle, first);
    await press(page, '结束浏览');
    await tour.waitFor({ state: 'detached' });
    await leave(atlas);
  });
});

describe('how the report is set', () => {
  it('is remembered, from the first paint on', async () => {
    const atlas = await openSample();
    const { page } = atlas;
    const sizes = () =>
      page.evaluate(() => {
        const { fontSize, lineHeight } = getComputedStyle(document.querySelector('#report') as Element);
        return [fontSize, lineHeight].map(Number.parseFloat);
      });
    const [size = 0, line = 0] = await sizes();
    await press(page, '阅读设置');
    const choose = (group: string, step: string) => page.getByRole('group', { name: group }).getByLabel(step).check();
    await choose('字号', '特大');
    await choose('行距', '宽');
    const changed = await sizes();
    expect(changed[0]).toBeCloseTo(size * 1.3, 1);
    expect(changed[1]).toBeGreaterThan(line * 1.3);
    await page.addInitScript(() => {
      new PerformanceObserver(() => {
        document.documentElement.dataset.painted ??= getComputedStyle(
          document.querySelector('#report') as Element,
        ).fontSize;
      }).observe({ type: 'paint', buffered: true });
    });
    await page.reload();
    const painted = page.locator('html[data-painted]');
    await painted.waitFor({ state: 'attached' });
    expect(Number.parseFloat((await painted.getAttribute('data-painted')) ?? '')).toBe(changed[0]);
    expect(await sizes()).toEqual(changed);
    await press(page, '阅读设置');
    expect(await page.getByRole('group', { name: '字号' }).getByLabel('特大').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: '字号' }).waitFor({ state: 'detached' });
    await leave(atlas);
  });
});

describe('what was mended in the received text', () => {
  it('is marked where it was mended and shows the bytes that prove it; every passage is there to be read and found, with the marks and without', async () => {
    const atlas = await open();
    const { page } = atlas;
    const found = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#report .passage')].map((passage) => ({
          id: passage.id,
          text: passage.textContent,
          isSeen: passage.checkVisibility({
            contentVisibilityAuto: true,
            opacityProperty: true,
            visibilityProperty: true,
          }),
        })),
      );
    const published = report.passages.map(({ id, text }) => ({ id, text, isSeen: true }));
    expect(await page.locator('.repair-spot').count()).toBe(0);
    expect(await found()).toEqual(published);
    await press(page, '阅读设置');
    await page.getByLabel('原始收到的文本').check();
    await seesText(page.locator('.reading-settings'), /已标出 17 处/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.repair-spot').count()).toBe(17);
    expect(await found()).toEqual(published);
    // Across the edges of a mark.
    const isFound = await page.evaluate(() =>
      (window as unknown as { find(words: string): boolean }).find('确保富虹农产品加工园建成投产'),
    );
    expect(isFound).toBe(true);
    for (const repair of repairs.filter(({ id }) => ['plan', 'gas-1', 'illegible-figure'].includes(id))) {
      const spot = page.getByRole('button', { name: `修复：${repair.restored}` });
      await spot.click();
      const note = page.getByRole('region', { name: '校勘记录' });
      const words = (await note.innerText()).replace(/\s+/g, ' ');
      const inPairs = (hex: string) => (hex.match(/../g) ?? []).join(' ');
      for (const part of [repair.raw, inPairs(repair.bytesBefore), inPairs(repair.bytesAfter), repair.reason])
        expect(words).toContain(part);
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
    }
    await leave(atlas);
  });
});
