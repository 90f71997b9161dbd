import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { slug } from '#about';
import { toAtlas, toDetails } from '../../../../src/build/dataset.ts';
import { NO_FILTER } from '../../../../src/domain/filter.ts';
import { positionsOf } from '../../../../src/domain/positions.ts';
import { sourceOf } from '../../../../src/domain/report-words.ts';
import { isOfRole, YEAR_ROLES } from '../../../../src/domain/years.ts';
import { takeFeatures, takePlaces } from '../../../../src/files/write/take.ts';
import { DISPLAY } from '../../../../src/state/display.ts';
import { NO_FOCUS } from '../../../../src/state/focus.ts';
import { createStore, indexFacts } from '../../../../src/state/store.ts';
import { aboutPlaces, aboutTaking, placeFacts } from '../../../../src/ui/kit/takeaway-words.ts';
import { dataset } from '../../dataset.ts';
import { placeId } from '../../domain/builders.ts';
import { LPF_SCHEMA } from '../../lpf-schema.ts';
import { AREAS, aFeature } from './builders.ts';
import { listLayers, readLayer, save } from './gdal.ts';

const FROM = { day: '2026-01-02', here: 'https://example.org/map/?layer=parks#map=9/41.7/123.4' };
const atlas = { ...toAtlas(dataset), passages: dataset.passages };
const filter = { ...NO_FILTER, layer: new Set(['parks'] as const) };
const store = createStore(indexFacts(atlas), { focus: NO_FOCUS, filter, display: DISPLAY });
const details = new Map(toDetails(dataset).map((detail) => [detail.id, detail]));
const facts = placeFacts(store, details, FROM.here);
const { places } = atlas;
const taking = takePlaces(places, facts, aboutPlaces(store, places, FROM));
const located = dataset.places.filter(({ geometry }) => geometry);
const recordOf = (id: string) => taking.features.find((feature) => feature.id === id)?.properties;

describe('every place of the atlas', () => {
  test.each([
    ['geojson', 'places', 'id', 'name'],
    ['csv', `${slug}-places-2026-01-02`, '编号', '名称'],
    ['xlsx', '地点', '编号', '名称'],
    ['kml', 'places', 'id', 'Name'],
    ['gpkg', 'places', 'id', 'name'],
    ['fgb', 'places', 'id', 'name'],
  ] as const)('%s holds them with their names', async (format, layer, id, name) => {
    const { path, written, leftOut, shortened } = await save(format, taking);
    const held = format === 'fgb' ? located : dataset.places;
    expect({ written, leftOut, shortened }).toEqual({
      written: held.length,
      leftOut: dataset.places.length - held.length,
      shortened: 0,
    });
    const features = readLayer(path, format, layer);
    // GDAL takes the `id` of a GeoJSON feature for a field when there is none of that name.
    expect(features.map((feature) => feature.properties?.[id] ?? feature.id)).toEqual(held.map((place) => place.id));
    expect(features.map(({ properties }) => properties?.[name])).toEqual(held.map((place) => place.name));
  });

  test.each(['geojson', 'kml', 'gpkg', 'fgb'] as const)('%s holds where they are', async (format) => {
    const { path } = await save(format, taking);
    const read = readLayer(path, format, 'places').flatMap(({ geometry }) => geometry ?? []);
    expect(read.map(({ type }) => type)).toEqual(located.map(({ geometry }) => geometry?.type));
    for (const [i, geometry] of read.entries()) {
      const meant = [...positionsOf(located[i]?.geometry ?? geometry)];
      for (const [j, [lng = 0, lat = 0]] of [...positionsOf(geometry)].entries()) {
        expect(Math.abs(lng - (meant[j]?.[0] ?? NaN))).toBeLessThan(1e-6);
        expect(Math.abs(lat - (meant[j]?.[1] ?? NaN))).toBeLessThan(1e-6);
      }
    }
  });

  test.each(['csv', 'xlsx'] as const)('%s holds where their symbols stand', async (format) => {
    const { path } = await save(format, taking);
    const rows = readLayer(path, format, listLayers(path)[0] ?? '').map(({ properties }) => properties);
    const read = rows.map((row) => (row?.经度 ? [row.经度, row.纬度] : null));
    expect(read).toEqual(places.map(({ anchor }) => anchor));
  });
});

test('a record says what the report says of the place, word by word', () => {
  for (const { id, stages } of dataset.places) {
    const record = recordOf(id);
    const mentions = dataset.mentions.filter(({ place }) => place === id);
    expect(record?.mentions).toBe(mentions.length);
    expect(record?.passages).toBe([...new Set(mentions.map(({ passage }) => passage))].join());
    const first = dataset.passages.find((passage) => passage.id === mentions[0]?.passage)?.text ?? '';
    expect(first).toContain(record?.first_quote);
    expect(record?.first_quote).toContain(mentions[0]?.exact);
    for (const role of YEAR_ROLES) {
      const own = stages.filter(isOfRole(role));
      expect(record?.[`stage_${role}`]).toBe(own.map(({ stage }) => stage).join() || null);
      for (const { quote } of own) expect(record?.[`stage_${role}_words`]).toContain(quote);
    }
  }
});

