import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, NARROW_PHONE, openPage, PHONE, theBrowser } from './browser.ts';
import { type Atlas, openAtlas, visitAtlas } from './driver.ts';
import { findFaults } from './find-faults.ts';
import { GROUND } from './journey.ts';
import { findClipped, findSmall } from './looks.ts';
import { FULL, inGate } from './matrix.ts';
import { needsMap, STATES, type State } from './states.ts';

const browser = await theBrowser();

/** What is the same in most states, and the states in which it is looked at all the same. */
const ALIKE: readonly [selector: string, looked: readonly string[]][] = [
  ['#report', ['start', 'passage card', 'reading settings']],
  ['#list', ['start', 'list', 'card on the list', 'filtered', 'nothing found', 'notice']],
  ['.simple-map', ['start', 'card', 'off the map', 'legend', 'embedded']],
];

const site = inject('site');
const sample = inject('sample');
/** Where it does not matter what the atlas tells of; in the gate its sample. */
const ground = inject(GROUND.site);

const WINDOWS = [
  ['desktop', DESKTOP],
  ['phone', PHONE],
  ['narrow phone', NARROW_PHONE],
] as const;

/**
 * Every state in every window by day and by night. In the gate each window by day and by night, and of the states those that have
 * controls of a kind of their own: the others are made of the same parts.
 */
const OF_A_KIND =
  /^(start|list|card|search|filters|notice|legend|off the map|places in view|reading settings|embedded|dialog (about|coverage|print|table)|tool (area|near|compare|charts|data)|placing)$/;
const STATES_HERE = inGate(STATES, ({ name }) => OF_A_KIND.test(name));
const CASES = inGate(
  STATES_HERE.flatMap((state, at) =>
    WINDOWS.flatMap(([window, options], size) =>
      (['light', 'dark'] as const).map((theme, dark) => ({
        name: `${state.name}, ${window}, ${theme}`,
        state,
        options,
        theme,
        isTurn: (at * 5) % 6 === size * 2 + dark,
        // One after another what needs the least change of a page: the map, the window, the theme.
        order: Number(needsMap(state)) * 10 + size * 2 + dark,
      })),
    ),
  ),
  ({ isTurn }) => isTurn,
).toSorted((a, b) => a.order - b.order);

const axeFaults = (page: Page, { name }: State): Promise<string[]> =>
  findFaults(
    page,
    ALIKE.filter(([, looked]) => !looked.includes(name)).map(([selector]) => selector),
  );

describe('axe finds nothing; on a phone a finger meets every control, and no control loses its words', () => {
  it('in every state at least once', () => {
    expect(new Set(CASES.map(({ state }) => state)).size).toBe(STATES_HERE.length);
    expect(STATES_HERE.length).toBeGreaterThan(20);
  });

  it.each(CASES)('$name', async ({ state, options, theme }) => {
    const atlas = await go(state, { ...options, colorScheme: theme });
    const { page, errors, close } = atlas;
    await state.enter(page);
    // A line that is half scrolled under the bar above it is no small target.
    await page.locator('#report-pane').evaluate((pane) => pane.scrollTo(0, 0));
    const faults = await axeFaults(page, state);
    if (options !== DESKTOP) faults.push(...(await findSmall(page)), ...(await findClipped(page)));
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

/**
 * In the gate most states are looked at on the sample atlas, at a place of the same kind. On the real one stay the long report, a card
 * with doubts and with sources to follow, be it embedded, and a junction to be found.
 */
const whereIs = ({ name, path }: State): [site: string, path: string] =>
  FULL || /^(start|card|embedded|placing)$/.test(name) ? [site, path] : [sample, path.replace('xiuhu', 'jinghu-park')];

/** An embedded map has no way back to the first state; tools bring the full map, and would leave it to the states after them. */
const go = (state: State, options: BrowserContextOptions): Promise<Atlas> => {
  const [at, path] = whereIs(state);
  if (path.includes('embed=')) return openAtlas(browser, at, path, options, false);
  return visitAtlas(browser, at, path, options, needsMap(state));
};

interface Missing {
  readonly name: string;
  /** The files that do not come. */
  readonly files: RegExp;
  readonly path: string;
  readonly said: string;
  /** Nobody's hand is on the map, so that the simple one stays. */
  readonly untouched?: boolean;
}

const missing = (name: string, files: RegExp, path: string, said: string, untouched = true): Missing => ({
  name,
  files,
  path,
  said,
  untouched,
});

describe('who comes for the first time', () => {
  it.each(
    inGate(
      WINDOWS.flatMap(([window, options]) => (['light', 'dark'] as const).map((theme) => ({ window, options, theme }))),
      ({ window, theme }) => (window === 'desktop') === (theme === 'light') && window !== 'phone',
    ),
  )('finds a page in order: $window, $theme', async ({ options, theme }) => {
    const { page, errors } = await openPage(browser, { ...options, colorScheme: theme }, false, 'new');
    await page.goto(ground);
    await page.locator('.lead-close').waitFor();
    const faults = await findFaults(page, ['#report']);
    if (options !== DESKTOP) faults.push(...(await findSmall(page)), ...(await findClipped(page)));
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('where something is missing axe finds nothing either', () => {
  it.each(
    inGate(
      [
        missing('nothing, but the simple map stands ahead', /none/, '', '简图：在图上一动手'),
        missing('the full map', /assets\/real-[\w-]+\.js/, '?place=qipanshan', '简图：完整地图没有载入', false),
        missing('the card', /assets\/card-/, '?place=qipanshan', '“所选内容”没有载入'),
        missing('the workbench', /assets\/workbench-/, '?tool=near', '“分析”没有载入'),
        missing('a tool', /assets\/near-tool-/, '?tool=near', '“周边”没有载入'),
        missing('the script', /assets\/index-[\w-]+\.js/, '', '本页没有完整载入'),
      ],
      ({ name }) => ['the full map', 'a tool', 'the script'].includes(name),
    ),
  )('$name', async ({ files, path, said, untouched }) => {
    for (const options of inGate([DESKTOP, PHONE], (_, at) => at === said.length % 2)) {
      const { page } = await openPage(browser, options, !untouched);
      await page.route(files, (route) => route.abort());
      await page.goto(site + path);
      await page.getByText(said).first().waitFor();
      const found = await findFaults(page, ['#report']);
      if (options === PHONE) found.push(...(await findSmall(page)), ...(await findClipped(page)));
      expect(found).toEqual([]);
      await page.context().close();
    }
  });

  it('the style sheet: the page stays the report and says so, and the script does not dress it', async () => {
    const { page } = await openPage(browser, DESKTOP, false);
    await page.route(/assets\/index-[\w-]+\.css/, (route) => route.abort());
    await page.goto(ground);
    await page.getByRole('button', { name: '重新加载' }).waitFor();
    expect(await findFaults(page, [])).toEqual([]);
    expect(await page.locator('#map-pane button').count()).toBe(0);
    await page.unrouteAll();
    await page.getByRole('button', { name: '重新加载' }).click();
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    await page.context().close();
  });
});
