import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP } from '../test/e2e/browser.ts';
import { makeDraftSite } from '../test/e2e/draft-site.ts';
import { aDocx } from '../test/unit/build/draft/files.ts';

/** Reports that no rule was written for, and the names that people found in them. */
const UNSEEN = 'test/reports/unseen';
/** What a person may take for fifty candidates, reading and deciding included. */
const MOST_SECONDS = 300;

/** What the review of a whole draft took. */
export interface Reviewed {
  readonly seconds: number;
  readonly candidates: number;
  readonly keys: number;
  readonly told: string;
  readonly met: boolean;
}

/**
 * Drafts the reports that no rule was written for, from one Word file, and reviews every candidate by keyboard as people did by hand:
 * taken where they have the name, renamed where they have more or less of it, else no place. The time is the page’s and the machine’s;
 * what is left of five minutes is for the person.
 */
export async function reviewUnseen(browser: Browser): Promise<Reviewed> {
  const names = JSON.parse(readFileSync(join(UNSEEN, 'names.json'), 'utf8')) as Record<string, string[]>;
  const wanted = Object.values(names).flat();
  const paragraphs = readdirSync(UNSEEN)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(UNSEEN, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');
  const draft = await makeDraftSite('report.docx', aDocx(paragraphs));
  const context = await browser.newContext({ locale: 'zh-CN', ...DESKTOP });
  try {
    const page = await context.newPage();
    await page.goto(`${draft.site}review.html`);
    await page.locator('.review-card h2').waitFor();
    const drafted = await page.locator('.review-list li button span').allInnerTexts();
    const started = performance.now();
    let keys = 0;
    for (const name of drafted) keys += await decide(page, name, wanted);
    await page.locator('.review-saving').filter({ hasText: 'review.json' }).waitFor();
    const seconds = (performance.now() - started) / 1000;
    await page.getByRole('button', { name: /^收进图集/ }).click();
    await page.locator('.review-told').waitFor();
    const each = Math.max(0, MOST_SECONDS - seconds) / drafted.length;
    return {
      seconds,
      candidates: drafted.length,
      keys,
      told: `${drafted.length} candidates, ${keys} keys: ${each.toFixed(1)} s are left for each to be read in five minutes; ${((await page.locator('.review-told').textContent()) ?? '').slice(0, 80)}`,
      met: drafted.length >= 50 && each > 3,
    };
  } finally {
    await context.close();
    draft.close();
  }
}

/** Decides of the candidate that is looked at, and answers with how many keys. */
async function decide(page: Page, name: string, wanted: readonly string[]): Promise<number> {
  await page.locator('.review-card h2').getByText(name, { exact: true }).waitFor();
  if (wanted.includes(name)) return press(page, 'Enter');
  const better = wanted.find((each) => each.includes(name) || name.includes(each));
  if (!better) return press(page, 'x', '4');
  await page.evaluate((words) => {
    for (const passage of document.querySelectorAll('.review-text p')) {
      const at = passage.textContent?.indexOf(words) ?? -1;
      const text = passage.firstChild;
      if (at >= 0 && text) document.getSelection()?.setBaseAndExtent(text, at, text, at + words.length);
      if (at >= 0) return;
    }
  }, better);
  // To select the words counts as one.
  return 1 + (await press(page, 'r', 'Enter'));
}

async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}
