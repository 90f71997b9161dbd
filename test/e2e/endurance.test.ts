import type { CDPSession } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { DESKTOP, theBrowser } from './browser.ts';
import { openAtlas, startOver } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { GROUND } from './journey.ts';
import { FULL } from './matrix.ts';

const browser = await theBrowser();

const site = inject(GROUND.site);
/** Rounds of everything before the page is measured, and after; a round is some 50 things done. */
const [WARM_UP, ROUNDS] = FULL ? [8, 60] : [3, 2];
/** By how much a page that has been used for long may be larger than one that has been used. */
const MOST = { heap: 1.15, nodes: 1.15, listeners: 1.1 };

/** What the page holds once everything is collected that can be. */
async function measure(devtools: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  for (let turn = 0; turn < 3; turn += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Runs in the page: does everything that people do, as fast as it goes, and answers how many things were done. */
async function use(rounds: number): Promise<number> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let done = 0;
  const click = (element: Element | null | undefined): void => {
    if (!(element instanceof HTMLElement)) return;
    element.click();
    done += 1;
  };
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const press = (key: string): void => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    done += 1;
  };
  for (let round = 0; round < rounds; round += 1) {
    const rows = all('#list [data-place]');
    for (let at = 0; at < 24; at += 1) click(rows[(round * 24 + at) % Math.max(1, rows.length)]);
    await frame();
    const words = all('#report .mention');
    for (let at = 0; at < 20; at += 1) click(words[(round * 20 + at) % Math.max(1, words.length)]);
    await frame();
    press('Escape');
    const facets = all('.facet-button');
    click(facets[round % facets.length]);
    await frame();
    const boxes = all('.facets input[type=checkbox]');
    for (let at = 0; at < 4; at += 1) click(boxes[(round + at) % Math.max(1, boxes.length)]);
    click(document.querySelector('.filters-head .link'));
    click(all('.map-buttons button[aria-expanded]')[round % 3]);
    click(all('.map-buttons button[aria-expanded]')[round % 3]);
    press('w');
    await frame();
    const tools = all('.bench-tool');
    for (let at = 0; at < 2; at += 1) {
      click(tools[(round * 2 + at) % Math.max(1, tools.length)]);
    }
    await frame();
    press('w');
    press(['t', '?'][round % 2] ?? 't');
    await frame();
    click(document.querySelector('.dialog-close'));
    if (round % 5 === 0) click(document.querySelector('#bar [aria-label^="外观"]'));
  }
  return done;
}

it('holds no more after thousands of things done than after some, and still answers', async () => {
  const { page, errors, close } = await openAtlas(browser, site, '', DESKTOP, FULL);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  // Measured where the page began: what the rounds leave open is no leak, and differs from round to round.
  const rest = async () => {
    await startOver(page);
    await page.locator('#map[aria-busy="false"]').waitFor();
    return measure(devtools);
  };
  await page.evaluate(use, WARM_UP);
  const before = await rest();
  const done = await page.evaluate(use, ROUNDS);
  await rest();
  expect(done).toBeGreaterThanOrEqual(50 * ROUNDS);
  // What is still under way holds what it began with, and lets go of it; a leak never does.
  await eventually(async () => {
    const after = await measure(devtools);
    console.log(`things done: ${done}; before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
    // After few rounds it is the engine's own code that has grown.
    if (FULL) expect(after.heap / before.heap).toBeLessThan(MOST.heap);
    expect(after.nodes / before.nodes).toBeLessThan(MOST.nodes);
    expect(after.listeners / before.listeners).toBeLessThan(MOST.listeners);
  });
  await page.locator(`#list [data-place="${GROUND.place}"]`).first().click();
  await isAt(page, new RegExp(`place=${GROUND.place}`));
  await seesText(page.locator('section.card h2'), GROUND.name);
  expect(errors).toEqual([]);
  await close();
}, 420_000);
