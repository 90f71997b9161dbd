import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildDataset } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import { storeLinks } from '../../src/build/store-links.ts';
import { ATLAS } from '../atlas.ts';

const ROADS = 'places/roads.geojson';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  cpSync(ATLAS, folder, { recursive: true });
  const roads = readFileSync(join(folder, ROADS), 'utf8');
  writeFileSync(join(folder, ROADS), roads.replaceAll('beiping-tunnel', 'tunnel-of-another-name'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const savedIn = (): string[] => JSON.parse(readFileSync(join(folder, 'links/saved-addresses.json'), 'utf8'));

it('lets whoever reviews a draft give its places other ids: none of its addresses was given out', () => {
  writeFileSync(join(folder, 'draft.json'), '{}');
  expect(storeLinks(folder).errors).toEqual([]);
  expect(savedIn()).toContain('?place=tunnel-of-another-name');
  expect(savedIn()).not.toContain('?place=beiping-tunnel');
  expect(buildDataset(readFrom(folder)).errors).toEqual([]);
});

it('keeps every address of an atlas that is no draft, and misses the place that went', () => {
  expect(storeLinks(folder).errors).toEqual([]);
  expect(savedIn()).toEqual(expect.arrayContaining(['?place=tunnel-of-another-name', '?place=beiping-tunnel']));
  expect(buildDataset(readFrom(folder)).errors).toEqual([
    expect.stringMatching(/“\?place=beiping-tunnel” leads nowhere: place “beiping-tunnel” is gone/),
  ]);
});
