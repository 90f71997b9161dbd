import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openPage, SHARP } from '../../test/e2e/browser.ts';
import { median } from './median.ts';
import { type Profile, profile } from './profile.ts';

/** Medians in milliseconds, each from the start of a frame until the frame after it has been painted. */
export interface FilterFrames {
  /** Nothing changes. */
  readonly still: number;
  /** A value of a facet is chosen. */
  readonly changed: number;
  /** The elements that this brings are put into list, filter and text ready-made, without a script of ours that finds out which. */
  readonly least: number;
  /** What the page's thread does while a value is chosen. */
  readonly profiles: readonly Profile[];
}

/** What a change of the filter takes, with the list open and the full map at rest. */
export async function timeFilter(browser: Browser, url: string, rounds: number): Promise<FilterFrames> {
  const { page } = await openPage(browser, { ...DESKTOP, ...SHARP });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
  await page.locator('button[aria-controls="facet-sector"]').click();
  // The values of a facet load when it is opened.
  await page.locator('#facet-sector input').first().waitFor();
  const boxes = await page.locator('#facet-sector input').count();
  const [still, changed, least]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    still.push(await timeFrame(page, ''));
    changed.push(await timeFrame(page, click(round % boxes)));
  }
  const profiles: Profile[] = [];
  for (let round = 0; round < rounds; round++)
    profiles.push(await profile(browser, [BEGAN, PAINTED], () => timeFrame(page, click(round % boxes))));
  // Last: elements that did not come from the page’s own code are strange to it.
  await page.evaluate(keep(0));
  await timeFrame(page, click(rounds % boxes));
  await rest(page);
  await page.evaluate(keep(1));
  for (let round = 0; round < rounds; round++) least.push(await timeFrame(page, put(round % 2)));
  await page.context().close();
  return { still: median(still), changed: median(changed), least: median(least), profiles };
}

const click = (box: number): string => `document.querySelectorAll('#facet-sector input')[${box}].click();`;

const MARKS = "document.querySelectorAll('#report .mention')";
/** Keeps copies of the elements of list, filter, key and shelf as they are now, and which marks of the text are off. */
const keep = (at: 0 | 1): string => `
  window.kept ??= [];
  window.kept[${at}] = {
    parts: ['#list', '#filters', '.map-key', '.shelf', '#spine'].map((part) => [part, document.querySelector(part).cloneNode(true)]),
    marks: [...${MARKS}].map((mark) => [mark.className, mark.getAttribute('tabindex')]),
  };`;
const put = (at: number): string => `
  const { parts, marks } = window.kept[${at}];
  for (const [part, copy] of parts) document.querySelector(part).replaceChildren(...copy.cloneNode(true).childNodes);
  ${MARKS}.forEach((mark, at) => {
    const [name, tab] = marks[at];
    if (mark.className !== name) mark.className = name;
    if (tab === null) mark.removeAttribute('tabindex'); else mark.setAttribute('tabindex', tab);
  });`;

/** Marks that a frame sets, for its profile. */
const [BEGAN, PAINTED] = ['frame-began', 'frame-painted'] as const;

/** What the round before has set going must not be measured in the next. */
async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(500);
  await page.locator('#map[aria-busy="false"]').waitFor();
}

/** From the start of one frame: acts, then counts until the frame after has been painted; milliseconds. */
async function timeFrame(page: Page, act: string): Promise<number> {
  await rest(page);
  // As text, for what compiles this file would have it call a helper that the page does not have.
  return page.evaluate(`new Promise((resolve, reject) => {
    const act = () => {${act}};
    requestAnimationFrame(() => {
      const started = performance.now();
      performance.mark('${BEGAN}');
      try { act(); } catch (error) { reject(error); }
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          performance.mark('${PAINTED}');
          resolve(performance.now() - started);
        };
        channel.port2.postMessage(null);
      });
    });
  })`);
}
