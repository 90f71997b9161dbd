import fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { RowFault } from '../../../../src/contract/own-data.ts';
import { decodeOwn } from '../../../../src/files/read/decode.ts';
import { ownFaultWords, rowFaultWords } from '../../../../src/ui/workbench/own/own-words.ts';
import { note } from '../../../../tools/figures.ts';
import { runs } from '../../seed.ts';
import { AREAS, collectionOf, oneByGdal, POINTS, SHAPES, shapefileOf, toBytes, zip } from './builders.ts';
import { layered } from './gpkg-builders.ts';

const ALL = [...POINTS, ...SHAPES, ...AREAS];
/** Files that are read, one of each format, in parts where a zip would hide what is changed from whoever reads it. */
const SEEDS: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>> = {
  geojson: {
    'a.geojson': toBytes(collectionOf(ALL)),
    'a.geojsonl': toBytes(ALL.map((one) => JSON.stringify(one)).join('\n')),
  },
  csv: { 'a.csv': oneByGdal(POINTS, 'own.csv', ['-f', 'CSV', '-lco', 'GEOMETRY=AS_XY']) },
  kml: { 'a.kml': oneByGdal(ALL, 'own.kml', ['-f', 'KML']) },
  kmz: unzipSync(oneByGdal(ALL, 'own.kmz', ['-f', 'LIBKML'])),
  gpx: {
    'a.gpx': oneByGdal(POINTS, 'own.gpx', ['-f', 'GPX', '-dsco', 'GPX_USE_EXTENSIONS=YES']),
    'b.gpx': oneByGdal(SHAPES, 'own.gpx', ['-f', 'GPX', '-dsco', 'GPX_USE_EXTENSIONS=YES']),
  },
  shapefile: shapefileOf(POINTS),
  'shapefile of areas': shapefileOf(AREAS),
  'packed json': {
    'a.json': toBytes(
      '{"type":"Topology","transform":{"scale":[0.001,0.001],"translate":[123.4,41.7]},"arcs":[[[0,0],[9,0],[0,9],[-9,-9]]],"objects":{"a":{"type":"Polygon","arcs":[[0]]},"b":{"type":"Point","coordinates":[5,5]}}}',
    ),
    'b.json': toBytes(
      '{"type":"FeatureCollection","UTF8Encoding":true,"features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":["@@~@@h}@"],"encodeOffsets":[[126392,42701]]}}]}',
    ),
    'c.js': toBytes(`// x\nvar a = ${collectionOf(ALL)};\ncallback('b', ${collectionOf(POINTS)});`),
  },
  'files of a zip': {
    'a.gpx': toBytes('<gpx>\n<wpt lat="41,7" lon="123,4"><a:b/></wpt></gpx>'),
    'b.kmz': zip({ 'doc.kml': oneByGdal(ALL, 'own.kml', ['-f', 'KML']) }),
    'c.zip': zip(shapefileOf(POINTS)),
    'd.csv': toBytes('lng,lat\n123.4,41.7'),
  },
  geopackage: { 'a.gpkg': layered({ 点: [POINTS], 面: [AREAS, '-t_srs', 'EPSG:4549'], 线: [SHAPES] }) },
};
const ZIPPED = new Set(['kmz', 'shapefile', 'shapefile of areas', 'files of a zip']);
/** Far beyond what a small file takes, far below what one that grows by powers does: a bar of the long run, which has the machine to itself. */
const MOST_MS = 5_000;
const tried: Record<string, { read: number; refused: number }> = {};
const longest = { ms: 0 };

/** That a file is answered by positions that can be drawn or a fault that words tell of, and places. */
async function answers(format: string, bytes: Uint8Array): Promise<void> {
  const from = performance.now();
  const result = await decodeOwn(bytes, 'file', { datum: 'BD-09' });
  const ms = performance.now() - from;
  longest.ms = Math.max(longest.ms, ms);
  const tally = tried[format] ?? { read: 0, refused: 0 };
  tried[format] = tally;
  if (result.ok) {
    tally.read++;
    const { positions, count, shapes, faults, faultCount } = result.value;
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(positions).toHaveLength(count * 2);
    expect(count + shapes.length).toBeGreaterThan(0);
    expect(faults).toHaveLength(Math.min(faultCount, 100));
    for (const fault of faults) expectPlaced(fault);
    return;
  }
  tally.refused++;
  expect(ownFaultWords(result.error)).toMatch(/\p{Script=Han}/u);
  expect(['aborted', 'worker-died']).not.toContain(result.error.kind);
  if (result.error.kind === 'nothing-usable') for (const fault of result.error.faults) expectPlaced(fault);
}

