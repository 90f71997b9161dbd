import fc from 'fast-check';
import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { DISTRICT } from '../../../../src/map/frame.ts';
import { indexPoints } from '../../../../src/map/points/index-points.ts';
import { layOver, ORIGIN, scaleAt, serves, viewAround, widen } from '../../../../src/map/points/mercator.ts';

const [west, south, east, north] = DISTRICT;
const inDistrict = fc.tuple(
  fc.double({ min: west, max: east, noNaN: true }),
  fc.double({ min: south, max: north, noNaN: true }),
);
const SIZE = { width: 1440, height: 900, ratio: 1 };

describe('a position', () => {
  it('is within a hundredth of a pixel of where MapLibre has it, at the closest zoom, anywhere in the district', () => {
    fc.assert(
      fc.property(inDistrict, ([lng, lat]) => {
        const { tree } = indexPoints(Float64Array.of(lng, lat));
        const theirs = MercatorCoordinate.fromLngLat([lng, lat]);
        const pixels = scaleAt(18);
        expect(Math.abs((tree.coords[0] ?? 0) + ORIGIN.x - theirs.x) * pixels).toBeLessThan(0.01);
        expect(Math.abs((tree.coords[1] ?? 0) + ORIGIN.y - theirs.y) * pixels).toBeLessThan(0.01);
      }),
    );
  });

  it('that is none keeps its row and has no slot', () => {
    const { tree, rows } = indexPoints(
      Float64Array.of(Number.NaN, 41.7, 123.5, 90, 123.5, 41.7, 200, 41.7, 123.6, 41.8),
    );
    expect(tree.numItems).toBe(2);
    expect([...rows].sort()).toEqual([2, 4]);
  });
});

describe('a picture that is moved along', () => {
  const zooms = fc.double({ min: 8, max: 18, noNaN: true });
  it('puts every position where a new picture would', () => {
    fc.assert(
      fc.property(inDistrict, inDistrict, zooms, zooms, inDistrict, ([lng, lat], [toLng, toLat], from, to, [x, y]) => {
        const painted = widen(viewAround({ lng, lat, zoom: from }, SIZE), 100);
        const now = viewAround({ lng: toLng, lat: toLat, zoom: to }, SIZE);
        const moved = layOver(painted, now);
        const spot = MercatorCoordinate.fromLngLat([x, y]);
        const inPainted = (spot.x - ORIGIN.x - painted.left) * painted.scale;
        const inNow = (spot.x - ORIGIN.x - now.left) * now.scale;
        expect(Math.abs(moved.x + inPainted * moved.scale - inNow)).toBeLessThan(0.01);
        const below = (spot.y - ORIGIN.y - painted.top) * painted.scale;
        expect(Math.abs(moved.y + below * moved.scale - (spot.y - ORIGIN.y - now.top) * now.scale)).toBeLessThan(0.01);
      }),
    );
  });

  it('serves while it covers the view with room to spare and is hardly stretched', () => {
    const camera = { lng: 123.5, lat: 41.8, zoom: 12 };
    const painted = widen(viewAround(camera, SIZE), 100);
    const panned = (pixels: number) => {
      const view = viewAround(camera, SIZE);
      return { ...view, left: view.left + pixels / view.scale };
    };
    expect([0, 50, -50, 70, -70].map((pixels) => serves(painted, panned(pixels), 40))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(serves(painted, viewAround({ ...camera, zoom: 12.1 }, SIZE), 40)).toBe(true);
    expect(serves(painted, viewAround({ ...camera, zoom: 12.5 }, SIZE), 40)).toBe(false);
    expect(serves(painted, viewAround({ ...camera, zoom: 11.5 }, SIZE), 40)).toBe(false);
  });
});
