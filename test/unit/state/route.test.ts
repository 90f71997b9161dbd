import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACET_VALUES, NO_FILTER } from '../../../src/domain/filter.ts';
import { type Known, type Route, readCamera, readRoute, writeCamera, writeRoute } from '../../../src/state/route.ts';
import { TOOLS, writeTool } from '../../../src/state/tool.ts';
import { passageId, placeId } from '../domain/builders.ts';

const known: Known = {
  sections: ['s1', 's2'] as never,
  hasPlace: (id) => id.startsWith('place-'),
  hasPassage: (id) => id.startsWith('2023-'),
};
const facet = <F extends keyof typeof FACET_VALUES>(name: F) =>
  fc.uniqueArray(fc.constantFrom(...(FACET_VALUES[name] as readonly string[]))).map((values) => {
    const order = FACET_VALUES[name] as readonly (string | number)[];
    return new Set(order.filter((value) => (values as readonly (string | number)[]).includes(value)));
  });
const route = fc.record({
  place: fc.option(fc.integer({ min: 0, max: 999 }).map((n) => placeId(`place-${n}`))),
  passage: fc.option(fc.integer({ min: 1, max: 99 }).map((n) => passageId(`2023-c1-p${n}`))),
  layer: facet('layer'),
  sector: facet('sector'),
  stage: facet('stage'),
  year: facet('year'),
  named: facet('named'),
  whereabouts: facet('whereabouts'),
  subdistrict: facet('subdistrict'),
  section: fc.uniqueArray(fc.constantFrom('s1', 's2')).map((ids) => new Set([...ids].sort() as never[])),
  rough: fc.boolean(),
  inView: fc.boolean(),
  dim: fc.boolean(),
  area: fc.string({ unit: 'grapheme' }),
  beside: fc.string({ unit: 'grapheme' }),
  tool: fc.oneof(
    fc.constant(''),
    fc
      .tuple(fc.constantFrom(...TOOLS), fc.string({ unit: 'grapheme' }))
      .map(([tool, settings]) => writeTool(tool, settings)),
  ),
  report: fc.constant(''),
}) as unknown as fc.Arbitrary<Route>;

test('what is written is read again, whatever else stands in the address', () => {
  const other = fc.constantFrom('', '?foo=1', '?utm=a%2Cb&x', '?layer=junk&foo=%E6%B5%91');
  fc.assert(
    fc.property(route, other, (asked, search) => {
      const written = writeRoute(asked, search);
      expect(readRoute(written, known)).toEqual({ route: asked, ignored: [] });
      expect(written.includes('foo=1')).toBe(search.includes('foo=1'));
    }),
  );
});

const EMPTY: Route = {
  ...NO_FILTER,
  place: null,
  passage: null,
  rough: true,
  inView: false,
  dim: false,
  area: '',
  beside: '',
  tool: '',
  report: '',
};

test('an empty route writes an empty query, and foreign parameters stay as they were', () => {
  expect(writeRoute(EMPTY)).toBe('');
  expect(writeRoute({ ...EMPTY, place: placeId('place-1') }, '?q=a%20b&place=old')).toBe('?q=a%20b&place=place-1');
});

test('lists are written with plain commas in the order of display', () => {
  expect(writeRoute({ ...EMPTY, year: new Set(['planned', 'reviewed'] as const) })).toBe('?year=reviewed,planned');
});

test('years of an address from before they had roles are taken as what the report does with them', () => {
  const { route, ignored } = readRoute('?year=2022,1999,planned&named=only-2023', known);
  expect(route).toEqual({ ...EMPTY, year: new Set(['reviewed', 'planned']), named: new Set(['only-planned']) });
  expect(ignored).toEqual(['year=1999']);
});

test('only what was switched off stands in the address', () => {
  expect(writeRoute({ ...EMPTY, rough: false })).toBe('?rough=0');
  expect(readRoute('?rough=0', known).route.rough).toBe(false);
  expect(readRoute('?rough=1', known)).toEqual({ route: EMPTY, ignored: [] });
  expect(readRoute('?rough=no', known)).toEqual({ route: EMPTY, ignored: ['rough=no'] });
});

test('junk is ignored and named', () => {
  const { route, ignored } = readRoute('?place=nope&layer=parks,moon&year=1999&stage=', known);
  expect(route).toEqual({ ...EMPTY, layer: new Set(['parks']) });
  expect(ignored).toEqual(['place=nope', 'layer=moon', 'year=1999']);
});

test('reading never throws', () => {
  fc.assert(fc.property(fc.string(), (search) => void readRoute(`?${search}`, known)));
  fc.assert(fc.property(fc.string(), (hash) => void readCamera(`#map=${hash}`)));
});

test('a camera survives to about a metre; a broken one is junk, another hash is none of ours', () => {
  const camera = { zoom: 12.5, lat: 41.72345, lng: 123.45678 };
  expect(readCamera(writeCamera(camera))).toEqual(camera);
  expect(readCamera('#map=12/91/123')).toBe('junk');
  expect(readCamera('#map=12/41')).toBe('junk');
  expect(readCamera('#map=12/41/123/5')).toBe('junk');
  expect(readCamera('#map=//')).toBe('junk');
  expect(readCamera('#2023-c1-h')).toBeNull();
});
