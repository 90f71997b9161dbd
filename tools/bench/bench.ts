import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { cutBase } from '../../src/build/base/cut.ts';
import { buildDataset, toAtlas } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import { buildSearchTable } from '../../src/build/search/search-table.ts';
import { createSearcher } from '../../src/search/search.ts';
import { ATLAS } from '../../test/atlas.ts';
import { DESKTOP, launchBrowser, openPage, SHARP } from '../../test/e2e/browser.ts';
import { buildBare } from './bare-build.ts';
import { roundsOf, tell } from './bars.ts';
import { timeFilter } from './filter.ts';
import { mapAlone } from './map-alone.ts';
import { median } from './median.ts';
import { profile, tellProfile } from './profile.ts';
import { serveFolder } from './serve.ts';
import { type Conditions, longestTask, type Seconds, visitUntil } from './visit.ts';

const ROUNDS = roundsOf(7);
/** What takes no browser is measured less often. */
const OWN_ROUNDS = roundsOf(5);
/** Places that the map draws. */
const DRAWN = toAtlas(buildDataset(readFrom(ATLAS))).places.filter(({ geometry }) => geometry !== null).length;

const browser = await launchBrowser();
const bare = await serveFolder(await buildBare());
const atlas = await serveFolder(`${process.cwd()}/dist`);
try {
  compareBuild();
  compareSearch();
  await compareShown('unthrottled', 0.9, {});
  await compareShown('slow 4G', 0.7, { network: 'slow 4G' });
  await compareShown('a processor 4 × slower', 0.9, { slowdown: 4 });
  await compareIdle();
  await tellLongest();
  await compareFrames();
  await countFrames(browser);
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

/** When every drawn place is on the screen, against when the bare map is at rest. Pages in turn, so that a noisy machine is noisy for both. */
async function compareShown(where: string, bar: number, on: Conditions): Promise<void> {
  const [least, still, ours]: [Seconds[], Seconds[], Seconds[]] = [[], [], []];
  const instead = on.slowdown ? withoutScript('dist') : '';
  for (let round = 0; round < ROUNDS; round++) {
    least.push(await visitUntil(browser, bare.url, 'map-idle', DRAWN, on));
    ours.push(await visitUntil(browser, atlas.url, 'places-shown', DRAWN, on));
    if (on.slowdown)
      still.push(await visitUntil(browser, `${atlas.url}still.html`, 'places-shown', DRAWN, { ...on, instead }));
  }
  tellVisits(`every place is shown, ${where}`, ours, least, 'at', bar);
  // What the page takes as it comes, to be read and painted, is the floor.
  if (on.slowdown)
    tellVisits(`every place is shown, ${where}, against the page without its script`, ours, still, 'at', 1.1);
  if (on.network || on.slowdown) return;
  const layout = median(ours.map(({ layoutAndStyle }) => layoutAndStyle));
  tell('layout and style until then', `${layout.toFixed(0)} ms`, layout, 300, 'at most 300 ms');
}

/** The full map where a graphics card is said to draw; it is the processor that draws here, for both. */
async function compareIdle(): Promise<void> {
  const [least, apart, ours]: [Seconds[], Seconds[], Seconds[]] = [[], [], []];
  const [alone, still] = [{ instead: mapAlone('dist') }, { instead: withoutScript('dist') }];
  for (let round = 0; round < ROUNDS; round++) {
    least.push(await visitUntil(browser, bare.url, 'map-idle', DRAWN));
    const map = await visitUntil(browser, `${atlas.url}alone.html`, 'map-idle', DRAWN, alone);
    const page = await visitUntil(browser, `${atlas.url}still.html`, 'places-shown', DRAWN, still);
    apart.push({ ...map, at: map.at + page.at, busy: map.busy + page.busy });
    ours.push(await visitUntil(browser, atlas.url, 'map-idle', DRAWN, { card: true }));
  }
  tellVisits('the full map is at rest', ours, least, 'at', 2);
  tellVisits('what the page’s thread does until then', ours, least, 'busy', 2.2);
  // What text and map take where nothing joins them is the floor of both.
  const floor = 'against the page without its script and the same map alone on an empty page, one after the other';
  tellVisits(`the full map is at rest, ${floor}`, ours, apart, 'at', 1.5);
  tellVisits('what the page’s thread does until then, against the same', ours, apart, 'busy', 1.5);
  const profiles: Readonly<Record<string, () => Promise<Seconds>>> = {
    'the bare page': () => visitUntil(browser, bare.url, 'map-idle', DRAWN),
    'the map alone': () => visitUntil(browser, `${atlas.url}alone.html`, 'map-idle', DRAWN, alone),
    'our page': () => visitUntil(browser, atlas.url, 'map-idle', DRAWN, { card: true }),
  };
  for (const [whose, visit] of Object.entries(profiles))
    tellProfile(
      `until the map is at rest, traced, the thread of ${whose}`,
      await repeat(() => profile(browser, ['navigationStart', 'map-idle'], visit)),
    );
}

/** One after the other, as often as visits are measured. */
async function repeat<T>(run: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await run());
  return all;
}

