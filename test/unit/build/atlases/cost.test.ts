import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/build/atlases/read-atlas.ts';
import { inventDistricts } from '../../../../tools/atlases/invent.ts';
import { tellCosts, type Weighed, weighSite } from '../../../../tools/atlases/weigh-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlases-'));
afterAll(() => rmSync(folder, { recursive: true }));

const seeds = [readAtlas('test/sample', true)];

/** The small form of `npm run atlases:measure`; script and style sheet are not what grows, and left out. */
function weigh(atlases: number): Promise<Weighed> {
  const out = join(folder, String(atlases));
  mkdirSync(join(out, 'assets'), { recursive: true });
  for (const file of ['assets/a.js', 'assets/a.css', 'icon.svg']) writeFileSync(join(out, file), '');
  return weighSite(inventDistricts(seeds, atlases), { script: 'assets/a.js', style: 'assets/a.css' }, out, 26);
}

it('what a visit costs does not grow with the atlases', async () => {
  const [few, many] = [await weigh(10), await weigh(150)];
  for (const { firstLoad, searches, pages } of [few, many]) {
    expect(firstLoad.requests).toBe(4);
    expect(firstLoad.bytes).toBeLessThan(6_000);
    const { median, worst } = tellCosts(searches);
    expect(median.requests).toBeLessThanOrEqual(8);
    expect(median.bytes).toBeLessThan(25_000);
    expect(worst.requests).toBeLessThanOrEqual(14);
    expect(worst.bytes).toBeLessThan(50_000);
    expect(tellCosts(pages).worst.bytes).toBeLessThan(10_000);
  }
  // Fifteen times as many atlases are as many files, and none of them larger.
  expect(many.files).toBeGreaterThan(10 * few.files);
  expect(many.firstLoad.bytes).toBeLessThan(1.5 * few.firstLoad.bytes);
});
