import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeGazetteer } from '../../../../src/build/base/gazetteer.ts';
import { findAddress } from '../../../../src/geo/find-address.ts';
import { distanceBetween } from '../../../../src/geo/geodesic.ts';
import { ATLAS } from '../../../atlas.ts';

const read = (name: string): string | null =>
  existsSync(`${ATLAS}/base/${name}`) ? readFileSync(`${ATLAS}/base/${name}`, 'utf8') : null;
const gazetteer = makeGazetteer(read);

describe('what addresses are told from', () => {
  it('weighs at most 25 kB on the line', () => {
    expect(brotliCompressSync(JSON.stringify(gazetteer)).length).toBeLessThan(25_000);
    expect(gazetteer.anchors.length).toBeGreaterThan(300);
  });

  it.each([
    ['全运路109号', 'street', 'LineString', 60],
    ['飞云路18甲', 'sameHouse', 'Point', 300],
    ['沈中大街与全运三路交叉口', 'crossing', 'Point', 120],
    ['智慧大街以东、全运路以南', 'corner', 'Point', 1080],
    ['创新路站附近', 'near', 'Point', 500],
  ])('answers %s', (words, how, type, radius) => {
    expect(findAddress(words, gazetteer)[0]).toMatchObject({ how, geometry: { type }, radius });
  });

  it('puts a crossing where the lines of its streets cross, as far as it says', () => {
    const bare = { ...gazetteer, anchors: gazetteer.anchors.filter(({ kind }) => kind !== 'crossing') };
    let compared = 0;
    for (const { kind, name, at, radius } of gazetteer.anchors) {
      const [computed] = kind === 'crossing' ? findAddress(name, bare) : [];
      if (computed?.how !== 'crossing' || computed.geometry.type !== 'Point') continue;
      compared += 1;
      expect(distanceBetween(at, computed.geometry.coordinates), name).toBeLessThan(radius + computed.radius + 60);
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('names what is wrong in a record', () => {
    const feature = (properties: object) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [112, 29] } }],
      });
    const make = (properties: object) => () =>
      makeGazetteer((name) => (name === 'anchors.geojson' ? feature(properties) : null));
    const sound = {
      kind: 'address',
      name: '北路1号',
      streets: ['北路'],
      number: '1',
      radius: 30,
      source: 'A',
      datum: 'GCJ-02',
      method: 'as in the source',
    };
    expect(make(sound)().anchors).toHaveLength(1);
    expect(make({ ...sound, kind: 'shop' })).toThrow(
      /anchors.geojson: feature 0: kind of 北路1号 is "shop", expected one of/,
    );
    expect(make({ ...sound, radius: 0 })).toThrow(/radius of 北路1号 is 0, expected metres above 0/);
    expect(make({ ...sound, number: undefined })).toThrow(/number of 北路1号/);
    expect(make({ ...sound, datum: 'local' })).toThrow(/datum of 北路1号 is "local", expected one of/);
    expect(make({ ...sound, method: '' })).toThrow(/method of 北路1号/);
    expect(make({ ...sound, source: '' })).toThrow(/source of 北路1号/);
    expect(make({ ...sound, kind: 'crossing' })).toThrow(
      /streets of 北路1号 is \["北路"\], expected the two that cross/,
    );
  });
});
