import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { askDistrict, chooseDistrict } from '../../../../src/build/base/make/district.ts';

describe('the district that is asked for', () => {
  const bearing = (...all: (object | null)[]): Feature[] =>
    all.map((properties) => ({ type: 'Feature', properties, geometry: null }) as unknown as Feature);
  const draft = { adcode: '000000', district: { zh: '某区', en: 'Some District' } };
  const choose = (asked: string, ...all: (object | null)[]) =>
    chooseDistrict(bearing(...all), askDistrict(asked, draft), 'file').own.map(({ properties }) => properties);

  it('is found by code or name, whatever the property is called', () => {
    for (const one of [
      { adcode: 310115 },
      { PAC: '310115' },
      { code: '310115000000' },
      { gb: '156310115' },
      { Name: '浦东新区' },
    ])
      expect(choose('310115', { adcode: 310101 }, one, { name: '别区' }), JSON.stringify(one)).toEqual([one]);
    expect(choose('云雾区', { name: '云雾区' }, { name: '别区' })).toEqual([{ name: '云雾区' }]);
    expect(choose('990103', { code: '990103' }, { code: '990104' })).toEqual([{ code: '990103' }]);
  });

  it('in several features is all of them, and a feature alone need not say whose it is', () => {
    expect(choose('310115', { adcode: 310115, part: 1 }, { adcode: 310115, part: 2 }, {})).toHaveLength(2);
    expect(choose('310115', null)).toEqual([null]);
  });

  it('is not taken by its name from another city, but under another code of its own', () => {
    expect(() => choose('浦东新区', { name: '浦东新区', adcode: 320106 })).toThrow('浦东新区 310115 is not in it');
    expect(choose('浦东新区', { name: '浦东新区', adcode: 310199 }, {})).toEqual([
      { name: '浦东新区', adcode: 310199 },
    ]);
    expect(() => choose('云雾区', { name: '云雾区', adcode: 1e5 }, { name: '云雾区', adcode: 2e5 })).toThrow('found:');
  });

  it('that is not there is told with those that are', () => {
    expect(() => choose('310115', { adcode: 310101, name: '黄浦区' }, { name: '大\u0007名' })).toThrow(
      'file: 浦东新区 310115 is not in it; found: 黄浦区 310101, 大名',
    );
    expect(() => choose('310115', { adcode: 310101 })).toThrow('found: 310101');
    expect(() => choose('310115', ...Array.from({ length: 20 }, () => ({})))).toThrow('and 8 more');
    expect(() => askDistrict('鼓楼区', draft)).toThrow(/more than one bears this name/);
  });

  it('must be that of the atlas, unless a draft does not know it yet', () => {
    // Four districts bear this name; the atlas says which is meant.
    const atlas = { adcode: '350102', district: { zh: '鼓楼区', en: 'Gulou District' } };
    for (const asked of ['鼓楼区', '350102', '福州市鼓楼区'])
      expect(askDistrict(asked, atlas)).toEqual({ adcode: '350102', name: '鼓楼区' });
    for (const [
      asked,
      told,
    ] of [['310115', '浦东新区 310115'], ['320106', '鼓楼区 320106'], ['云雾区', '云雾区']] as const) // biome-ignore format: one line
      expect(() => askDistrict(asked, atlas)).toThrow(`${told} was asked for, the atlas is of 鼓楼区 350102`);
    expect(askDistrict('310115', draft)).toEqual({ adcode: '310115', name: '浦东新区' });
  });
});
