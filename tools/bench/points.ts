import type { CDPSession, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, openPage, SHARP } from '../../test/e2e/browser.ts';
import { buildBare } from './bare-build.ts';
import { MOST, roundsOf, tell } from './bars.ts';
import type {} from './points/main.ts';
import { serveFolder } from './serve.ts';

const COUNTS = [0, 10_000, 100_000, 1_000_000].filter((count) => count <= MOST);
const ROUNDS = roundsOf(5);
const PAN_MS = 1500;
/** How much longer than without points a frame may take while the map is panned. */
const BAR = 1.6;

interface Run {
  /** Milliseconds between frames. */
  readonly frames: number[];
  /** Milliseconds of the page's own thread per frame, and those of them in scripts. */
  readonly busy: number;
  readonly script: number;
}

const browser = await launchBrowser();
const site = await serveFolder(await buildBare('points'));
try {
  const { page, errors } = await openPage(browser, { ...DESKTOP, ...SHARP });
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
    const { median: frame, mean, busy, script } = summarise(runs.get(count) ?? []);
    // The mean: frames come in steps of a sixtieth of a second, and so would a median.
    const ratio = mean / still.mean;
    const more = `(mean frame ${mean.toFixed(1)} ms; median ${frame.toFixed(1)} ms, ${(frame / still.median).toFixed(2)} ×)`;
    const thread = `page's thread ${(busy - still.busy).toFixed(2)} ms a frame above none, ${(script - still.script).toFixed(2)} ms of it scripts`;
    const shown = `on the map after ${middle(first.get(count) ?? []).toFixed(0)} ms`;
    if (count === 0) console.log(`without points: ${more}`);
    else
      tell(
        `panning over ${count.toLocaleString('en')} points`,
        `${ratio.toFixed(2)} × ${more}; ${thread}; ${shown}`,
        ratio,
        BAR,
        `at most ${BAR} ×`,
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
  const before = await timeSpent(session);
  const frames = await page.evaluate((milliseconds) => window.points.pan(milliseconds), PAN_MS);
  const after = await timeSpent(session);
  const busy = (after.busy - before.busy) / frames.length;
  return { frames, busy, script: (after.script - before.script) / frames.length };
}

/** Milliseconds that the page's own thread has worked, and those in scripts. */
async function timeSpent(session: CDPSession): Promise<{ busy: number; script: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (wanted: string): number => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return { busy: read('TaskDuration'), script: read('ScriptDuration') };
}

function summarise(runs: readonly Run[]) {
  const means = runs.map(({ frames }) => frames.reduce((sum, frame) => sum + frame, 0) / frames.length);
  return {
    median: middle(runs.flatMap(({ frames }) => frames)),
    mean: middle(means),
    busy: middle(runs.map(({ busy }) => busy)),
    script: middle(runs.map(({ script }) => script)),
  };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
