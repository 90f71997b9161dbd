import { execFileSync } from 'node:child_process';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/files/read/limits.ts';
import { ownFaultWords, rowFaultWords } from '../../../../src/ui/workbench/own/own-words.ts';
import { collectionOf, column, expectAt, POINTS, refused, taken, toBytes } from './builders.ts';

const at = (position: string, properties = '{}'): string =>
  `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":[${position}]}}`;
const all = (...features: string[]): string => `{"type":"FeatureCollection","features":[${features.join()}]}`;
const whole = collectionOf(POINTS);
const lines = POINTS.map((one) => JSON.stringify(one));

describe('GeoJSON as programs write it', () => {
  it.each([
    ['a named value', `var schools_1 = ${whole};`],
    [
      'a member of a page, below comments',
      `// qgis2web\n/* 2024 */\nwindow.DATA = window.DATA || {};\nwindow.DATA['a'] = ${whole}\n`,
    ],
    ['a function that takes it', `/**/ typeof callback === 'function' && callback(${whole});`],
    ['a module', `'use strict';\nmodule.exports = ${whole};`],
    ['an export', `\ufeff\nexport default ${whole};\n`],
    ['the end of a statement behind it', `${whole};`],
    [
      'names without quotes, comments, commas at the end',
      whole.replaceAll(/"(type|features|name)":/g, '$1:').replace(/\]\}$/, ',]} // x'),
    ],
    ['Python', whole.replaceAll(/"(\w+)"/g, "'$1'").replace(/'name': ?/, "'x': None, 'y': True, $&")],
    ['an answer of a service', `{"code":0,"data":{"list":${whole}}}`],
    ['an array of features', `[${lines.join()}]`],
    ['a feature a line', lines.join('\n')],
    ['lines with blank ones between, and returns', `\r\n\r\n${lines.join('\r\n\r\n')}\r\n`],
    [
      'records behind separators, over several lines',
      POINTS.map((one) => `\u001e${JSON.stringify(one, null, 1)}\n`).join(''),
    ],
    ['values one behind another', lines.join('')],
  ])('is read in %s', async (_, text) => {
    const data = await taken(text);
    expect(data).toMatchObject({ format: 'geojson', count: 3, faults: [] });
    expectAt(data);
  });

  it('is read from several values of one script, each a layer', async () => {
    const data = await taken(`var a = ${all(at('123.4,41.7'))};\necharts.registerMap('乙', ${all(at('123.5,41.8'))});`);
    expect(column(data, 'layer')).toEqual(['a', '乙']);
  });

  it('keeps all digits of whole numbers, and the feature’s own number', async () => {
    const ids = ['990112003001000121', '990112003001000122', '-9007199254740993'];
    const data = await taken(
      all(...ids.map((id) => at('123.4,41.7', `{"id":${id},"n":"9007199254740993","x":1.5e3}`))),
    );
    expect(column(data, 'id')).toEqual(ids);
    expect(column(data, 'n')).toEqual(ids.map(() => '9007199254740993'));
    expect(column(data, 'x')).toEqual([1500, 1500, 1500]);
    const own = await taken(
      `{"type":"Feature","id":12345678901234567890,"geometry":{"type":"Point","coordinates":[123.4,41.7]}}`,
    );
    expect(column(own, 'id')).toEqual(['12345678901234567890']);
  });

  it('takes what is no number as nothing, and says of a position what it is', async () => {
    const data = await taken(all(at('123.4,41.7,NaN', '{"h":NaN,"i":-Infinity,"j":1}'), at('NaN,41.7')));
    expect(data.count).toBe(1);
    expect(data.fields.map(({ name }) => name)).toEqual(['j']);
    expect(data.faults).toEqual([{ kind: 'bad-geometry', where: { unit: 'feature', number: 2 }, type: 'Point' }]);
  });

  it('reads numbers in quotes, with decimal commas too, and never takes a comma within a number for the end of it', async () => {
    const data = await taken(
      all(
        at('"123.4312","41.7125"'),
        at('"123,4478","41,7051"'),
        at('123,43,41,71'),
        at('123,4312,41,7125'),
        at('123.4312,41,7125'),
        at('123.4312,41.7125,7125'),
        at('123.5,41,710'),
      ),
    );
    // A height is believed where the north has parts of degrees, or where it is one.
    expect([...data.positions]).toEqual([123.4312, 41.7125, 123.4478, 41.7051, 123.4312, 41.7125, 123.5, 41]);
    expect(data.faults.map(rowFaultWords)).toEqual([
      '第 3 个要素：坐标“123,43,41,71”读不懂，应如 123.6000 或 123°36′00″，未读入',
      '第 4 个要素：坐标“123,4312,41,7125”读不懂，应如 123.6000 或 123°36′00″，未读入',
      '第 5 个要素：坐标“123.4312,41,7125”读不懂，应如 123.6000 或 123°36′00″，未读入',
    ]);
  });

  it('loses one line to a broken one', async () => {
    const data = await taken(`${lines[0]}\n{"type":"Feature","geom\n${lines[1]}\n`);
    expect(data.count).toBe(2);
    expect(data.faults).toEqual([{ kind: 'not-a-feature', where: { unit: 'line', number: 2 } }]);
  });

  it('takes a geometry without positions for none', async () => {
    const empty = [
      '{"type":"Polygon","coordinates":[]}',
      '{"type":"MultiPoint","coordinates":[]}',
      '{"type":"GeometryCollection","geometries":[]}',
    ];
    const data = await taken(all(at('123.4,41.7'), ...empty.map((one) => `{"type":"Feature","geometry":${one}}`)));
    expect(data.faults.map(({ kind }) => kind)).toEqual(empty.map(() => 'feature-without-geometry'));
  });

  it.each([
    ['ends early', whole.slice(0, -40), /按GeoJSON读，文件在第 1 行中途结束.*重新下载/],
    [
      'has a sign too many',
      `{"type":"FeatureCollection",\n"features":[\n{,]}`,
      /按GeoJSON读到第 3 行中断：此处不应出现“,”/,
    ],
    ['has nothing in it', all(), /读作 GeoJSON，里面没有一条带位置的记录/],
    [
      'is of Esri',
      '{"geometryType":"esriGeometryPoint","features":[{"attributes":{},"geometry":{"x":1,"y":2}}]}',
      /Esri 的 JSON.*另存为 GeoJSON/,
    ],
    ['has no geometry', '{"status":"1","pois":[{"location":"123.4,41.7"}]}', /没有几何的 JSON.*status, pois/],
  ])('says what is wrong, and what to do, when a file %s', async (_, text, told) => {
    expect(ownFaultWords(await refused(text))).toMatch(told);
  });
});

