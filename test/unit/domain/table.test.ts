import { describe, expect, test } from 'vitest';
import {
  COLUMNS,
  type ColumnKey,
  chosenColumns,
  readColumns,
  type TableFacts,
  toCells,
} from '../../../src/domain/table.ts';
import { pressHeader, sortPlaces, type TableSort } from '../../../src/ui/table/table-sort.ts';
import { aPlace, aStage, placeId } from './builders.ts';

const facts = (changes: Partial<TableFacts> = {}): TableFacts => ({
  say: (term) => `<${term}>`,
  subdistrictName: (id) => `<subdistrict.${id}>`,
  listed: (words) => words.join('、'),
  namesOf: ({ name, nameEn }) => [name, nameEn],
  yes: 'yes',
  nameOf: (place) => (place === 'zone' ? '科技城' : undefined),
  whereOf: ({ location }) => `<where.${location.type}>`,
  countMentions: () => 1,
  descriptionOf: () => undefined,
  ...changes,
});
const namesBy = (sort: TableSort, places: ReturnType<typeof aPlace>[], more?: Partial<TableFacts>) =>
  sortPlaces(places, sort, facts(more)).map(({ name }) => name);
const up = (column: ColumnKey): TableSort => ({ column, direction: 'ascending' });
const down = (column: ColumnKey): TableSort => ({ column, direction: 'descending' });
const cellOf = (column: ColumnKey, place: ReturnType<typeof aPlace>, more?: Partial<TableFacts>) =>
  chosenColumns([column])
    .find(({ key }) => key === column)
    ?.value(place, facts(more));

const named = (...names: string[]) => names.map((name, index) => aPlace({ id: `p${index}`, name }));

describe('the order of the rows', () => {
  test('Chinese stands by pinyin, numbers within names by their value', () => {
    const places = named('中关村', '浑河', '安康中心', '地铁10号线', '地铁9号线', '武安街道');
    expect(namesBy(up('name'), places)).toEqual(['安康中心', '地铁9号线', '地铁10号线', '浑河', '武安街道', '中关村']);
  });

  test('numbers stand by their value, not by their digits', () => {
    const places = [900, 1500, 60].map((precisionM) =>
      aPlace({ id: `m${precisionM}`, name: `${precisionM}`, location: { type: 'site', precisionM, within: null } }),
    );
    expect(namesBy(up('precision'), places)).toEqual(['60', '900', '1500']);
    expect(namesBy(down('precision'), places)).toEqual(['1500', '900', '60']);
  });

  test('what has no value comes last, up and down', () => {
    const nowhere = aPlace({ id: 'n', name: 'nowhere', location: { type: 'unknown', precisionM: null, within: null } });
    const places = [nowhere, aPlace({ id: 'a', name: 'somewhere' })];
    for (const sort of [up('precision'), down('precision')])
      expect(namesBy(sort, places)).toEqual(['somewhere', 'nowhere']);
  });

  test('equal rows keep the order of the text, up and down', () => {
    const places = named('丙', '甲', '乙');
    for (const sort of [up('layer'), down('layer'), null]) expect(namesBy(sort, places)).toEqual(['丙', '甲', '乙']);
  });

  test('a header sorts up, then down, then as the text; another begins anew', () => {
    const first = pressHeader(null, 'precision');
    const second = pressHeader(first, 'precision');
    expect([first, second, pressHeader(second, 'precision')]).toEqual([up('precision'), down('precision'), null]);
    expect(pressHeader(second, 'name')).toEqual(up('name'));
  });
});

describe('what the columns say', () => {
  test('the container by its name, nothing where there is none or nobody knows it', () => {
    const inside = (within: string | null) =>
      aPlace({ location: { type: 'within', precisionM: null, within: within === null ? null : placeId(within) } });
    expect(cellOf('within', inside('zone'))).toBe('科技城');
    expect(cellOf('within', inside(null))).toBeNull();
    expect(cellOf('within', inside('gone'))).toBeNull();
  });

  test('coordinates are those of the anchor, longitude and latitude apart', () => {
    const place = aPlace({ anchor: [123.4567891, 41.7] });
    expect([cellOf('lng', place), cellOf('lat', place)]).toEqual([123.456789, 41.7]);
    const nowhere = aPlace({ anchor: null, geometry: null });
    expect([cellOf('lng', nowhere), cellOf('lat', nowhere)]).toEqual([null, null]);
  });

  test('each year its own stage, with the words of the report beside it', () => {
    const place = aPlace({ stages: [{ ...aStage(2023, 'building'), quote: '加快建设' }] });
    const lines = toCells([place], chosenColumns(['stageReviewed', 'stagePlanned']), facts(), (key) => key);
    expect(lines).toEqual([
      ['name', 'stageReviewed', 'stageReviewed.quote', 'stagePlanned', 'stagePlanned.quote'],
      ['甲公园', null, null, '<stage.building>', '加快建设'],
    ]);
  });

  test('several sectors and names, doubt, prose; nothing where there is nothing', () => {
    const place = aPlace({
      sectors: ['ecology', 'transport'],
      aliases: ['甲园', '老甲园'],
      location: { type: 'site', precisionM: 1, within: null, ambiguous: true },
    });
    expect(cellOf('sectors', place)).toBe('<sector.ecology>、<sector.transport>');
    expect(cellOf('aliases', place)).toBe('甲园、老甲园');
    expect(cellOf('ambiguous', place)).toBe('yes');
    expect(cellOf('description', place, { descriptionOf: () => '一处公园。' })).toBe('一处公园。');
    for (const key of ['aliases', 'ambiguous', 'description', 'stageReviewed'] as const)
      expect(cellOf(key, aPlace()), key).toBeNull();
    expect(cellOf('mentions', place, { countMentions: () => 0 })).toBe(0);
  });
});

describe('the choice of columns', () => {
  const keysOf = (columns: readonly { key: ColumnKey }[]) => columns.map(({ key }) => key);

  test('a remembered choice is read back in the order of display', () => {
    expect(readColumns('lat,name,layer')).toEqual(['name', 'layer', 'lat']);
  });

  test('what is not known is left out, the name is never', () => {
    expect(readColumns('gone,layer')).toEqual(['name', 'layer']);
    expect(readColumns('stage2022,stage1999')).toEqual(['name', 'stageReviewed']);
    expect(readColumns('')).toEqual(['name']);
    expect(keysOf(chosenColumns([]))).toEqual(['name']);
  });

  test('nothing remembered is a choice that says in words where a place is, without coordinates and without prose', () => {
    expect(readColumns(null)).toEqual([
      'name',
      'sectors',
      'layer',
      'stageReviewed',
      'stagePlanned',
      'where',
      'subdistricts',
      'mentions',
    ]);
  });

  test('each column has a key of its own', () => {
    expect(new Set(keysOf(COLUMNS)).size).toBe(COLUMNS.length);
  });
});
