import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { drawOutline } from '../../../../src/build/base/make/draw-outline.ts';
import { findCrossing } from '../../../../src/build/base/make/find-crossing.ts';
import { readGeoJson } from '../../../../src/build/base/make/read-geojson.ts';
import { readOutlines } from '../../../../src/build/base/make/read-outlines.ts';
import { soundArea } from '../../../../src/build/base/make/sound-rings.ts';
import { boundsOf } from '../../../../src/domain/bounds.ts';
import { positionsOf } from '../../../../src/domain/positions.ts';
import { DATUMS } from '../../../../src/domain/vocabulary.ts';
import { toDatum } from '../../../../src/geo/datum.ts';
import { distanceBetween } from '../../../../src/geo/geodesic.ts';
import { perimeterOf, signedAreaOf } from '../../../../src/geo/measure.ts';
import { aScene } from './make-base-scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'make-base-'));
const { outlines } = aScene([123.4, 41.6], 990103, '云溪区');
let files = 0;
function aFile(content: unknown): string {
  files += 1;
  const path = join(folder, `${files}.geojson`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const area = (...coordinates: unknown[]): Feature =>
  ({ type: 'Feature', properties: { name: '某区' }, geometry: { type: 'Polygon', coordinates } }) as Feature;
const SQUARE = [[123.4, 41.6], [123.5, 41.6], [123.5, 41.7], [123.4, 41.7], [123.4, 41.6]]; // biome-ignore format: a ring

/** A ring around a middle whose corners are so many degrees away, the first in any direction: it never crosses itself. */
const aStar = (nearest: number, farthest: number, least: number, most: number) =>
  fc
    .tuple(
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.array(fc.double({ min: nearest, max: farthest, noNaN: true }), { minLength: least, maxLength: most }),
    )
    .map(([first, radii]): Position[] => {
      const corners = radii.map((radius, i): Position => {
        const angle = first + (i / radii.length) * 2 * Math.PI;
        return [123.6 + radius * Math.cos(angle), 41.8 + radius * Math.sin(angle)];
      });
      return [...corners, corners[0] as Position];
    });

describe('a file of outlines', () => {
  it('is GeoJSON: a collection, a feature or a geometry alone', () => {
    expect(readGeoJson(aFile(outlines))).toHaveLength(6);
    expect(readGeoJson(aFile(`\uFEFF${JSON.stringify(area(SQUARE))}`))).toEqual([area(SQUARE)]);
    expect(readGeoJson(aFile(area(SQUARE).geometry))).toMatchObject([
      { type: 'Feature', geometry: { type: 'Polygon' } },
    ]);
  });

  it.each([
    ['nothing', ' \n', /is empty, GeoJSON was expected/],
    ['a web page', '<!DOCTYPE html><title>404</title>', /is a web page or XML/],
    ['half of a file', '{"type":"FeatureCollection","features":[{"type"', /is no JSON, or ends early/],
    ['TopoJSON', { type: 'Topology', objects: {} }, /is of type “Topology”, expected GeoJSON/],
    ['a list', [1, 2], /is something else, expected GeoJSON/],
    ['no feature', { type: 'FeatureCollection', features: [] }, /holds no feature/],
    ['features that are none', { type: 'FeatureCollection', features: [null] }, /of type “FeatureCollection”/],
  ])('that holds %s is refused with that reason', (_, content, reason) => {
    expect(() => readGeoJson(aFile(content))).toThrow(reason);
  });

  it('that is not there is named', () => expect(() => readGeoJson(join(folder, 'none'))).toThrow(/none: no such file/));
});

describe('the rings of an outline', () => {
  const [a, b, c, d] = SQUARE as [Position, Position, Position, Position];
  it.each([
    ['not closed', [a, b, c, d], /ring 1 of polygon 1: is not closed: .* \(RFC 7946\)/],
    ['of two corners', [a, b, a], /is not closed/],
    ['crossing itself', [a, c, b, d, a], /某区: edges cross at \[123\.45000, 41\.65000\]/],
    ['in Africa', SQUARE.map(([lng = 0, lat = 0]) => [lng - 100, lat]), /lies outside China/],
    ['in metres', SQUARE.map(([lng = 0, lat = 0]) => [lng * 1e5, lat * 1e5]), /lies outside China, degrees expected/],
    ['latitude first', SQUARE.map(([lng, lat]) => [lat, lng]), /latitude stands before longitude/],
    ['of words', [['123.4', '41.6'], b, c, d, ['123.4', '41.6']], /position 1 is \["123\.4","41\.6"\], expected/],
    ['of nothing', [a, a, a, a, a], /encloses nothing/],
    ['no list', 'ring', /is no list of positions/],
  ])('%s are refused with that reason', (_, ring, reason) => {
    expect(() => soundArea([area(ring)], 'WGS-84', 'file')).toThrow(reason);
  });

  it('may not be missing, or belong to a line', () => {
    const of = (geometry: unknown) => () => soundArea([{ ...area(), geometry } as Feature], 'WGS-84', 'file');
    expect(of(null)).toThrow('geometry is missing, expected Polygon or MultiPolygon');
    expect(of({ type: 'LineString', coordinates: SQUARE })).toThrow('geometry is LineString');
    expect(of({ type: 'Polygon', coordinates: [] })).toThrow('has no ring');
    expect(of({ type: 'MultiPolygon', coordinates: [[]] })).toThrow('has no ring');
    expect(of({ type: 'Polygon' })).toThrow('has no ring');
  });

  it('may not cross the edge of a hole', () => {
    const hole = [[123.45, 41.65], [123.55, 41.65], [123.55, 41.66], [123.45, 41.65]]; // biome-ignore format: a ring
    expect(() => soundArea([area(SQUARE, hole)], 'WGS-84', 'file')).toThrow('edges cross');
  });

  it('that run the wrong way round are turned, and counted', () => {
    const hole = [[123.44, 41.64], [123.46, 41.64], [123.46, 41.66], [123.44, 41.64]]; // biome-ignore format: a ring
    expect(soundArea([area([...SQUARE].reverse(), hole)], 'WGS-84', 'file')).toEqual({
      area: { type: 'MultiPolygon', coordinates: [[SQUARE, [...hole].reverse()]] },
      turned: 2,
    });
  });

  it('are the same in every datum, to two metres', () =>
    fc.assert(
      fc.property(aStar(0.02, 0.2, 3, 60), fc.constantFrom(...DATUMS), (ring, datum) => {
        const written = ring.map(([lng = 0, lat = 0]) => [...toDatum([lng, lat], datum)]);
        const made = soundArea([area(written)], datum, 'file').area.coordinates[0]?.[0] ?? [];
        for (const position of made)
          expect(Math.min(...ring.map((corner) => distanceBetween(corner, position)))).toBeLessThan(2);
      }),
    ));

  it('cross where one looks at every pair of edges and finds two that do', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 3, maxLength: 12 }), (corners) => {
        const ring = [...corners, corners[0] as Position];
        const edges = corners.map((from, i) => [from, ring[i + 1] as Position] as const);
        const crosses = edges.some((one, i) => edges.slice(i + 1).some((other) => across(one, other)));
        expect(findCrossing([ring]) !== null).toBe(crosses);
      }),
    ));
});

