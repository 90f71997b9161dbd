import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { DESKTOP, theBrowser } from './browser.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { openSimply } from './simply.ts';

const browser = await theBrowser();

const site = inject('sample');

/** As Safari and some input methods of Windows send the key that took a candidate: after the end of composing. */
const takeCandidate = (devtools: CDPSession, key: string): Promise<unknown> =>
  devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });

/** What a key could change: address, focus and words of the field, what is open, selected, offered and said. */
const stateOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    const shown = document.querySelectorAll(
      'dialog[open], .bench h2, .card h2, .notice, .bench-fault, [role="option"], .bench li',
    );
    return [location.href, field.outerHTML, field.value, ...[...shown].map(({ textContent }) => textContent)];
  });

const FIELDS =
  ':is(input[type="text"], input[type="search"], input[type="number"], input:not([type]), textarea):visible';

/** In every field that is there now, words are put by an input method; answers how many fields there were. */
async function composeEverywhere(page: Page, devtools: CDPSession): Promise<number> {
  const fields = page.locator(FIELDS).filter({ visible: true });
  const count = await fields.count();
  for (let index = 0; index < count; index++) {
    await fields.nth(index).focus();
    const before = await stateOf(page);
    await takeCandidate(devtools, 'Enter');
    expect(await stateOf(page)).toEqual(before);
  }
  return count;
}

it('the key that takes a candidate of an input method does nothing else, in any field and on the page', async () => {
  const { page, troubles, close } = await openSimply(browser, site);
  const devtools = await page.context().newCDPSession(page);
  for (const key of ['w', 't', ']', '/']) await takeCandidate(devtools, key);
  expect(await page.locator('.bench, dialog[open], section.card, .search-panel').count()).toBe(0);

  await page.keyboard.press('/');
  await devtools.send('Input.imeSetComposition', { text: "gong'yuan", selectionStart: 9, selectionEnd: 9 });
  await devtools.send('Input.insertText', { text: '公园' });
  await page.getByRole('option').first().waitFor();
  await takeCandidate(devtools, 'Enter');
  expect(await page.getByRole('option').count()).toBeGreaterThan(1);
  expect(page.url()).not.toContain('place=');
  // The next one is meant for the page.
  await page.keyboard.press('Enter');
  await isAt(page, /place=/);
  await page.locator('section.card h2:focus').waitFor();

  let fields = 0;
  for (const open of ['t', '?']) {
    await page.keyboard.press(open);
    // What the dialog shows comes after the dialog.
    await page.locator('dialog[open] h2').waitFor();
    fields += await composeEverywhere(page, devtools);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('w');
  // Areas are typed in the first tool and in the sixth, two of them.
  for (const tool of [0, 5]) {
    await page.locator('.bench-tool').nth(tool).click();
    await page.locator('.bench-body summary').first().waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.bench-body details')) details.open = true;
    });
    fields += await composeEverywhere(page, devtools);
  }
  expect(fields).toBeGreaterThan(4);
  expect(troubles()).toEqual([]);
  await close();
});

/** Selects from the beginning of one element to the end of another and copies. */
async function copy(page: Page, from: string, to: string): Promise<Record<string, string>> {
  await page.evaluate(
    ([one, other]) => {
      const [first, last] = [document.getElementById(one), document.getElementById(other)];
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    },
    [from, to] as const,
  );
  await page.keyboard.press('Control+c');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const kinds = item?.types ?? [];
    const words = await Promise.all(kinds.map(async (kind) => [kind, await (await item?.getType(kind))?.text()]));
    return Object.fromEntries(words);
  });
}

it('what is copied from the report is its words and paragraphs, without the look of the page', async () => {
  const { page, close } = await openSimply(browser, site, '?lang=en&place=jinghu-park', async () => undefined, {
    ...DESKTOP,
    colorScheme: 'dark',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Summaries stand among the passages here.
  await seesText(page.locator('aside.summary').first(), /\S/);
  const report = readFileSync('dist-sample/data/report-2032.txt', 'utf8').trim();
  const passages: { id: string; text: string }[] = JSON.parse(
    readFileSync('dist-sample/data/report-2032.json', 'utf8'),
  ).passages;
  // The report that is shown, and nothing of the other one.
  await eventually(async () => expect((await copy(page, 'report', 'report'))['text/plain']).toBe(report));
  const at = passages.findIndex(({ id }) => id === '2032-c1-s1-h');
  const [heading, paragraph] = passages.slice(at, at + 2);
  expect(await copy(page, heading?.id ?? '', paragraph?.id ?? '')).toEqual({
    'text/plain': `${heading?.text}\n${paragraph?.text}`,
    'text/html': expect.stringMatching(new RegExp(`<h3>${heading?.text}</h3><p>${paragraph?.text}</p>`)),
  });
  // Within one paragraph it stays within the paragraph that it is put into.
  const one = await copy(page, paragraph?.id ?? '', paragraph?.id ?? '');
  expect(one['text/html']).not.toMatch(/<(p|a|span)\b|style=|color/);
  // Beyond the report the browser copies as it does.
  const beyond = await copy(page, heading?.id ?? '', 'list');
  expect(beyond['text/html']).toContain('style=');
  await close();
});
