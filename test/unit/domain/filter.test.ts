import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countFacets,
  FACET_VALUES,
  FACETS,
  type Facet,
  type FacetValue,
  type Filter,
  keeps,
  NO_FILTER,
  toggleValue,
  valuesOf,
} from '../../../src/domain/filter.ts';
import type { SectionId } from '../../../src/domain/ids.ts';
import { LAYERS, SECTORS, STAGES } from '../../../src/domain/vocabulary.ts';
import { YEARS } from '../../../src/domain/years.ts';
import { aPlace, aStage, subdistrictIds } from './builders.ts';

const done = aPlace({ id: 'done', stages: [aStage(2022, 'completed'), aStage(2023, 'improving')] });
const promised = aPlace({
  id: 'promised',
  layer: 'schools',
  sectors: ['education'],
  stages: [aStage(2023, 'completed')],
});
const unstated = aPlace({ id: 'unstated', sectors: ['ecology', 'community'] });
const all = [done, promised, unstated];
const shown = (changes: Partial<{ [F in Facet]: FacetValue<F>[] }>): string[] => {
  const filter = { ...NO_FILTER };
  for (const facet of FACETS) Object.assign(filter, { [facet]: new Set<FacetValue>(changes[facet] ?? []) });
  return all.filter(keeps(filter)).map((place) => place.id);
};

test('no condition keeps everything', () => {
  expect(shown({})).toEqual(['done', 'promised', 'unstated']);
});

test('values of one facet add, facets narrow', () => {
  expect(shown({ layer: ['parks', 'schools'] })).toEqual(['done', 'promised', 'unstated']);
  expect(shown({ layer: ['parks'], sector: ['community', 'education'] })).toEqual(['unstated']);
});

test('stage and year must hold of the same record', () => {
  expect(shown({ stage: ['completed'] })).toEqual(['done', 'promised']);
  expect(shown({ stage: ['completed'], year: ['planned'] })).toEqual(['promised']);
  expect(shown({ stage: ['improving'], year: ['reviewed'] })).toEqual([]);
});

test('a place without a stage answers only to “unstated”', () => {
  expect(shown({ year: ['reviewed', 'planned'] })).toEqual(['done', 'promised']);
  expect(shown({ stage: ['unstated'] })).toEqual(['unstated']);
  expect(shown({ stage: ['unstated'], year: ['reviewed'] })).toEqual(['promised', 'unstated']);
});

test('a place answers to the sections and years that name it, and to where it is', () => {
  const named = aPlace({ id: 'named', named: 'both', sections: ['s1' as SectionId] });
  const lost = aPlace({
    id: 'lost',
    geometry: null,
    anchor: null,
    location: { type: 'unknown', precisionM: null, within: null },
  });
  const of = (changes: Partial<Filter>) =>
    [named, lost].filter(keeps({ ...NO_FILTER, ...changes })).map(({ id }) => id);
  expect(of({ named: new Set(['both']) })).toEqual(['named']);
  expect(of({ section: new Set(['s1' as SectionId]) })).toEqual(['named']);
  expect(of({ section: new Set(['s2' as SectionId]) })).toEqual([]);
  expect(of({ whereabouts: new Set(['unknown']) })).toEqual(['lost']);
});

test('a place answers to each subdistrict that a source connects it with, else to “unstated”', () => {
  const { location } = done;
  const between = aPlace({
    id: 'between',
    location: { ...location, subdistricts: subdistrictIds('wangbin', 'lixiang') },
  });
  const of = (...values: string[]) =>
    [done, between]
      .filter(keeps({ ...NO_FILTER, subdistrict: new Set(values as FacetValue<'subdistrict'>[]) }))
      .map(({ id }) => id);
  expect(of('lixiang')).toEqual(['between']);
  expect(of('baita')).toEqual([]);
  expect(of('unstated')).toEqual(['done']);
  expect(of('unstated', 'wangbin')).toEqual(['done', 'between']);
});

test('a count says what is shown when only that value is asked for in its facet', () => {
  const counts = countFacets(all, toggleValue(NO_FILTER, 'year', 'planned'));
  expect(counts.stage.get('completed')).toBe(1);
  expect(counts.stage.get('improving')).toBe(1);
  expect(counts.layer.get('parks')).toBe(1);
  expect(counts.year.get('reviewed')).toBe(1);
});

const arbitraryPlace = fc
  .record({
    layer: fc.constantFrom(...LAYERS),
    sectors: fc.uniqueArray(fc.constantFrom(...SECTORS), { minLength: 1, maxLength: 3 }),
    named: fc.constantFrom(null, ...FACET_VALUES.named),
    sections: fc.subarray(['s1', 's2'] as unknown as SectionId[]),
    stages: fc.uniqueArray(fc.record({ year: fc.constantFrom(...YEARS), stage: fc.constantFrom(...STAGES) }), {
      maxLength: 2,
      selector: ({ year }) => year,
    }),
  })
  .map(({ stages, ...rest }) => aPlace({ ...rest, stages: stages.map(({ year, stage }) => aStage(year, stage)) }));
const SECTIONS = ['s1', 's2'] as unknown as readonly SectionId[];
const arbitraryFilter = fc.record({
  layer: fc.uniqueArray(fc.constantFrom(...FACET_VALUES.layer), { maxLength: 2 }),
  sector: fc.uniqueArray(fc.constantFrom(...FACET_VALUES.sector), { maxLength: 2 }),
  stage: fc.uniqueArray(fc.constantFrom(...FACET_VALUES.stage), { maxLength: 2 }),
  year: fc.uniqueArray(fc.constantFrom(...FACET_VALUES.year), { maxLength: 2 }),
  named: fc.uniqueArray(fc.constantFrom(...FACET_VALUES.named), { maxLength: 2 }),
  whereabouts: fc.uniqueArray(fc.constantFrom(...FACET_VALUES.whereabouts), { maxLength: 2 }),
  subdistrict: fc.uniqueArray(fc.constantFrom(...FACET_VALUES.subdistrict), { maxLength: 2 }),
  section: fc.uniqueArray(fc.constantFrom(...SECTIONS), { maxLength: 2 }),
});

test('counts agree with the predicate for any places and conditions', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPlace, { maxLength: 12 }), arbitraryFilter, (places, asked) => {
      const filter = Object.fromEntries(
        FACETS.map((facet) => [facet, new Set<FacetValue>(asked[facet])]),
      ) as unknown as Filter;
      const counts = countFacets(places, filter, SECTIONS);
      for (const facet of FACETS) {
        for (const value of valuesOf(facet, SECTIONS)) {
          const alone = { ...filter, [facet]: new Set([value]) };
          const expected = places.filter(keeps(alone)).length;
          expect((counts[facet] as ReadonlyMap<FacetValue, number>).get(value)).toBe(expected);
        }
      }
    }),
  );
});

test('toggling twice changes nothing', () => {
  const once = toggleValue(NO_FILTER, 'layer', 'parks');
  expect([...once.layer]).toEqual(['parks']);
  expect(toggleValue(once, 'layer', 'parks')).toEqual(NO_FILTER);
});