function expectPlaced(fault: RowFault): void {
  expect(rowFaultWords(fault)).toMatch(/\p{Script=Han}/u);
  if ('where' in fault) expect(fault.where.number).toBeGreaterThan(0);
}

/** Bytes set to others and single bits turned; sometimes the rest is cut off. */
const changesArbitrary = fc.record({
  bytes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
  bits: fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 1, maxLength: 8 }),
  end: fc.option(fc.nat()),
});
type Changes = typeof changesArbitrary extends fc.Arbitrary<infer T> ? T : never;

function change(seed: Uint8Array, { bytes, bits, end }: Changes): Uint8Array {
  const changed = seed.slice(0, end === null ? seed.length : end % seed.length);
  if (changed.length === 0) return changed;
  for (const [at, byte] of bytes) changed[at % changed.length] = byte;
  for (const [at, bit] of bits) changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ (1 << bit);
  return changed;
}

describe.each(Object.keys(SEEDS))('whatever %s', (format) => {
  const files = SEEDS[format] ?? {};
  const names = Object.keys(files);
  const wrap = (parts: Record<string, Uint8Array>): Uint8Array =>
    ZIPPED.has(format) ? zip(parts) : (Object.values(parts)[0] ?? new Uint8Array());
  const chosen = fc.constantFrom(...names);
  const of = (name: string): Uint8Array => files[name] ?? new Uint8Array();
  const alone = (name: string, bytes: Uint8Array) => (ZIPPED.has(format) ? zip({ ...files, [name]: bytes }) : bytes);

  it('is read while it is whole', async () => {
    for (const name of names)
      expect((await decodeOwn(alone(name, of(name)), 'file', { datum: 'WGS-84' })).ok).toBe(true);
  });

  it('is answered with bytes of it changed, and cut off', () =>
    fc.assert(
      fc.asyncProperty(chosen, changesArbitrary, (name, changes) =>
        answers(format, alone(name, change(of(name), changes))),
      ),
      runs(80),
    ));

  /** Most of these come through to where rows are read. */
  it('is answered with one byte changed', () =>
    fc.assert(
      fc.asyncProperty(
        chosen,
        fc.nat(),
        fc.oneof(fc.nat(255), fc.constantFrom(...toBytes('0129-.e~'))),
        (name, at, byte) => {
          const bytes = of(name).slice();
          bytes[at % bytes.length] = byte;
          return answers(format, alone(name, bytes));
        },
      ),
      runs(50),
    ));

  it('is answered with the whole file cut off anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), (end) => {
        const whole = wrap(files);
        return answers(format, whole.slice(0, end % whole.length));
      }),
      runs(30),
    ));

  it('is answered with anything behind its beginning', () =>
    fc.assert(
      fc.asyncProperty(chosen, fc.nat(300), fc.uint8Array({ maxLength: 400 }), (name, head, tail) =>
        answers(format, alone(name, Uint8Array.of(...of(name).subarray(0, head), ...tail))),
      ),
      runs(50),
    ));
});

describe('anything at all', () => {
  it('is answered, bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => answers('bytes', bytes)),
      runs(200),
    ));

  it.each(['{"type":', '<kml>', '<gpx>', 'lng,lat\n', 'PK\u0003\u0004'])('is answered, text after %j', (head) =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), (text) => answers('text', strToU8(head + text))),
      runs(50),
    ),
  );
});

afterAll(() => {
  const ms = Math.round(longest.ms);
  console.info('own data, files tried:', tried, `longest ${ms} ms`);
  note({
    what: 'longest answer to a file of one’s own',
    value: `${ms} ms`,
    bar: `at most ${MOST_MS} ms`,
    met: ms <= MOST_MS,
  });
});
