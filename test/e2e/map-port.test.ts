import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { begin, CASES, ends } from '../port/cases.ts';
import { openMap } from './bare-map.ts';
import { theBrowser } from './browser.ts';

const browser = await theBrowser();
const site = inject('sample');

describe.each(['full', 'simple'] as const)('the %s map holds to what every map does: it', (kind) => {
  let opened: Awaited<ReturnType<typeof openMap>>;
  beforeAll(async () => {
    opened = await openMap(browser, site, kind);
  });
  // The last that can be asked of a map.
  afterAll(async () => {
    await ends(opened.map);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
  beforeEach(() => begin(opened.map));

  it.each(CASES.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    await run(opened.map);
    expect(opened.errors).toEqual([]);
  });
});
