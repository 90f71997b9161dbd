import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { visitSimply } from './driver.ts';
import { eventually, isAt, seesInView, seesText } from './expect.ts';
import { showPane } from './states.ts';

const browser = await theBrowser();

/** The invented atlas, which has the reports of 2031 and 2032. */
const site = inject('sample');

/** The report that is to be read; no other has a line on the page. */
const reads = (page: Page, id: string): Promise<void> =>
  eventually(async () => {
    const shown = page.locator('#report [data-report]').filter({ visible: true });
    expect(await shown.evaluateAll((parts) => parts.map((part) => (part as HTMLElement).dataset.report))).toEqual([id]);
  });
const turnTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '各年报告' }).getByRole('link', { name }).click();

describe('an atlas of several reports', () => {
  it.each([
    ['a wide window', DESKTOP],
    ['a phone', PHONE],
  ])('is read one at a time, the newest first; the address says which, in %s', async (_size, options) => {
    const { page, errors, close } = await visitSimply(browser, site, '', options);
    await showPane(page, 'report-pane');
    await reads(page, '2032');
    await turnTo(page, '2031年报告');
    await reads(page, '2031');
    await isAt(page, /\?report=2031/);
    await seesText(page.locator('#report h1').filter({ visible: true }), /临湖区人民政府工作报告/);
    expect(await page.locator('.report-switch [aria-current]').innerText()).toBe('2031年报告');
    // The head of the outline says where one is, and nothing once one is back before the first section.
    const [pane, here] = [page.locator('#report-pane'), page.locator('.outline-here')];
    await pane.evaluate((it) => it.scrollTo(0, it.scrollHeight));
    await seesText(here, /主要任务|注释/);
    await pane.evaluate((it) => it.scrollTo(0, 0));
    await seesText(here, /^目录$/);
    await page.getByRole('button', { name: '目录' }).click();
    expect(await page.locator('.outline-list').innerText()).toContain('2030年工作回顾');
    expect(await page.locator('.outline-list').innerText()).not.toContain('2032年主要任务');
    await page.keyboard.press('Escape');
    await page.goBack();
    await reads(page, '2032');
    expect(errors).toEqual([]);
    await close();
  });

  it('tells what was promised of a place and what was said of it a year later, each in its own report', async () => {
    const { page, card, errors, close } = await visitSimply(browser, site, '?place=yunfan-optics');
    await reads(page, '2032');
    const stages = card.locator('.stages li');
    await eventually(async () =>
      expect(await stages.allInnerTexts()).toEqual([
        expect.stringMatching(/2030 开工启动[\s\S]*云帆光电年底前开工建设/),
        expect.stringMatching(/2031 运行[\s\S]*云帆光电实现投产/),
        expect.stringMatching(/2031 运行[\s\S]*云帆光电正式投产/),
      ]),
    );
    expect(
      await stages.locator('.stage').evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.role)),
    ).toEqual(['reviewed', 'planned', 'reviewed']);
    await stages.nth(1).getByRole('button').click();
    await reads(page, '2031');
    await seesInView(page.locator('#report .mention.is-current'));
    expect(await page.locator('.passage:has(.is-current)').getAttribute('id')).toBe('2031-c2-s1-p1');
    await stages.nth(2).getByRole('button').click();
    await reads(page, '2032');
    await seesInView(page.locator('#report .mention.is-current'));
    expect(errors).toEqual([]);
    await close();
  });

  it('opens what an address names in the report that holds it, and finds the words of both', async () => {
    const { page, close } = await visitSimply(browser, site, '?passage=2031-c2-s3-p1');
    await reads(page, '2031');
    await seesInView(page.locator('[id="2031-c2-s3-p1"]'));
    await page.keyboard.press('/');
    await page.keyboard.type('候鸟监测站');
    await page.getByRole('option').filter({ hasText: '候鸟监测站' }).first().click();
    await reads(page, '2032');
    await close();
  });

  it('is all there without a script, with a way to each report', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site);
    expect(await page.locator('#report [data-report]').filter({ visible: true }).count()).toBe(2);
    await page.getByRole('link', { name: '2032年报告' }).click();
    await seesInView(page.locator('[id="2032-front-p2"]'));
    await context.close();
  });

  it('calls itself, its files and its base map by its own names', async () => {
    const { page, close } = await visitSimply(browser, site);
    expect(await page.title()).toContain('临湖报告地图');
    await seesText(page.locator('#map-pane'), /样例底图，纯属虚构/);
    const manifest = await (await page.request.get(`${site}manifest.webmanifest`)).json();
    expect(manifest.short_name).toBe('临湖报告');
    const text = await (await page.request.get(`${site}data/report-2031.txt`)).text();
    expect(text).toContain('环湖大道全线贯通');
    expect(JSON.stringify(manifest) + (await page.content())).not.toMatch(/浑南|沈阳/);
    await close();
  });
});
