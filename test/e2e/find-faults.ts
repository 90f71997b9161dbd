import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds: rule, element, and what it says; one line each. */
export async function findFaults(page: Page, exclude: string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([values, exclude]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        { include: [':root'], exclude },
        { runOnly: { type: 'tag', values }, resultTypes: ['violations'] },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary, html }) => `${id}: ${target} ${html.slice(0, 160)} ${failureSummary}`),
      );
    },
    [RULES, exclude] as const,
  );
}
