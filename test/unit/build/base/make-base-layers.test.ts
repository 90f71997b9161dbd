import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkBase } from '../../../../src/build/base/check.ts';
import type { BaseFile, BaseRead } from '../../../../src/build/base/layers.ts';
import { cleanName } from '../../../../src/build/base/make/clean-name.ts';
import { makeBase } from '../../../../src/build/base/make/make-base.ts';
import { readOutlines } from '../../../../src/build/base/make/read-outlines.ts';
import { runs } from '../../seed.ts';
import { aPbf, type Elements } from './make-base-pbf.ts';
import { aScene } from './make-base-scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'make-base-'));
const { elements, outlines, at } = aScene([123.4, 41.6], 990103, '云溪区');
writeFileSync(join(folder, 'outlines.geojson'), JSON.stringify(outlines));
const read = readOutlines(
  { outline: join(folder, 'outlines.geojson'), neighbours: null, datum: 'WGS-84' },
  { adcode: '990103', name: '云溪区' },
);

async function make(own: Elements | null, others = read.others) {
  const osm = own && join(folder, 'scene.osm.pbf');
  if (own && osm) writeFileSync(osm, aPbf(own));
  const { files, ...more } = await makeBase({ ...read, others, osm }, () => {});
  const features = (file: BaseFile): readonly Feature[] => files.get(file) ?? [];
  return { ...more, files, features };
}
const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});
const told = (features: readonly Feature[], ...keys: string[]): unknown[][] =>
  features.map(({ properties }) => keys.map((key) => properties?.[key]));
const linesOf = (geometry?: Geometry): Position[][] =>
  geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : []; // biome-ignore format: one line

const made = await make(elements);

describe('the layers of a base map', () => {
  it('are what the build checks: whole rings, five decimals, within the box', () => {
    const layers = [...made.files.keys()];
    expect(layers).toHaveLength(12);
    expect(checkBase((name: BaseRead) => collection(made.features(name as BaseFile)), layers)).toEqual([]);
  });

  it('hold the outline, with its code and name', () => {
    expect(told(made.features('district'), 'adcode', 'name')).toEqual([[990103, '云溪区']]);
  });

  it('hold the edges of those who touch the district, each once, led to its outline', () => {
    expect(made.neighbours).toEqual(['西邻区', '北邻县']);
    const edges = made.features('neighbours');
    expect(told(edges, 'of')).toEqual([['西邻区'], ['西邻区'], ['北邻县']]);
    const ends = edges.flatMap(({ geometry }) => linesOf(geometry).flatMap((line) => [line[0], line.at(-1)]));
    expect(ends).toEqual(expect.arrayContaining([at(0, 0), at(0, 0.16), at(0.2, 0.16)]));
  });

  it('rank roads by their class; streets and lanes are drawn within the district', () => {
    expect(told(made.features('roads'), 'rank').flat()).toEqual([1, 1, 2, 3, 4, 4]);
  });

  it('name streets once, without what is no part of a name, and no short lane', () => {
    expect(told(made.features('streets'), 'name').flat()).toEqual(['人民路', '青年街', '竹林路']);
  });

  it('number the lines of the metro, and leave out and tell those without a number', () => {
    expect(told(made.features('metro'), 'line', 'ref', 'status')).toEqual([
      ['2号线', '2', 'open'],
      ['3号线', '3', 'planned'],
    ]);
    expect(made.unnumbered).toEqual(['环城快线']);
    expect(made.features('trams')).toHaveLength(1);
  });

  it('tell of stations the lines whose tracks are near; one where none stops is none', () => {
    expect(told(made.features('stations'), 'name', 'lines', 'status', 'rank', 'inside')).toEqual([
      ['市民广场', '2', 'open', 2, true],
      ['松涛', '2', 'open', 2, true],
      ['将来', '3', 'planned', 3, true],
      ['柳岸', 'T', 'open', 4, true],
    ]);
  });

  it('tell built-up land, woods and grass apart; fields are what is left', () => {
    expect(told(made.features('landcover'), 'kind').flat()).toEqual(['built', 'forest', 'grass']);
  });

  it('hold lakes with their islands, and rivers above streams', () => {
    const [shore, lake] = made.features('water');
    expect(told([shore, lake] as Feature[], 'name').flat()).toEqual(['边湖', '镜湖']);
    expect(lake?.geometry).toMatchObject({ type: 'Polygon', coordinates: { length: 2 } });
    expect(told(made.features('waterways'), 'rank').flat()).toEqual([1, 2]);
  });

  it('make an area of a runway that comes as a line', () => {
    const [runway, apron] = made.features('airport');
    expect([runway?.properties, apron?.properties]).toEqual([{ kind: 'runway', ref: '06/24' }, { kind: 'taxiway' }]);
    expect(runway?.geometry.type).toBe('Polygon');
  });

  it('write names where there is room: districts around, subdistricts, rivers, lakes, airports', () => {
    expect(told(made.features('labels'), 'kind', 'name')).toEqual([
      ['district', '西邻区'],
      ['district', '北邻县'],
      ['subdistrict', '东坞街道'],
      ['river', '清河'],
      ['river', '清河'],
      ['lake', '边湖'],
      ['lake', '镜湖'],
      ['airport', '青石机场'],
    ]);
  });

  it('bear no character that cannot be seen', () => {
    for (const features of made.files.values()) expect(JSON.stringify(features)).not.toMatch(/\\u00|\u202e/);
  });

  it('are the same for the same files', async () => expect((await make(elements)).files).toEqual(made.files));

  it('are the outline and its neighbours alone without an extract', async () => {
    const { files, extract } = await make(null);
    expect([[...files.keys()], extract]).toEqual([['district', 'neighbours', 'labels'], null]);
  });

  it('of an extract that holds nothing of the district are those too', async () => {
    const { files } = await make({ nodes: [{ id: 1, at: [100, 30] }], ways: [], relations: [] });
    expect([...files.keys()]).toEqual(['district', 'neighbours', 'labels']);
  });
});

