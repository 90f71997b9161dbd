import type { Page } from 'playwright-core';

/** Does something while further style rules hold; given so that the page's own policy, which knows no inline styles, allows them. */
export async function withRules<T>(page: Page, rules: string, run: () => Promise<T>): Promise<T> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
  try {
    return await run();
  } finally {
    await page.evaluate(() => void document.adoptedStyleSheets.pop());
  }
}
