import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { FULL, inGate } from './matrix.ts';
import { openSimply } from './simply.ts';
import { translateAtOnce, translatePage, wordsOf } from './translator.ts';

const browser = await theBrowser();

const site = inject('sample');

const namesOf = (id: string | null): string[] => {
  const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8'));
  const { name, nameEn } = features.find((feature: { id: string }) => feature.id === id).properties;
  return [name, nameEn];
};

const press =
  (...keys: string[]) =>
  async ({ keyboard }: Page): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
const click =
  (selector: string, index = 0) =>
  (page: Page) =>
    page.locator(selector).nth(index).click();
/** Without the pointer, which over the map would call for the full one. */
const use = (selector: string, index: number, key: string) => (page: Page) =>
  page.locator(selector).nth(index).press(key);
const type = (words: string) => (page: Page) => page.keyboard.type(words);
const tool = (index: number) => click('.bench-tool', index);

/** @throws where two long lists begin to differ, saying how. */
function expectSame(one: readonly string[], other: readonly string[]): void {
  const at = one.findIndex((words, index) => words !== other[index]);
  const near = (words: readonly string[]): string => words.slice(Math.max(0, at - 2), at + 4).join(' | ');
  if (at >= 0) throw new Error(`${near(one)} instead of ${near(other)}`);
  expect(one.length).toBe(other.length);
}

/** What a person does, and what is there once it is done. */
type Walk = readonly (readonly [(page: Page) => Promise<void>, string])[];

const PLACES: Walk = [
  [click('#list [data-place]'), 'section.card h2'],
  [press(']'), '.passages, .card-section'],
  [press(']', ']'), '.card-section'],
  [click('.cite-button, .card-steps button[aria-expanded]'), '.cite-menu'],
  [press('Escape', 'Escape'), '#list'],
  [click('button[aria-controls="facet-layer"]'), '#facet-layer input'],
  [click('#facet-layer label', 1), '.filters-head .link'],
  [click('.filters-head .link'), '#list'],
  [use('.map-buttons button', 4, 'Enter'), '.legend'],
  [use('.legend input', 2, 'Space'), '.filters-head .link'],
  [press('Escape'), '#list'],
  [click('.filters-head .link'), '#list'],
  [press('/'), '.search-panel'],
  [type('公园'), '.search-option'],
  [press('Control+A'), '.search-option'],
  [type('医院'), '.search-option'],
  [press('Escape'), '#list'],
];

const TOOLS: Walk = [
  [click('#list [data-place]'), 'section.card h2'],
  [press(']'), '.card-section'],
  [press('Escape'), '#list'],
  [press('t'), 'dialog[open] tbody tr'],
  [click('dialog[open] th button', 1), 'dialog[open] [aria-sort="ascending"]'],
  [press('Escape'), '#list'],
  [press('w'), '.bench-body'],
  [tool(3), '.bench-body table'],
  [tool(2), '.bench-body [role="toolbar"]'],
  [tool(7), '.bench-body select, .bench-body button'],
  [press('Escape'), '#list'],
];

const WALKS = [
  ['?lang=zh', PLACES],
  ['?lang=en', TOOLS],
] as const;

it.each(inGate(WALKS, ([, walk]) => walk === PLACES))(
  'a translated page says at every step what the page itself would say (%s)',
  async (path, walk) => {
    const [plain, translated] = [await openSimply(browser, site, path), await openSimply(browser, site, path)];
    await translatePage(translated.page);
    for (const [act, then] of walk) {
      for (const { page } of [plain, translated]) {
        await act(page);
        await page.locator(then).first().waitFor();
      }
      await eventually(async () => expectSame(await wordsOf(translated.page), await wordsOf(plain.page)));
    }
    expect(await translated.page.locator('font').count()).toBeGreaterThan(500);
    expect([...plain.troubles(), ...translated.troubles()]).toEqual([]);
    await plain.close();
    await translated.close();
  },
);

it('the card of a translated page names the place that is selected, in its own name; its quotes are those of the report', async () => {
  // Everything is translated before the first data are there.
  const { page, troubles, close } = await openSimply(browser, site, '', translateAtOnce);
  const title = page.locator('section.card h2');
  await click('#list [data-place]')(page);
  for (let step = 0; step < (FULL ? 12 : 4); step++) {
    const before = page.url();
    await press(']')(page);
    await eventually(async () => expect(page.url()).not.toBe(before));
    const [name] = namesOf(new URL(page.url()).searchParams.get('place'));
    await seesText(title, new RegExp(`^${name}$`));
    expect(await page.title()).toContain(name);
  }
  expect(troubles()).toEqual([]);
  await close();
});

it('words of the report that the page no longer says are not pointed out: their passage is', async () => {
  const { page, troubles, close } = await openSimply(browser, site, '', translateAtOnce);
  const passages: { id: string; text: string }[] = JSON.parse(
    readFileSync('dist-sample/data/report-2032.json', 'utf8'),
  ).passages;
  const passage = passages.find(({ text }) => text.includes('地区生产总值预期增长6.4%左右'));
  await press('/')(page);
  await page.keyboard.type('生产总值预期增长6.4%');
  await page
    .getByRole('option')
    .filter({ has: page.locator('.search-snippet') })
    .first()
    .click();
  await isAt(page, new RegExp(`passage=${passage?.id}`));
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('words') ?? [])].map((range) => range.toString().replace(/[‹›]/g, '')));
  await eventually(async () => expect(await marked()).toEqual([passage?.text]));
  expect(troubles()).toEqual([]);
  await close();
});
