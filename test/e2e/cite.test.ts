import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, openPage, PHONE, theBrowser } from './browser.ts';
import { type Atlas, openAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesInView, seesText } from './expect.ts';
import { hostPage } from './host-page.ts';
import { inFull, inGate } from './matrix.ts';

const browser = await theBrowser();

/** The invented atlas, which has the reports of 2031 and 2032. */
const site = inject('sample');

/** The frozen text of a report. */
const frozen = (report: string): string => readFileSync(`test/sample/reports/${report}/report.txt`, 'utf8');

/** The atlas with its menu open; `copy` answers what then is on the clipboard. */
async function openMenu(path: string, options: BrowserContextOptions = DESKTOP) {
  const atlas = await visitSimply(browser, site, path, {
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page, card } = atlas;
  const button = card.getByRole('button', { name: '引用 / 分享' });
  const item = (name: string) => card.getByRole('button', { name, exact: true });
  const copy = async (name: string): Promise<string> => {
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await item(name).click();
    await seesText(page.locator('.notice'), /^已复制/);
    await item(name).waitFor({ state: 'detached' });
    return page.evaluate(() => navigator.clipboard.readText());
  };
  return { ...atlas, button, item, copy };
}

/** Leaves the page without a clipboard, as one that was fetched without https, until `giveBack`. */
const withoutClipboard = ({ page }: Atlas) =>
  page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));

/** What is the browser's own again, for the journeys that come after. */
const giveBack = (page: Page, name: 'clipboard' | 'share') =>
  page.evaluate((it) => Reflect.deleteProperty(navigator, it), name);

describe('a citation', () => {
  it('of a place has the words, the report, the position and a link that leads back', async () => {
    const { page, copy, cardTitle, errors, close } = await openMenu('?place=lake-island&layer=roads');
    const name = await cardTitle.innerText();
    const link = await copy('复制链接');
    expect(link).toBe(`${site}?place=lake-island`);
    const [quote = '', source = '', place = '', last] = (await copy('复制引文')).split('\n');
    expect(frozen('2032')).toContain(quote.slice(1, -1));
    expect(quote).toContain(name);
    expect(quote).toMatch(/^「.+[。！？；][”’）]*」$/);
    expect(source).toMatch(/^——《云泽市临湖区人民政府2032年工作报告》（2032年1月8日），.+/);
    expect(place).toMatch(new RegExp(`^${name}（geo:29\\.\\d+,112\\.\\d+;u=\\d+）$`));
    expect(last).toBe(link);
    expect(await copy('复制参考文献（GB/T 7714）')).toMatch(
      /^临湖区人民政府\. .+\[R\/OL\]\. \(2032-01-08\)\[\d{4}-\d\d-\d\d\]\. http\S+\.$/,
    );
    await page.goto(link);
    await seesText(cardTitle, name);
    expect(errors).toEqual([]);
    await close();
  });

  it.each([
    ['the mention that one has stepped to', '?place=qinglan-park', '下一处提及'],
    ['a whole passage', '?passage=2031-c1-p1', null],
  ])('as a W3C annotation finds %s, at its positions in the frozen text', async (_, path, step) => {
    const { page, card, copy, close } = await openMenu(path);
    if (step) await card.getByRole('button', { name: step }).click();
    const { target, ...annotation } = JSON.parse(await copy('复制为 W3C 注释'));
    const [quote, position] = target.selector.refinedBy;
    const year = target.selector.value.slice(0, 4);
    const report = await (await page.request.get(`${site}data/report-${year}.json`)).json();
    const passage = report.passages.find(({ id }: { id: string }) => id === target.selector.value);
    expect([...passage.text].slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(passage.text.split(quote.prefix + quote.exact + quote.suffix)).toHaveLength(2);
    const sha256 = createHash('sha256').update(frozen(year)).digest('hex');
    expect(target.source).toMatchObject({ id: site, sha256 });
    expect(annotation.type).toBe('Annotation');
    if (step) {
      const link = await copy('复制链接');
      expect(link).toBe(`${site}?place=qinglan-park&passage=${passage.id}`);
      const published = await (await page.request.get(`${site}data/annotations.jsonld`)).json();
      const ids = published.first.items.map(({ id }: { id: string }) => `${site}data/${id}`);
      expect(ids).toContain(annotation.id);
    }
    await close();
  });
});

describe('the menu', () => {
  inFull('goes by keys: arrows among its items, Escape back to its button, the card stays', async () => {
    const { page, button, item, cardTitle, close } = await openMenu('?place=qinglan-park');
    await button.focus();
    await page.keyboard.press('Enter');
    await item('复制链接').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await item('复制引文').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await item('复制嵌入代码').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await item('复制链接').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await cardTitle.isVisible()).toBe(true);
    await close();
  });

  it('lays the words out, selected, where the browser will not copy them', async () => {
    const atlas = await openMenu('?passage=2032-c1-p1');
    await withoutClipboard(atlas);
    await atlas.button.click();
    await atlas.item('复制引文').click();
    const area = atlas.card.getByRole('textbox', { name: /请选取下面的文字/ });
    await seesInView(area);
    const selected = await area.evaluate((element: HTMLTextAreaElement) => ({
      all: element.value,
      selected: element.value.slice(element.selectionStart, element.selectionEnd),
      focused: element === document.activeElement,
    }));
    expect(selected).toEqual({ all: expect.stringMatching(/^「/), selected: selected.all, focused: true });
    expect(await atlas.page.locator('.notice').count()).toBe(0);
    await giveBack(atlas.page, 'clipboard');
    await atlas.close();
  });

  it('on a phone has rows for a thumb, and hands the link to the phone’s own sharing', async () => {
    const { page, button, item, card, cardTitle, close } = await openMenu('?place=qinglan-park', PHONE);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) =>
          Promise.resolve(void document.body.setAttribute('data-shared', JSON.stringify(data))),
        configurable: true,
      }),
    );
    const name = await cardTitle.innerText();
    await button.tap();
    await seesInView(item('分享…'));
    for (const box of await Promise.all((await card.locator('.cite button').all()).map((one) => one.boundingBox()))) {
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await item('分享…').tap();
    await eventually(async () => {
      const shared = JSON.parse((await page.locator('body').getAttribute('data-shared')) ?? '{}');
      expect(shared).toEqual({ title: name, url: `${site}?place=qinglan-park` });
    });
    await page.evaluate(() => document.body.removeAttribute('data-shared'));
    await giveBack(page, 'share');
    await close();
  });
});