test('a term stands by its key and by its label', () => {
  const park = places.find(({ layer }) => layer === 'parks');
  const record = recordOf(park?.id ?? '');
  expect(record).toMatchObject({ layer: 'parks', layer_label: '公园广场', location_type: park?.location.type });
  expect(String(record?.sectors).split(',')).toEqual(park?.sectors);
  expect(String(record?.sectors_label).split('、')).toHaveLength(park?.sectors.length ?? 0);
});

test('a record says whence its position comes and how exact it is', () => {
  for (const { id, location } of dataset.places) {
    const record = recordOf(id);
    expect(record).toMatchObject({
      precision_m: location.precisionM,
      original_datum: location.originalDatum,
      location_date: location.date,
      method: location.method.zh,
      doubt: location.doubt?.zh ?? null,
      within: location.within,
    });
    expect(String(record?.sources).split('\n')).toHaveLength(location.sources.length);
    for (const { ref, fact } of location.sources) expect(record?.sources).toContain(`${fact.zh} [${ref}`);
  }
});

test('behind every record and in the note stand report, filter, day, licence and the way back', () => {
  const { source: title, source_date: date } = sourceOf(dataset.reports);
  const provenance = { source: title, source_date: date, filter: '类别：公园广场', made_on: '2026-01-02' };
  for (const { id, properties } of taking.features) {
    expect(properties).toMatchObject({ ...provenance, link: `https://example.org/map/?place=${id}` });
    expect(properties.licence).toMatch(/CC BY 4\.0.*ODbL 1\.0.*OpenStreetMap/);
  }
  const note = Object.fromEntries(taking.note.map(({ key, value }) => [key, value]));
  expect(note).toMatchObject({
    ...provenance,
    count: String(dataset.places.length),
    datum: 'WGS-84',
    atlas: FROM.here,
  });
  const missing = dataset.places.filter(({ geometry }) => !geometry);
  for (const { name } of missing) expect(note.unlocated).toContain(name);
  expect(note.unlocated).toContain(`${missing.length} 处`);
});

test('what an analysis finds of a place stands in columns of its own', async () => {
  const [near, far] = places.filter(({ geometry }) => geometry);
  const chosen = places.filter(({ id }) => id === near?.id || id === far?.id);
  const extras = {
    columns: [
      { key: 'relation', title: '关系', kind: 'text' },
      { key: 'distance_m', title: '距离（米）', kind: 'number' },
    ],
    cells: new Map([[placeId(near?.id ?? ''), { relation: 'located', distance_m: 12.5 }]]),
  } as const;
  const found = takePlaces(chosen, facts, aboutPlaces(store, chosen, FROM), extras);
  const { path } = await save('gpkg', found);
  expect(
    readLayer(path, 'gpkg', 'places').map(({ properties }) => [properties?.relation, properties?.distance_m]),
  ).toEqual([
    ['located', 12.5],
    [null, null],
  ]);
});

test('lpf.json: every place by the published schema, with absolute addresses, whence it comes and what an analysis found', async () => {
  const [first] = places;
  const cells = new Map([[first?.id ?? placeId(''), { distance_m: 12.5 }]]);
  const found = takePlaces(places, facts, aboutPlaces(store, places, FROM), { columns: [], cells });
  const { path, file, written, leftOut } = await save('lpf.json', found);
  expect(file).toBe(`${slug}-places-2026-01-02.lpf.json`);
  expect({ written, leftOut }).toEqual({ written: places.length, leftOut: 0 });
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
    features: { '@id': string; properties: Record<string, unknown> }[];
  };
  const isValid = new Ajv().compile(LPF_SCHEMA);
  for (const feature of features) expect(isValid(feature), JSON.stringify(isValid.errors)).toBe(true);
  expect(features.map((feature) => feature['@id'])).toEqual(
    places.map(({ id }) => `https://example.org/map/?place=${id}`),
  );
  expect(features[0]?.properties).toMatchObject({
    filter: '类别：公园广场',
    made_on: '2026-01-02',
    licence: expect.stringMatching(/ODbL/),
    distance_m: 12.5,
  });
});

test('areas of an analysis are no places, so not written in Linked Places Format', async () => {
  const about = { ...aboutTaking(store, FROM), name: 'coverage', title: '覆盖' };
  await expect(save('lpf.json', takeFeatures([aFeature('1', AREAS)], [], about))).rejects.toThrow('only places');
});

test('areas of an analysis are taken away with the same provenance', async () => {
  const about = { ...aboutTaking(store, { ...FROM, filter: '半径 500 米' }), name: 'coverage', title: '覆盖' };
  const columns = [{ key: 'share', title: '占比', kind: 'number' }] as const;
  const { path, file } = await save('geojson', takeFeatures([aFeature('1', AREAS, { share: 0.25 })], columns, about));
  expect(file).toBe(`${slug}-coverage-2026-01-02.geojson`);
  const [feature] = readLayer(path, 'geojson', 'coverage');
  expect(feature?.geometry).toEqual(AREAS);
  expect(feature?.properties).toMatchObject({ share: 0.25, filter: '半径 500 米' });
  expect(JSON.parse(readFileSync(path, 'utf8')).metadata).toMatchObject({ title: '覆盖', filter: '半径 500 米' });
});
