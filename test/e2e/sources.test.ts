import { afterAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { type Atlas, visitSimply } from './driver.ts';

const browser = await theBrowser();

let atlas: Atlas | undefined;
afterAll(async () => {
  await atlas?.close();
});

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('the sources on a card, %s', (_, options) => {
  it('are told in Chinese, named by who holds them, and fit the card', async () => {
    await atlas?.close();
    atlas = await visitSimply(browser, inject('site'), '?place=hunnan-science-city', options);
    const { card, errors } = atlas;
    const line = card.getByRole('listitem').filter({ hasText: '科技城规划面积约91平方公里。' });
    await line.waitFor({ state: 'attached' });
    const link = line.locator('a');
    expect(await link.textContent()).toBe('big5.cri.cn');
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/big5\.cri\.cn\/gate\/.+\.html$/);
    expect(await line.textContent()).toContain('/gate/big5/ln.cri.cn/n/20220531/');
    const [inner, outer] = await card.evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    expect(errors).toEqual([]);
  });
});
