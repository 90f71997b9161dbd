import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BASE_BOX } from '../../../src/domain/boxes.ts';
import { DATUMS } from '../../../src/domain/vocabulary.ts';
import { fromDatum, toDatum } from '../../../src/geo/datum.ts';
import { writeGeoUri } from '../../../src/geo/geo-uri.ts';
import { distanceBetween, type LngLat } from '../../../src/geo/geodesic.ts';
import { runs } from '../seed.ts';

const [west, south, east, north] = BASE_BOX;
const point: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: west, max: east, noNaN: true }),
  fc.double({ min: south, max: north, noNaN: true }),
);

describe('datums', () => {
  /** The test values that the many implementations of the GCJ-02 offset share (eviltransform). */
  it.each<[string, LngLat, LngLat]>([
    ['Shanghai', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
    ['Shenzhen', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
    ['Beijing', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
  ])('GCJ-02 in %s is the published one', (_, wgs, gcj) => {
    expect(distanceBetween(toDatum(wgs, 'GCJ-02'), gcj)).toBeLessThan(0.001);
  });

  it('BD-09 is GCJ-02 turned and moved as Baidu does it', () => {
    const [x, y] = toDatum([123.45, 41.7], 'GCJ-02');
    const k = (Math.PI * 3000) / 180;
    const [z, theta] = [Math.hypot(x, y) + 2e-5 * Math.sin(y * k), Math.atan2(y, x) + 3e-6 * Math.cos(x * k)];
    const expected: LngLat = [z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006];
    expect(distanceBetween(toDatum([123.45, 41.7], 'BD-09'), expected)).toBeLessThan(0.001);
  });

  it.each(DATUMS)('%s: there and back within a metre, everywhere in the box', (datum) => {
    fc.assert(
      fc.property(point, (at) => distanceBetween(fromDatum(toDatum(at, datum), datum), at) < 1),
      runs(300),
    );
  });

  it('GCJ-02 lies some 550 m away near the city, CGCS2000 nowhere else', () => {
    fc.assert(
      fc.property(point, (at) => {
        const moved = distanceBetween(toDatum(at, 'GCJ-02'), at);
        expect(moved).toBeGreaterThan(515);
        expect(moved).toBeLessThan(590);
        expect(toDatum(at, 'CGCS2000')).toEqual(at);
      }),
    );
  });
});

describe('geo: URIs', () => {
  test('have latitude first, and an uncertainty never smaller than it is', () => {
    expect(writeGeoUri([123.45, 41.7], 300)).toBe('geo:41.7,123.45;u=300');
    expect(writeGeoUri([123.456789, 41.7], 12.1)).toBe('geo:41.7,123.45679;u=13');
    expect(writeGeoUri([120, -0.000001], null)).toBe('geo:0,120');
  });
});
