import { DESKTOP, launchBrowser, openPage, SHARP } from '../../test/e2e/browser.ts';

/** Paths, relative to the site, of all that one visit asks for: the first view and one card. @throws when anything leaves the site or fails */
export async function visitOnce(site: string): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const { page, errors, requests } = await openPage(browser, { ...DESKTOP, ...SHARP });
    const odd: string[] = [];
    page.on(
      'request',
      (request) => void (request.method() !== 'GET' && odd.push(`${request.method()} ${request.url()}`)),
    );
    page.on(
      'response',
      (response) => void (response.status() !== 200 && odd.push(`${response.status()} ${response.url()}`)),
    );
    await page.goto(`${site}?place=xiuhu`);
    await page.locator('section.card h2').waitFor();
    await page.locator('#map[aria-busy="false"]').waitFor();
    const asked = requests.filter((url) => !/^(data|blob):/.test(url));
    odd.push(...asked.filter((url) => !url.startsWith(site)), ...errors);
    if (odd.length > 0) throw new Error(`the visit asked for what no static host has:\n${odd.join('\n')}`);
    return asked.map((url) => new URL(url).pathname.slice(1));
  } finally {
    await browser.close();
  }
}