async function tellLongest(): Promise<void> {
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) longest.push(await longestTask(browser, atlas.url, DRAWN));
  const ms = median(longest);
  tell('the longest task before a hand touches the map', `${ms.toFixed(0)} ms`, ms, 100, 'at most 100 ms');
}

/** The page as it is built, but for the script that brings it to life. @throws where there is none to leave out. */
function withoutScript(dist: string): string {
  const html = readFileSync(`${dist}/index.html`, 'utf8');
  const still = html.replace(/<script type="module"[^>]*><\/script>/, '');
  if (still === html) throw new Error(`${dist}/index.html: a module script expected`);
  return still;
}

/** The median of the ratios within each round, whose visits follow one another: a machine that is slow for a while is slow for both. */
function tellVisits(what: string, ours: readonly Seconds[], least: readonly Seconds[], of: 'at' | 'busy', bar: number) {
  const [one, other] = [ours, least].map((all) => median(all.map((visit) => visit[of]))) as [number, number];
  const ratio = median(ours.map((visit, round) => visit[of] / (least[round]?.[of] ?? Number.NaN)));
  tellRatio(what, one, other, bar, 0, ratio);
}

/** Medians in milliseconds, told with so many decimals. */
function tellRatio(what: string, one: number, other: number, bar: number, decimals: number, ratio = one / other): void {
  const times = `${one.toFixed(decimals)} ms against ${other.toFixed(decimals)} ms`;
  tell(what, `${ratio.toFixed(2)} × (${times}, median of ${ROUNDS})`, ratio, bar, `at most ${bar} ×`);
}

/** A filter change until its frame is painted, against frames of the same page that change nothing, and against what has to be painted anyway. */
async function compareFrames(): Promise<void> {
  const { still, changed, least, profiles } = await timeFilter(browser, atlas.url, ROUNDS);
  tellRatio('a filter change painted', changed, still, 1.25, 1);
  tellRatio('a filter change painted, against its elements put there ready-made', changed, least, 1.5, 1);
  tellProfile('a filter change, traced, the page’s thread', profiles);
}

/** A place chosen in the list, until its card stands there. */
async function countFrames(from: Browser): Promise<void> {
  const { page } = await openPage(from, { ...DESKTOP, ...SHARP });
  await page.goto(atlas.url);
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
  const rows = page.locator('#list .row:not(:has(.why-not))');
  await rows.first().click();
  await page.locator('#card h2').waitFor();
  const frames: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    await page.waitForTimeout(500);
    await page.locator('#map[aria-busy="false"]').waitFor();
    const row = await rows.nth(round).elementHandle();
    // Text, as in ‘visit.ts’.
    const count = await row?.evaluate(
      new Function(
        'row',
        `return new Promise((resolve) => {
          const name = row.querySelector('.row-name').textContent;
          let frames = 0;
          requestAnimationFrame(function act() {
            row.click();
            requestAnimationFrame(function look() {
              frames += 1;
              if (document.querySelector('#card h2')?.textContent === name || frames > 120) resolve(frames);
              else requestAnimationFrame(look);
            });
          });
        })`,
      ) as (row: Element) => Promise<number>,
    );
    frames.push(count ?? Number.NaN);
  }
  const most = median(frames);
  tell('a place chosen in the list, until its card stands there', `${most} frames`, most, 2, 'at most 2 frames');
  await page.context().close();
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
