import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor, Gazetteer } from '../../../src/contract/gazetteer.ts';
import { findAddress } from '../../../src/geo/find-address.ts';
import { distanceBetween } from '../../../src/geo/geodesic.ts';
import { readAddress } from '../../../src/geo/read-address.ts';

/** A town of four streets, a thousandth of a degree apart: 东街 and 西街 run north, 北路 and 南路 east. */
const at = (lng: number, lat: number): [number, number] => [112 + lng / 1000, 29 + lat / 1000];
const address = (street: string, number: string, where: [number, number], radius = 30): Anchor => ({
  kind: 'address',
  name: `${street}${number}号`,
  at: where,
  radius,
  streets: [street],
  number,
});
const TOWN: Gazetteer = {
  anchors: [
    { kind: 'crossing', name: '东街×北路', at: at(10, 10), radius: 40, streets: ['东街', '北路'] },
    address('北路', '10', at(0, 10)),
    address('北路', '30', at(8, 10)),
    address('北路', '18-2', at(3, 10)),
    address('新渠路', '7', at(4, 4)),
    { kind: 'exit', name: '湖心站A口', at: at(5, 5), radius: 40, streets: ['南路'] },
    { kind: 'station', name: '湖心站', at: at(5.5, 5), radius: 300, streets: [] },
    { kind: 'settlement', name: '柳树屯村', at: at(20, 20), radius: 600, streets: [] },
  ],
  streets: [
    { name: '东街', lines: [[at(10, -5), at(10, 15)]] },
    { name: '西街', lines: [[at(0, -5), at(0, 15)]] },
    { name: '北路', lines: [[at(-5, 10), at(15, 10)]] },
    { name: '南路', lines: [[at(-5, 0), at(9, 0)]] },
  ],
};
const find = (words: string) => findAddress(words, TOWN);
const pointOf = (words: string) => {
  const geometry = find(words)[0]?.geometry;
  if (geometry?.type !== 'Point') throw new Error(`no point for ${words}`);
  return geometry.coordinates;
};

describe('a number', () => {
  it('that is known is its point, however the city is named before it and whatever follows', () => {
    for (const words of ['北路10号', '江陵省临湖市北山区北路10号', '北路 １０ 号楼2层', '北路10'])
      expect(find(words)[0]).toMatchObject({ how: 'number', name: '北路10号', radius: 30 });
  });

  it('with another letter or part is the house, less surely', () => {
    for (const words of ['北路18甲', '北路18号', '北路18-5号'])
      expect(find(words)[0]).toMatchObject({ how: 'sameHouse', name: '北路18-2号', radius: 300 });
  });

  it('between two of its side is told along the street, with a radius that holds both', () => {
    const [found] = find('北路20号');
    expect(found).toMatchObject({ how: 'between', name: '北路20号', from: ['北路18-2号', '北路30号'] });
    const there = pointOf('北路20号');
    expect(there[1]).toBeCloseTo(29.01, 5);
    for (const end of [at(3, 10), at(8, 10)])
      expect(distanceBetween(there, end)).toBeLessThanOrEqual((found?.radius ?? 0) + 1);
  });

  it('of the other side is not told between those of this one; the nearest and the street are offered', () => {
    expect(find('北路13号').map(({ how }) => how)).toEqual(['nearNumber', 'street']);
  });

  it('of which nothing is near is the street, and of a street that is not drawn the anchor', () => {
    expect(find('东街500号')).toMatchObject([{ how: 'street', name: '东街', geometry: { type: 'LineString' } }]);
    expect(find('新渠路9号')[0]).toMatchObject({ how: 'nearNumber', from: ['新渠路7号'], radius: 150 });
    expect(find('无名路3号')).toEqual([]);
  });
});

describe('streets', () => {
  it('cross where an anchor says so, or where their lines do, in either order and in any words', () => {
    for (const words of ['东街与北路交叉口', '北路和东街路口', '东街×北路', '东街北路', '临湖市东街、北路交汇处'])
      expect(find(words)[0]).toMatchObject({ how: 'crossing', name: '东街×北路', radius: 40 });
    expect(pointOf('西街与南路')).toEqual([112, 29]);
  });

  it('that only come close are said to', () => {
    const [found] = find('东街与南路交叉口');
    expect(found).toMatchObject({ how: 'closest', from: ['东街', '南路'] });
    expect(found?.radius).toBeGreaterThan(100);
  });

  it('give a side of their crossing with a wide radius, or the block between four', () => {
    expect(find('东街以东、北路以南')[0]).toMatchObject({ how: 'corner', radius: 1040 });
    const [block] = find('西街以东、东街以西、南路以北、北路以南');
    expect(block).toMatchObject({ how: 'block', geometry: { type: 'Polygon' } });
    expect(find('东街以东、无名路以南')).toEqual([]);
  });
});

describe('a name', () => {
  it('is a station, an exit, a settlement or a place, those of just that name first, and wider where it is only near', () => {
    expect(find('湖心站').map(({ name }) => name)).toEqual(['湖心站', '湖心站A口']);
    expect(find('地铁2号线湖心站附近')[0]).toMatchObject({ how: 'near', name: '湖心站', radius: 500 });
    expect(find('柳树屯')[0]).toMatchObject({ how: 'named', name: '柳树屯村' });
    const spots = [{ names: ['镜湖种业', 'Jinghu Seed'], at: at(1, 1), radius: 80 }];
    expect(findAddress('镜湖种业旁', TOWN, spots)[0]).toMatchObject({ how: 'near', name: '镜湖种业' });
    expect(find('站')).toEqual([]);
  });
});

it('answers any words, and nowhere but where something is known', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom('东街', '北路', '以东', '与', '18', '号', '站', '区', '×', '附近'), fc.string()),
        {
          maxLength: 8,
        },
      ),
      (parts) => {
        for (const { geometry, radius, from } of find(parts.join(''))) {
          expect(radius).toBeGreaterThan(0);
          expect(from.length).toBeGreaterThan(0);
          const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [112, 29];
          expect(Math.hypot(lng - 112, lat - 29)).toBeLessThan(0.05);
        }
      },
    ),
  );
});

it('reads no address out of a sentence that names no street', () => {
  expect(readAddress('', new Set())).toBeNull();
  expect(readAddress('长'.repeat(200), new Set())).toBeNull();
  expect(readAddress('我家', new Set())).toMatchObject({ says: 'name' });
});