describe('reference systems that GeoJSON names', () => {
  const named = (name: string, position: string) =>
    `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"${name}"}},"features":[${at(position)}]}`;
  /** Where GDAL says that a point of WGS-84 lies in a system, easting first. */
  const toSystem = (code: number, lng: number, lat: number): string => {
    const args = ['-s_srs', 'EPSG:4490', '-t_srs', `EPSG:${code}`, '-output_xy'];
    return execFileSync('gdaltransform', args, { input: `${lng} ${lat}\n`, encoding: 'utf8' })
      .trim()
      .replace(' ', ',');
  };

  it.each([
    [4491, 75.5],
    [4499, 123.4],
    [4501, 134.5],
    [4502, 75.5],
    [4510, 123.4],
    [4512, 134.5],
    [4513, 75.5],
    [4529, 123.4],
    [4533, 134.5],
    [4534, 75.5],
    [4549, 120.4],
    [4550, 123.4],
    [4554, 134.5],
    [32651, 123.4],
    [32601, -177.2],
    [3857, 123.4],
  ])('are converted as GDAL does (EPSG:%i)', async (code, lng) => {
    const data = await taken(named(`urn:ogc:def:crs:EPSG::${code}`, toSystem(code, lng, 41.7)));
    expect(data.positions[0]).toBeCloseTo(lng, 6);
    expect(data.positions[1]).toBeCloseTo(41.7, 6);
    expect(data.notes).toEqual([{ kind: 'system', name: `urn:ogc:def:crs:EPSG::${code}` }]);
  });

  it.each(['EPSG:4529', 'http://www.opengis.net/def/crs/EPSG/0/4529', 'urn:ogc:def:crs:EPSG:6.9:4529'])(
    'are known by name (%s)',
    async (name) => {
      expect((await taken(named(name, '41535885.646,4619793.965'))).positions[0]).toBeCloseTo(123.4312, 6);
    },
  );

  it('are known by number alone, and of one geometry', async () => {
    const old = `{"type":"FeatureCollection","crs":{"type":"EPSG","properties":{"code":4529}},"features":[${at('41535885.646,4619793.965')}]}`;
    expect((await taken(old)).positions[1]).toBeCloseTo(41.7125, 6);
    const own = at('41535885.646,4619793.965').replace(
      '"coordinates"',
      '"crs":{"type":"name","properties":{"name":"EPSG:4529"}},"coordinates"',
    );
    expect((await taken(all(own, at('123.4,41.7')))).positions[0]).toBeCloseTo(123.4312, 6);
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4490', 'CGCS2000'])(
    'are none where they are degrees (%s)',
    async (name) => {
      expect([...(await taken(named(name, '123.4,41.7'))).positions]).toEqual([123.4, 41.7]);
    },
  );

  it.each(['EPSG:2436', 'EPSG:4610', 'EPSG:4214', 'urn:x'])(
    'are refused where they are not converted (%s)',
    async (name) => {
      expect(await refused(named(name, '123.4,41.7'))).toEqual({ kind: 'unknown-crs', name });
    },
  );

  it.each([
    ['degrees in a system of metres', 'EPSG:4550', '123.4,41.7'],
    ['the northing first', 'EPSG:4529', '4619793.965,41535885.646'],
    ['the northing first, without a zone', 'EPSG:4550', '4619793.965,535885.646'],
    ['another zone', 'EPSG:4525', '41535885.646,4619793.965'],
  ])('do not place what they cannot have: %s', async (_, name, position) => {
    const fault = await refused(named(name, position));
    expect(ownFaultWords(fault)).toMatch(/第 1 个要素：数值 .* 不在坐标参考系“EPSG:45..”的范围内/);
  });

  it('are asked for where the numbers are metres and none is named', async () => {
    const fault = await refused(all(at('41535885.646,4619793.965'), at('41535886,4619794')));
    expect(fault).toEqual({
      kind: 'projected',
      where: { unit: 'feature', number: 1 },
      x: 41535885.646,
      y: 4619793.965,
    });
    expect(ownFaultWords(fault)).toMatch(/像是以米计的投影坐标.*指定坐标参考系/);
  });
});

describe('packed outlines', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [123.4, 41.7] },
    arcs: [
      [
        [0, 0],
        [100, 0],
        [0, 100],
        [-100, -100],
      ],
    ],
    objects: {
      区: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0]], properties: { name: '甲' } },
          { type: 'Point', coordinates: [50, 50], id: 7 },
          { type: 'LineString', arcs: [9] },
        ],
      },
      线: { type: 'MultiLineString', arcs: [[~0]] },
    },
  };

  it('of TopoJSON are laid out, each object a layer, and a geometry without its arcs is told', async () => {
    const data = await taken(JSON.stringify(topology));
    const ring = [
      [123.4, 41.7],
      [123.5, 41.7],
      [123.5, 41.8],
      [123.4, 41.7],
    ];
    const shapes = data.shapes.map(({ geometry }) => (geometry as Polygon).coordinates[0]);
    const rounded = shapes.map((one) =>
      one?.map((position) => position.map((number) => Math.round(number * 1e6) / 1e6)),
    );
    expect(rounded).toEqual([ring, ring.toReversed()]);
    expect(data.shapes.map(({ properties }) => properties)).toEqual([{ layer: '区', name: '甲' }, { layer: '线' }]);
    expect(column(data, 'id')).toEqual([7]);
    expect(data.faults).toEqual([{ kind: 'bad-geometry', where: { unit: 'feature', number: 3 }, type: 'LineString' }]);
  });

  it('of TopoJSON are counted before they are laid out', async () => {
    const arc = Array.from({ length: 1000 }, () => [0, 1]);
    const bomb = {
      type: 'Topology',
      arcs: [arc],
      objects: { a: { type: 'LineString', arcs: Array.from({ length: 10_000 }, () => 0) } },
    };
    expect(await refused(JSON.stringify(bomb))).toMatchObject({
      kind: 'too-much',
      limit: 'vertices',
      most: LIMITS.vertices.most,
    });
  });

  /** As ECharts packs a ring. */
  const pack = (ring: readonly (readonly number[])[]) => {
    const steps = ring.map((position) => position.map((degrees) => Math.round(degrees * 1024)));
    const sign = (step: number): string => String.fromCharCode(((step << 1) ^ (step >> 31)) + 64);
    const packed = steps.map((step, i) =>
      step.map((number, axis) => sign(number - ((steps[i - 1] ?? steps[0])?.[axis] ?? 0))).join(''),
    );
    return { packed: packed.join(''), offset: steps[0] };
  };

  it.each(['closed', 'open'])(
    'of ECharts are laid out, rings that are %s, and how far they are rounded is said',
    async (how) => {
      const ring = [
        [123.4, 41.7],
        [123.5, 41.7],
        [123.5, 41.8],
        [123.4, 41.7],
      ].slice(0, how === 'open' ? 3 : 4);
      const { packed, offset } = pack(ring);
      const features = [
        {
          type: 'Feature',
          properties: { name: '甲' },
          geometry: { type: 'Polygon', coordinates: [packed], encodeOffsets: [offset] },
        },
        {
          type: 'Feature',
          properties: { name: '乙' },
          geometry: { type: 'MultiPolygon', coordinates: [[packed]], encodeOffsets: [[offset]] },
        },
      ];
      const data = await taken(toBytes(JSON.stringify({ type: 'FeatureCollection', UTF8Encoding: true, features })));
      expect(data.faults).toEqual([]);
      expect(data.shapes.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'MultiPolygon']);
      const outline = (data.shapes[0]?.geometry as Polygon | undefined)?.coordinates[0];
      expect(outline).toHaveLength(4);
      for (const [i, [lng = 0, lat = 0]] of [...ring, ring[0] ?? []].slice(0, 4).entries()) {
        expect(Math.abs((outline?.[i]?.[0] ?? 0) - lng)).toBeLessThan(1 / 2048 + 1e-9);
        expect(Math.abs((outline?.[i]?.[1] ?? 0) - lat)).toBeLessThan(1 / 2048 + 1e-9);
      }
      expect(data.notes).toEqual([{ kind: 'rounded', metres: 55 }]);
    },
  );
});
