import type { CDPSession, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, openPage } from '../e2e/browser.ts';
import { buildBare } from './bare-build.ts';
import type {} from './points/main.ts';
import { serveFolder } from './serve.ts';

const COUNTS = [0, 10_000, 100_000, 1_000_000] as const;
const ROUNDS = 5;
const PAN_MS = 1500;
/** How much longer than without points a frame may take while the map is panned. */
const BAR = 1.6;

interface Run {
  /** Milliseconds between frames. */
  readonly frames: number[];
  /** Milliseconds of the page's own thread per frame. */
  readonly busy: number;
}

const browser = await launchBrowser();
const site = await serveFolder(await buildBare('points'));
try {
  const { page, errors } = await openPage(browser, DESKTOP);
  await page.goto(site.url);
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const runs = new Map<number, Run[]>(COUNTS.map((count) => [count, []]));
  const first = new Map<number, number[]>(COUNTS.map((count) => [count, []]));
  // In turn, so that a noisy machine is noisy for all.
  for (let round = 0; round < ROUNDS; round++)
    for (const count of COUNTS) {
      first.get(count)?.push(await showPoints(page, count));
      runs.get(count)?.push(await panOnce(page, session));
    }
  const still = summarise(runs.get(0) ?? []);
  for (const count of COUNTS) {
    const { median: frame, late, busy } = summarise(runs.get(count) ?? []);
    const ratio = frame / still.median;
    console.log(
      `${ratio <= BAR ? 'met   ' : 'MISSED'}  panning over ${count.toLocaleString('en')} points: ${ratio.toFixed(2)} × (median frame ${frame.toFixed(1)} ms, mean of rounds ${(late / still.late).toFixed(2)} ×, page's thread ${busy.toFixed(2)} ms a frame, ${(busy - still.busy).toFixed(2)} ms above none); at most ${BAR} ×; on the map after ${middle(first.get(count) ?? []).toFixed(0)} ms`,
    );
  }
  if (errors.length > 0) throw new Error(errors.join('\n'));
} finally {
  site.close();
  await browser.close();
}

function showPoints(page: Page, count: number): Promise<number> {
  return page.evaluate((wanted) => {
    if (wanted > 0) return window.points.show(wanted);
    window.points.overlay.show(null);
    return 0;
  }, count);
}

async function panOnce(page: Page, session: CDPSession): Promise<Run> {
  const before = await taskTime(session);
  const frames = await page.evaluate((milliseconds) => window.points.pan(milliseconds), PAN_MS);
  return { frames, busy: ((await taskTime(session)) - before) / frames.length };
}

/** Milliseconds that the page's own thread has worked. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

function summarise(runs: readonly Run[]): { median: number; late: number; busy: number } {
  const means = runs.map(({ frames }) => frames.reduce((sum, frame) => sum + frame, 0) / frames.length);
  return {
    median: middle(runs.flatMap(({ frames }) => frames)),
    late: middle(means),
    busy: middle(runs.map(({ busy }) => busy)),
  };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
