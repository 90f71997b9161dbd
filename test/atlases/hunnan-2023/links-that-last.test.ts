import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { growAddresses, SAVED } from '../../../src/build/addresses/saved-addresses.ts';
import { buildDataset, toAtlas } from '../../../src/build/dataset.ts';
import { readAddress } from '../../../src/state/address.ts';
import { indexFacts } from '../../../src/state/store.ts';
import { ATLAS } from '../../atlas.ts';
import { dataset, read } from '../../unit/dataset.ts';

const facts = indexFacts(toAtlas(dataset));
const saved = JSON.parse(readFileSync(`${ATLAS}/${SAVED}`, 'utf8')) as string[];

test('every saved address is understood whole', () => {
  expect(saved.length).toBeGreaterThan(dataset.places.length + dataset.passages.length + 30);
  const misread = saved.flatMap((address) => {
    const { search, hash } = new URL(address, 'https://host.example/');
    const { ignored } = readAddress({ search, hash }, facts);
    return ignored.map((part) => `${address}: ${part}`);
  });
  expect(misread).toEqual([]);
});

/** The atlas with the feature of one place taken out of its file, and these tombstones. */
function without(id: string, tombstones: readonly object[]) {
  return buildDataset((path) => {
    if (path === 'places/tombstones.json') return JSON.stringify(tombstones);
    const text = read(path);
    if (!text?.includes(`"id": "${id}"`) || !path.endsWith('.geojson')) return text;
    const collection = JSON.parse(text) as { features: { id: string }[] };
    return JSON.stringify({ ...collection, features: collection.features.filter((feature) => feature.id !== id) });
  }).errors.filter((error) => error.startsWith(SAVED) || error.startsWith('places/tombstones'));
}

describe('a place that is taken out', () => {
  const stone = { id: 'zhujia', name: '祝家街道', removed: '2026-12-01', reason: { zh: '并', en: 'merged' } };

  it('fails the build unless a record says what became of it', () => {
    const errors = without('zhujia', []);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error).toMatch(/place “zhujia” is gone.*places\/tombstones\.json/);
    expect(without('zhujia', [{ ...stone, replacedBy: null }])).toEqual([]);
  });

  it('keeps its id for ever', () => {
    const errors = without('no-such-place', [{ ...stone, replacedBy: null }]);
    expect(errors).toEqual(['places/tombstones.json: zhujia: id: is a living place’s; an id is never used again']);
  });
});

test('a list that lacks an address of this version, or is none, fails the build', () => {
  const errorsOf = (list: unknown) =>
    buildDataset((path) => (path === SAVED ? JSON.stringify(list) : read(path))).errors;
  expect(errorsOf(saved.filter((address) => address !== '?place=zhujia'))).toEqual([
    `${SAVED}: “?place=zhujia” is not saved yet; run “npm run links”`,
  ]);
  expect(errorsOf([])[0]).toMatch(/expected a list of addresses/);
  expect(errorsOf([...saved, '?passage=2023-c9-p9'])).toEqual([
    `${SAVED}: “?passage=2023-c9-p9” leads nowhere: no report has the passage “2023-c9-p9”`,
  ]);
});

test('the list only grows, what stands in it first stays first', () => {
  const grown = growAddresses(['?place=gone#map=9/41/123'], dataset);
  expect(grown[0]).toBe('?place=gone#map=9/41/123');
  expect(growAddresses(grown, dataset)).toEqual(grown);
});
