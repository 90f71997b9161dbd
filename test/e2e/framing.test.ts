import { readFileSync } from 'node:fs';
import type { Route } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage, theBrowser } from './browser.ts';
import { eventually, isAt } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');
const published = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as {
  features: { id: string; geometry: { coordinates: [number, number] } }[];
};

test('a window that changes its size while the map loads still frames the place that the address names', async () => {
  const [lng = 0, lat = 0] = published.features.find(({ id }) => id === 'linhu-school')?.geometry.coordinates ?? [];
  expect(lng).toBeGreaterThan(112);
  const { page, errors } = await openPage(browser, { viewport: { width: 820, height: 1180 } });
  // No tile comes until the address has a camera that nobody asked for.
  const held: Route[] = [];
  let holding = true;
  await page.route('**/*.mvt', (route) => (holding ? void held.push(route) : route.continue()));
  await page.goto(`${site}?place=linhu-school`);
  await eventually(async () => expect(held.length).toBeGreaterThan(0));
  await page.setViewportSize({ width: 800, height: 1100 });
  await isAt(page, /#map=/);
  holding = false;
  // The map gives up tiles that its new size does not need.
  for (const route of held) await route.continue().catch(() => undefined);
  await eventually(async () => {
    const [, zoom = 0, north = 0, east = 0] = /#map=([\d.]+)\/([\d.]+)\/([\d.]+)/.exec(page.url())?.map(Number) ?? [];
    expect(zoom).toBeGreaterThan(12);
    expect(Math.abs(north - lat) + Math.abs(east - lng)).toBeLessThan(0.05);
  });
  expect(errors).toEqual([]);
  await page.context().close();
});
