import { describe, expect, it } from 'vitest';
import { checkPlaces } from '../../../../src/build/places/check-places.ts';
import { readPlaces } from '../../../../src/build/places/read-places.ts';
import type { Bilingual, Location } from '../../../../src/domain/place.ts';
import { aReport, aSourcePlace } from '../../builders.ts';

const errorsOf = (changes: Partial<Location>) => {
  const place = aSourcePlace();
  return checkPlaces([{ ...place, location: { ...place.location, ...changes } }], aReport('一段话。'));
};
const facts = (...list: readonly Bilingual[]) => ({
  sources: list.map((fact) => ({ ref: 'report:2023-c1-p1', fact })),
});
const right = { zh: '提到此处', en: 'names it' };

describe('a text in two languages', () => {
  it('may quote the other language', () => {
    const quoting = { zh: '标记为“Park A”', en: 'marked “甲公园” (甲, the first)' };
    expect(errorsOf({ ...facts(quoting), method: quoting, doubt: quoting })).toEqual([]);
  });

  it('has Chinese in its Chinese half, and the message names file, record, source and field', () => {
    expect(errorsOf(facts(right, { ...right, zh: 'names it' }))).toEqual([
      'places/parks.geojson: a-park: location.sources[1].fact.zh: “names it”: expected Chinese',
    ]);
  });

  it('has English and no unquoted Chinese in its English half', () => {
    expect(errorsOf({ doubt: { zh: '存疑', en: '存疑' } })).toHaveLength(2);
    expect(errorsOf({ method: { zh: '由来', en: 'position of 甲公园' } })[0]).toContain('location.method.en');
    expect(errorsOf({ method: { zh: '由来', en: '“甲公园”, 123.45' } })[0]).toContain('expected English words');
  });

  it('is checked in the description too', () => {
    const place = aSourcePlace({ description: { zh: 'A park.', en: 'A park.' } });
    expect(checkPlaces([place], aReport('一段话。'))[0]).toContain('a-park: description.zh');
  });
});

it('refuses a fact in one language, naming file, record and field', () => {
  const location = { ...aSourcePlace().location, sources: [{ ref: 'https://a.b/c', fact: 'names it' }] };
  const feature = { type: 'Feature', id: 'a-park', geometry: null, properties: { layer: 'parks', location } };
  const collection = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  const { errors } = readPlaces((path) => (path === 'places/parks.geojson' ? collection : null));
  expect(errors).toContain('places/parks.geojson: a-park: location.sources[0].fact: "names it": expected an object');
});
