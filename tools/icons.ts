import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../test/e2e/browser.ts';

/** Icons of an installed atlas: name, pixels, and the part of the width that the sign takes on a full ground; null keeps its own rounded ground. */
const ICONS: readonly (readonly [name: string, size: number, part: number | null])[] = [
  ['icon-192.png', 192, null],
  ['icon-512.png', 512, null],
  // What a system cuts round must lie within 80 % of the width; a telephone's own corners need a little more ground.
  ['icon-maskable-512.png', 512, 0.82],
  ['icon-180.png', 180, 0.94],
];
const GROUND = '#a63a28';

const sign = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`;
const browser = await launchBrowser();
const page = await browser.newPage();
for (const [name, size, part] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const width = Math.round(size * (part ?? 1));
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;width:${size}px;height:${size}px;background:${part === null ? 'transparent' : GROUND}"><img src="${sign}" width="${width}" height="${width}">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  writeFileSync(join('public', name), await page.screenshot({ omitBackground: true }));
  console.log(name);
}
await browser.close();