describe('within another page', () => {
  const WINDOWS = [
    ['wide', DESKTOP],
    ['on a phone', PHONE],
  ] as const;
  it.each(inGate(WINDOWS, ([window]) => window === 'on a phone'))(
    '%s: map and card stand alone, and a link leads to the whole page as it is',
    async (_, options) => {
      const { copy, close } = await openMenu('?place=qinglan-park');
      const host = await hostPage(await copy('复制嵌入代码'));
      await close();
      const { page, errors } = await openPage(browser, options);
      await page.goto(host.url);
      const frame = page.frameLocator('iframe');
      expect(await page.locator('iframe').getAttribute('title')).toMatch(/^临湖报告地图：.+/);
      await frame.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
      await frame.locator('#map[aria-busy="false"]').waitFor();
      expect(await frame.locator('#map .maplibregl-canvas').isVisible()).toBe(true);
      for (const part of ['#bar', '#filters', '#report-pane', '#list', '#tabs']) {
        expect(await frame.locator(part).isVisible()).toBe(false);
      }
      const title = frame.locator('section.card h2');
      const first = await title.innerText();
      await frame.getByRole('button', { name: '下一个地点（文中次序）' }).click();
      await eventually(async () => expect(await title.innerText()).not.toBe(first));
      const name = await title.innerText();
      await frame.locator('.snippet').first().click();
      expect(await frame.locator('#map .maplibregl-canvas').isVisible()).toBe(true);
      const inside = page.frames().find((one) => one.url().startsWith(site));
      expect(inside?.url()).toContain('embed=1');
      const link = frame.getByRole('link', { name: '在临湖报告地图中打开' });
      expect(await link.getAttribute('rel')).toBe('noopener');
      const [whole] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await seesText(whole.locator('section.card h2'), name);
      expect(new URL(whole.url()).searchParams.has('embed')).toBe(false);
      await isAt(whole, /#map=/);
      expect(await whole.locator('#bar').isVisible()).toBe(true);
      expect(errors).toEqual([]);
      await page.context().close();
      host.close();
    },
  );

  it('is not asked for by junk, which is named', async () => {
    // Said where the page begins, not where it is gone to.
    const { page, errors, close } = await openAtlas(browser, site, '?embed=yes&place=qinglan-park', DESKTOP, false);
    await seesText(page.locator('.notice'), /embed=yes/);
    expect(await page.locator('#bar').isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('an address of a place that was taken out', () => {
  const stone = {
    id: 'old-city',
    name: '旧科技城',
    removed: '2026-12-01',
    reason: { zh: '两处实为一处。', en: 'One place.' },
  };

  it('says why, and shows what replaced it, or nothing where nothing did', async () => {
    const tombstones = [
      { ...stone, replacedBy: 'qinglan-park' },
      { ...stone, id: 'old-town', replacedBy: null },
    ];
    const { page, errors } = await openPage(browser, DESKTOP, false);
    await page.route(/\/assets\/atlas-.*\.json$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), tombstones } });
    });
    const notice = page.locator('.notice');
    const title = page.locator('section.card h2');
    await page.goto(`${site}?place=old-city`);
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    const name = await title.innerText();
    await seesText(notice, `“旧科技城”已于 2026-12-01 移出本图。原因：两处实为一处。现在看到的是“${name}”。`);
    expect(await notice.count()).toBe(1);

    await page.goto(`${site}?place=old-town`);
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    await seesText(notice, /两处实为一处。$/);
    expect(await title.count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
