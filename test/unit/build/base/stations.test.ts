import type { FeatureCollection } from 'geojson';
import { expect, it } from 'vitest';
import { makeStations } from '../../../../src/build/base/stations.ts';
import { decodeStations } from '../../../../src/data/decode.ts';
import { readBase } from './base-files.ts';

const aStation = (properties: object, geometry: object | null = { type: 'Point', coordinates: [123.4, 41.7] }) => ({
  type: 'Feature',
  properties: { name: '甲站', lines: '2', status: 'open', ...properties },
  geometry,
});
const make = (...features: readonly object[]) =>
  makeStations(() => JSON.stringify({ type: 'FeatureCollection', features }));

it('are the open metro stations; tram stops and what is planned are none', () => {
  const made = make(
    aStation({}),
    aStation({ name: '乙站', lines: 'T5;2;9' }),
    aStation({ name: '丙站', lines: 'T5' }),
    aStation({ name: '丁站', status: 'planned' }),
  );
  expect(made).toEqual([
    { name: '甲站', nameEn: 'Jia Railway Station', lines: ['2'], at: [123.4, 41.7] },
    { name: '乙站', nameEn: 'Yi Railway Station', lines: ['2', '9'], at: [123.4, 41.7] },
  ]);
});

it.each([
  ['no name', aStation({ name: '' }), 'stations.geojson: feature 0: name is "", expected a name'],
  ['no line', aStation({ lines: null }), 'lines of 甲站 is null, expected refs'],
  ['an unknown status', aStation({ status: 'closed' }), 'status of 甲站 is "closed", expected “open” or “planned”'],
  ['no point', aStation({}, null), 'geometry of 甲站 is undefined, expected a Point'],
  ['none open', aStation({ status: 'planned' }), 'no open metro station, at least one expected'],
])('fail the build with %s', (_name, feature, error) => {
  expect(() => make(feature)).toThrow(error);
});

it('of the base map are taken at the door; what is none is refused by its number', () => {
  const layer = readBase('stations') as FeatureCollection;
  const made = makeStations(() => JSON.stringify(layer));
  const open = layer.features.filter(({ properties: p }) => p?.status === 'open' && p.lines !== 'T5');
  expect(made.map(({ name }) => name)).toEqual(open.map(({ properties }) => properties?.name));
  expect(decodeStations(made)).toEqual({ ok: true, value: made, notes: [] });
  expect(decodeStations([...made.slice(0, 1), { name: '无' }])).toEqual({
    ok: false,
    error: 'stations: record 2: expected name, nameEn and at',
  });
  expect(decodeStations({})).toMatchObject({ ok: false });
});
