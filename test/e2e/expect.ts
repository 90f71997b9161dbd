import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { GIVE_UP_MS } from './browser.ts';

/** Waits until what a person sees is as expected; on time-out the assertion says what was there instead. */
export async function eventually(check: () => Promise<void>, timeout = GIVE_UP_MS): Promise<void> {
  await expect
    .poll(
      async () =>
        check().then(
          () => null,
          (error: Error) => error.message,
        ),
      { timeout, interval: 50 },
    )
    .toBeNull();
}

export const seesText = (locator: Locator, text: string | RegExp): Promise<void> =>
  eventually(async () => expect((await locator.first().innerText()).trim()).toMatch(text));

/** Whether an element lies inside what the window shows, wholly by its height. */
export const seesInView = (locator: Locator): Promise<void> =>
  eventually(async () => {
    const box = await locator.first().boundingBox();
    const size = locator.page().viewportSize();
    expect(box && size && box.y >= 0 && box.y + box.height <= size.height && box.x >= 0).toBe(true);
  });

export const isAt = (page: Page, pattern: RegExp): Promise<void> =>
  eventually(async () => expect(page.url()).toMatch(pattern));
