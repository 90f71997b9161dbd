import { expect, inject, it } from 'vitest';
import { DESKTOP, openPage, theBrowser } from './browser.ts';
import { seesText } from './expect.ts';

const browser = await theBrowser();
const site = inject('site');

it('the key of the colours counts what the map draws of each, filters by it, and folds, remembered', async () => {
  const { page, errors } = await openPage(browser, DESKTOP, false, 'new');
  await page.goto(site);
  const key = page.getByRole('region', { name: '颜色表示领域' });
  const row = key.getByRole('button', { name: /^商贸金融/ });
  await row.waitFor();
  const [, drawn, all] = /(\d+) \/ (\d+)/.exec(await row.innerText())?.map(Number) ?? [];
  expect(drawn).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(drawn ?? 0);
  await row.click();
  expect(await row.getAttribute('aria-pressed')).toBe('true');
  await seesText(page.getByRole('status').first(), new RegExp(`^${all} / \\d+ 处 · ${drawn} 处在图上`));
  // The others still say what they would add.
  await seesText(key.getByRole('button', { name: /^教育医疗/ }), /[1-9]\d* \/ \d+/);
  await row.click();
  await seesText(page.getByRole('status').first(), /^\d+ 处 · /);
  await key.getByRole('button', { name: '领域' }).click();
  await row.waitFor({ state: 'detached' });
  await page.reload();
  await key.getByRole('button', { name: '领域' }).waitFor();
  expect(await row.count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});
