import type { Feature, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { makeStreets } from '../../../../src/build/base/prepare/streets.ts';
import { baseStyle } from '../../../../src/map/style/base-layers.ts';
import { readBase } from './base-files.ts';

const streetOf = (name: string, coordinates: [number, number][], more = {}): Feature<LineString> => ({
  type: 'Feature',
  properties: { name, certainty: 'high', method: 'B: along the bus lines', ...more },
  geometry: { type: 'LineString', coordinates },
});
const facts = { outline: '', subdistricts: [], formerSubdistricts: [], waters: {}, lakeLabels: [], riverLabels: {} };
const made = (...streets: Feature<LineString>[]) =>
  makeStreets(Object.assign((name: string) => (name === 'named_roads' ? streets : []) as never, { facts })).map(
    ({ properties, geometry }) => ({
      name: properties?.name,
      line: geometry.type === 'LineString' ? geometry.coordinates : [],
    }),
  );

const ALONG: [number, number][] = [
  [123.4, 41.7],
  [123.44, 41.7],
];

describe('makeStreets', () => {
  it('writes a street that has two names once, under the surer', () => {
    const other = streetOf('白塔大街', ALONG, { certainty: 'medium' });
    expect(made(other, streetOf('沈营大街', ALONG))).toEqual([{ name: '沈营大街', line: ALONG }]);
  });

  it('keeps what goes on beyond it', () => {
    const longer = streetOf('临湖大道', [...ALONG, [123.48, 41.7]], { certainty: 'medium' });
    const [first, second, ...more] = made(longer, streetOf('临湖西路', ALONG));
    expect([first?.name, second?.name, more.length]).toEqual(['临湖西路', '临湖大道', 0]);
    const [west] = second?.line.map(([lng = 0]) => lng) ?? [];
    expect(west).toBeGreaterThan(123.4395);
    expect(west).toBeLessThan(123.442);
  });

  it('is not cut where another street crosses', () => {
    const across: [number, number][] = [
      [123.42, 41.68],
      [123.42, 41.72],
    ];
    expect(made(streetOf('智慧三街', across), streetOf('创新路', ALONG))).toHaveLength(2);
  });

  it('leaves out names that are not sure, and lines that a map service drew', () => {
    const doubtful = streetOf('长安路', ALONG, { certainty: 'low' });
    const drawn = streetOf('朗日街', ALONG, { method: 'A: polyline of a route answer' });
    expect(made(doubtful, drawn)).toEqual([]);
  });

  it('takes the collector’s remark off a name', () => {
    expect(made(streetOf('碧湖环路（至碧湖广场）', ALONG))[0]?.name).toBe('碧湖环路');
  });
});

describe('the names of streets', () => {
  it('hold the road of two names once', () => {
    const names = readBase('streets').features.map(({ properties }) => properties?.name);
    expect(names).toContain('沈营大街');
    expect(names).not.toContain('白塔大街');
    expect(new Set(names).size).toBeGreaterThan(30);
  });

  it('are written along the line from zoom 12 on, after all other names but those of tram stops, in every theme', () => {
    for (const theme of ['light', 'dark', 'print'] as const) {
      const texts = baseStyle(theme, 'https://example.org/{z}/{x}/{y}').layers.filter(({ type }) => type === 'symbol');
      const at = texts.findIndex(({ id }) => id === 'label-street');
      expect(texts[at]).toMatchObject({ minzoom: 12, layout: { 'symbol-placement': 'line' } });
      expect(texts.slice(at + 1).map(({ id }) => id)).toEqual(expect.arrayContaining(['label-station', 'label-seat']));
    }
  });
});
