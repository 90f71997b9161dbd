import type { Browser, Page } from 'playwright-core';
import { cutBase } from '../../src/build/base/cut.ts';
import { buildDataset, toAtlas } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import { buildSearchTable } from '../../src/build/search/search-table.ts';
import { createSearcher } from '../../src/search/search.ts';
import { ATLAS } from '../../test/atlas.ts';
import { DESKTOP, launchBrowser, openPage, SHARP } from '../../test/e2e/browser.ts';
import { buildBare } from './bare-build.ts';
import { roundsOf, tell } from './bars.ts';
import { serveFolder } from './serve.ts';

const ROUNDS = roundsOf(7);
/** What takes no browser is measured less often. */
const OWN_ROUNDS = roundsOf(5);
/** Chrome DevTools' “slow 4G”: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const SLOW_4G = {
  offline: false,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
  latency: 150 * 3.75,
};

const browser = await launchBrowser();
const bare = await serveFolder(await buildBare());
const atlas = await serveFolder(`${process.cwd()}/dist`);
try {
  compareBuild();
  compareSearch();
  await compareIdle('time to map idle, network unthrottled', 1.5, false);
  await compareIdle('time to map idle, slow 4G', 1.3, true);
  await compareFrames(browser);
} finally {
  bare.close();
  atlas.close();
  await browser.close();
}

function compareBuild(): void {
  const whole = measure(() => {
    cutBase(readFrom(`${ATLAS}/base`));
    buildDataset(readFrom(ATLAS));
  });
  const again = measure(() => buildDataset(readFrom(ATLAS)));
  tell('dataset built from nothing', `${whole.toFixed(0)} ms`, whole, 2000, 'at most 2,000 ms');
  tell('dataset rebuilt after one edit', `${again.toFixed(0)} ms`, again, 200, 'at most 200 ms');
}

/** A query of every kind, so that the slowest is among them: characters, pinyin, initials, a slip, nothing at all. */
function compareSearch(): void {
  const read = readFrom(ATLAS);
  const dataset = buildDataset(read);
  const { table } = buildSearchTable(dataset, read);
  const atlas = { places: toAtlas(dataset).places, passages: dataset.passages };
  const prepared = measure(() => createSearcher(atlas, table));
  const searcher = createSearcher(atlas, table);
  const queries = ['浑南', '渾南區', 'h', 'hunnan', 'hnq', 'olympic', 'mozishna', '浑河站', 'zzzzzzzz', '科技 智慧'];
  const times = queries.map((query) => ({ query, time: measure(() => searcher.find(query)) }));
  const slowest = times.reduce((worst, next) => (next.time > worst.time ? next : worst));
  tell('names and report made ready for the search', `${prepared.toFixed(1)} ms`, prepared, 50, 'at most 50 ms');
  tell(
    'a query answered',
    `${slowest.time.toFixed(2)} ms, the slowest of ${queries.length} (“${slowest.query}”)`,
    slowest.time,
    16,
    'within a frame of 16 ms',
  );
}

/** Pages in turn, so that a noisy machine is noisy for both. */
async function compareIdle(what: string, bar: number, slow: boolean): Promise<void> {
  const times: Record<'bare' | 'atlas', number[]> = { bare: [], atlas: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(await timeToIdle(browser, bare.url, slow));
    times.atlas.push(await timeToIdle(browser, atlas.url, slow));
  }
  const ratio = median(times.atlas) / median(times.bare);
  tell(
    what,
    `${ratio.toFixed(2)} × (${median(times.atlas).toFixed(0)} ms against ${median(times.bare).toFixed(0)} ms, median of ${ROUNDS})`,
    ratio,
    bar,
    `at most ${bar} ×`,
  );
}

/** Milliseconds from navigation to the mark that both pages set when their map is idle with all that it shows. */
async function timeToIdle(from: Browser, url: string, slow: boolean): Promise<number> {
  const { page } = await openPage(from, { ...DESKTOP, ...SHARP });
  if (slow) {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0, undefined, {
    polling: 20,
    timeout: 60_000,
  });
  const time = await page.evaluate(() => performance.getEntriesByName('map-idle')[0]?.startTime ?? Number.NaN);
  await page.context().close();
  return time;
}

/** A filter change until its frame is painted, against frames of the same page that change nothing. */
async function compareFrames(from: Browser): Promise<void> {
  const { page } = await openPage(from, { ...DESKTOP, ...SHARP });
  await page.goto(atlas.url);
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
  await page.locator('button[aria-controls="facet-sector"]').click();
  // The values of a facet load when it is opened.
  await page.locator('#facet-sector input').first().waitFor();
  const boxes = await page.locator('#facet-sector input').count();
  const still: number[] = [];
  const changed: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    still.push(await timeFrame(page, null));
    changed.push(await timeFrame(page, `#facet-sector input >> nth=${round % boxes}`));
  }
  const ratio = median(changed) / median(still);
  tell(
    'a filter change painted',
    `${ratio.toFixed(2)} × (${median(changed).toFixed(1)} ms against ${median(still).toFixed(1)} ms, median of ${ROUNDS})`,
    ratio,
    2,
    'at most 2 ×',
  );
}

async function timeFrame(page: Page, selector: string | null): Promise<number> {
  // What the round before has set going must not be measured in this one.
  await page.waitForTimeout(500);
  await page.locator('#map[aria-busy="false"]').waitFor();
  const handle = selector ? await page.locator(selector).elementHandle() : null;
  return page.evaluate(
    (box) =>
      new Promise<number>((resolve) => {
        // From the start of one frame: act, then count until the frame after has been painted.
        requestAnimationFrame(() => {
          const started = performance.now();
          (box as HTMLElement | null)?.click();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - started);
            channel.port2.postMessage(null);
          });
        });
      }),
    handle,
  );
}

function measure(work: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < OWN_ROUNDS; round++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return median(times);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