it('a line of a runway that is wider than long is none', async () => {
  const nodes = [at(0, 0), at(-0.000006, 0), at(0.02, 0)].map((position, i) => ({ id: i + 1, at: position }));
  const tags = { aeroway: 'runway' };
  const airport = async (refs: number[]): Promise<boolean> =>
    (await make({ nodes, ways: [{ id: 1, tags, refs }], relations: [] }, [])).files.has('airport');
  expect([await airport([1, 2, 1]), await airport([1, 3])]).toEqual([false, true]);
});

const aPlace = fc.tuple(
  fc.double({ min: -0.3, max: 0.5, noNaN: true }),
  fc.double({ min: -0.3, max: 0.5, noNaN: true }),
);
const someTags = fc.constantFrom(
  { highway: 'primary', name: '甲\u0001路' },
  { highway: 'residential' },
  { waterway: 'river', name: '乙河' },
  { natural: 'water', name: '丙湖' },
  { landuse: 'residential' },
  { railway: 'subway', ref: '1' },
  { railway: 'tram' },
  { aeroway: 'runway', width: 'wide' },
  { aeroway: 'apron' },
);

describe('whatever the extract holds', () => {
  it('the layers are sound', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(aPlace, { minLength: 4, maxLength: 30 }),
        fc.array(fc.tuple(someTags, fc.array(fc.nat(29), { maxLength: 9 }), fc.boolean()), { maxLength: 12 }),
        async (places, lines) => {
          const nodes = places.map((place, i) => ({ id: i + 1, at: at(...place) }));
          const ways = lines.map(([tags, corners, isClosed], i) => {
            const refs = corners.map((corner) => (corner % 32) + 1);
            return { id: i + 1, tags, refs: isClosed ? [...refs, ...refs.slice(0, 1)] : refs };
          });
          const { files, features } = await make({ nodes, ways, relations: [] }, []);
          const layers = [...files.keys()];
          expect(checkBase((name) => collection(features(name as BaseFile)), layers)).toEqual([]);
        },
      ),
      runs(50),
    ));
});

it.each([
  ['  人民路\u3000 东段\n', '人民路 东段'],
  ['\u202e甲\u0000乙\ud800', '甲乙'],
  ['\u200b\t', null],
  ['很'.repeat(41), null],
  [7, null],
  [undefined, null],
])('the name %j is %j', (value, name) => expect(cleanName(value)).toBe(name));
