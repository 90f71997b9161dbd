import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAbout } from '../../src/build/about.ts';
import { ATLAS } from '../atlas.ts';

const FILE = {
  slug: 'elsewhere',
  title: { zh: '某地报告地图', en: 'Elsewhere Atlas' },
  shortTitle: { zh: '某地', en: 'Elsewhere' },
  district: { zh: '某区', en: 'Elsewhere District' },
  city: { zh: '某市', en: 'Some City' },
  adcode: '990112',
  reports: [{ id: '2031', name: { zh: '报告', en: 'Report' }, reviewed: [2030], planned: 2031 }],
  metro: [{ line: '1', light: '#c25b56', dark: '#c76f69' }],
  credits: Object.fromEntries(['map', 'sources', 'licence'].map((name) => [name, { zh: '某人', en: 'Somebody' }])),
  subdistricts: [{ id: 'north', zh: '北街道', en: 'North Subdistrict' }],
};
const square = (west: number, south: number, east: number, north: number) => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]], // biome-ignore format: a ring
      },
    },
  ],
});

function atlas(file: object, base: Readonly<Record<string, object>> = { district: square(10.00004, 50, 10.4, 50.2) }) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-about-'));
  mkdirSync(join(folder, 'base'));
  writeFileSync(join(folder, 'atlas.json'), JSON.stringify(file));
  for (const [name, content] of Object.entries(base))
    writeFileSync(join(folder, `base/${name}.geojson`), JSON.stringify(content));
  return folder;
}

describe('what an atlas says of itself', () => {
  it('is its file, and what follows from the outline: extent, base map, middle, reach', () => {
    const about = readAbout(
      atlas(FILE, { district: square(10.00004, 50, 10.4, 50.2), neighbours: square(9.8, 49.9, 10.6, 50.3) }),
    );
    const { credits, ...file } = FILE;
    expect(about).toMatchObject({ ...file, mapCredit: credits.map, licence: credits.licence });
    expect(about.extent).toEqual([10, 50, 10.4, 50.2]);
    expect(about.around).toEqual([9.8, 49.9, 10.6, 50.3]);
    expect(about.written).toEqual({ degrees: '10.2000', dms: '10°12′00″' });
    expect(about.middle.map((degrees) => degrees.toFixed(3))).toEqual(['10.200', '50.100']);
    expect(about.reach.map((degrees) => degrees.toFixed(3))).toEqual(['9.000', '49.500', '11.400', '50.700']);
  });

  it('has a base map of some ground about the outline where no neighbour is known, or they lie nearer', () => {
    const aroundOf = (base: Parameters<typeof atlas>[1]): string[] =>
      readAbout(atlas(FILE, base)).around.map((degrees) => degrees.toFixed(2));
    expect(aroundOf({ district: square(10.00004, 50, 10.4, 50.2) })).toEqual(['9.94', '49.97', '10.46', '50.23']);
    const near = { district: square(10.00004, 50, 10.4, 50.2), neighbours: square(9.99, 49.9, 10.41, 50.21) };
    expect(aroundOf(near)).toEqual(['9.94', '49.90', '10.46', '50.23']);
  });

  it.each([
    [[{ reviewed: [2022], planned: 2023 }], '2022/2023', '2022', '2023', null],
    [[{ reviewed: [2018, 2019, 2020], planned: 2021 }], '2018/2021', '2018–2020', '2021', null],
    [[{ reviewed: [2022], planned: null }], '2022', '2022', '', 'reviewed'],
    [
      [
        { reviewed: [2022], planned: 2023 },
        { reviewed: [2023], planned: 2024 },
      ],
      '2022/2024',
      '2022–2023',
      '2023–2024',
      null,
    ],
    [[{ reviewed: [], planned: 2024 }], '2024', '', '2024', 'planned'],
  ])('the years of %j are told as %s', (terms, span, reviewed, planned, onlyRole) => {
    const reports = terms.map((term, i) => ({ id: `r${i}`, name: { zh: '报告', en: 'Report' }, ...term }));
    const about = readAbout(atlas({ ...FILE, reports }));
    expect(about.years).toMatchObject({ span, spans: { reviewed, planned } });
    expect(about.isSeveral).toBe(terms.length > 1);
    expect(about.onlyRole).toBe(onlyRole);
  });

  it('is refused with every fault by its path', () => {
    const { city: _, ...rest } = FILE;
    const wrong = { ...rest, slug: 'Two Words', adcode: 990112, colour: 'red', title: { zh: ' ', en: 'x' } };
    expect(() => readAbout(atlas(wrong))).toThrow(/atlas\.json: must have required property 'city'/);
    expect(() => readAbout(atlas(wrong))).toThrow(/atlas\.json: must NOT have additional properties “colour”/);
    expect(() => readAbout(atlas(wrong))).toThrow(/atlas\.json\.slug: must match pattern/);
    expect(() => readAbout(atlas(wrong))).toThrow(/atlas\.json\.adcode: must be string/);
    expect(() => readAbout(atlas(wrong))).toThrow(/atlas\.json\.title\.zh: must match pattern/);
  });

  it('has subdistricts to tell places apart by where it names some', () => {
    const one = { id: 'dongmen', zh: '东门街道', en: 'Dongmen Subdistrict' };
    expect(readAbout(atlas({ ...FILE, subdistricts: [] })).hasSubdistricts).toBe(false);
    expect(readAbout(atlas({ ...FILE, subdistricts: [one] })).hasSubdistricts).toBe(true);
  });

  it('says how far its lines may be off, where that is known', () => {
    expect(readAbout(atlas(FILE)).baseAccuracyM).toBeNull();
    expect(readAbout(atlas({ ...FILE, baseAccuracyM: [20, 60] })).baseAccuracyM).toEqual([20, 60]);
    expect(() => readAbout(atlas({ ...FILE, baseAccuracyM: [0] }))).toThrow(/atlas\.json\.baseAccuracyM/);
  });

  it('lies anywhere while it has no base map', () => {
    const { hasBase, extent } = readAbout(atlas(FILE, {}));
    expect(hasBase).toBe(false);
    expect(extent[0] < 100 && extent[2] > 120).toBe(true);
    expect(readAbout(atlas(FILE)).hasBase).toBe(true);
  });

  it('is refused where the outline holds nothing, and where its file is no JSON', () => {
    const empty = { type: 'FeatureCollection', features: [] };
    expect(() => readAbout(atlas(FILE, { district: empty }))).toThrow(
      'base/district.geojson: expected the outline of the district',
    );
    const folder = atlas(FILE);
    writeFileSync(join(folder, 'atlas.json'), '{"slug":');
    expect(() => readAbout(folder)).toThrow(/^atlas\.json: /);
  });
});

it('the same atlas in a folder elsewhere is the same', () => {
  const copy = join(mkdtempSync(join(tmpdir(), 'atlas-copy-')), 'copy');
  cpSync(ATLAS, copy, { recursive: true });
  expect(readAbout(copy)).toEqual(readAbout(ATLAS));
  expect(JSON.parse(readFileSync(join(copy, 'atlas.json'), 'utf8')).slug).toBe(readAbout(copy).slug);
});
