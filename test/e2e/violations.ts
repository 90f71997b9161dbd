import type { Page } from 'playwright-core';

declare global {
  interface Window {
    tellViolation(line: string): void;
  }
}

/** Collects what the policy of a page blocks, in it and in every page that it becomes: directive, what was blocked, and where. */
export async function collectViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (line: string) => void violations.push(line));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      window.tellViolation([effectiveDirective, blockedURI, sample, `${sourceFile}:${lineNumber}`].join(' '));
    });
  });
  return violations;
}