/** After the parameters of the point where two lines meet, not after the sides of corners. */
function across([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean {
  const [[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0], [dx = 0, dy = 0]] = [a, b, c, d];
  const lean = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (lean === 0) return false;
  const t = (cx - ax) * (dy - cy) - (cy - ay) * (dx - cx);
  const u = (cx - ax) * (by - ay) - (cy - ay) * (bx - ax);
  return [t, u].every((share) => share * lean > 0 && Math.abs(share) < Math.abs(lean));
}

describe('the outline as it is drawn', () => {
  it('has the bounds that it had, does not cross itself, and lies near where it lay', () =>
    fc.assert(
      // The second has corners so near to one another that most of them go, the outermost too if they may.
      fc.property(fc.oneof(aStar(0.02, 0.2, 3, 60), aStar(0.01, 0.0101, 100, 200)), (ring) => {
        const { area: sound } = soundArea([area(ring)], 'WGS-84', 'file');
        const { geometry, properties } = drawOutline(sound, '990103', '云溪区');
        expect(properties).toEqual({ adcode: 990103, name: '云溪区' });
        expect(boundsOf(positionsOf(geometry))).toEqual(boundsOf(positionsOf(sound)));
        const [outer = []] = (geometry as Polygon).coordinates;
        expect(findCrossing([outer])).toBeNull();
        const [before, after] = [signedAreaOf(sound.coordinates[0]?.[0] ?? []), signedAreaOf(outer)];
        // A strip of twelve metres along all of its edge.
        expect(Math.abs(before - after)).toBeLessThan(12 * perimeterOf(sound));
      }),
    ));

  it('keeps its islands and holes', () => {
    const island = SQUARE.map(([lng = 0, lat = 0]) => [Math.round((lng + 0.2) * 10) / 10, lat]);
    const hole = [[123.44, 41.64], [123.46, 41.66], [123.46, 41.64], [123.44, 41.64]]; // biome-ignore format: a ring
    const { area: sound } = soundArea([area(SQUARE, hole), area(island)], 'WGS-84', 'file');
    expect(drawOutline(sound, '1', '区').geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[SQUARE, hole], [island]],
    });
  });
});

describe('what lies beside it in the file', () => {
  const asked = { adcode: '990103', name: '云溪区' };
  const read = (content: FeatureCollection, neighbours: string | null = null) =>
    readOutlines({ outline: aFile(content), neighbours, datum: 'WGS-84' }, asked);

  it('may be a neighbour, when it has a name and an area and is not far away', () => {
    const more = [{ ...area(SQUARE), properties: {} }, { type: 'Feature', properties: { name: '界线' }, geometry: { type: 'LineString', coordinates: SQUARE } }]; // biome-ignore format: one line
    const { others, notes } = read({ ...outlines, features: [...outlines.features, ...(more as Feature[])] });
    expect(others.map(({ name }) => name)).toEqual(['西邻区', '北邻县', '大市', '里镇']);
    expect(notes).toEqual([]);
  });

  it('is left out where it is no sound area, and that is told', () => {
    const [west, ...rest] = outlines.features;
    const broken = { ...west, geometry: { type: 'Polygon', coordinates: [SQUARE.slice(1)] } } as Feature;
    const { others, notes } = read({ ...outlines, features: [broken, ...rest] });
    expect(others.map(({ name }) => name)).not.toContain('西邻区');
    expect(notes).toEqual([expect.stringMatching(/left out: .*西邻区 990102: ring 1 of polygon 1: is not closed/)]);
  });

  it('may come from a file of its own, without the district itself', () => {
    const { others } = read({ ...outlines, features: outlines.features.slice(1, 2) }, aFile(outlines));
    expect(others.map(({ name }) => name)).toEqual(['西邻区', '北邻县', '大市', '里镇']);
  });
});
