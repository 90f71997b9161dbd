import fc from 'fast-check';
import KDBush from 'kdbush';
import { describe, expect, it } from 'vitest';
import { nearestSlot, walkRuns } from '../../../../src/map/points/walk.ts';
import { runs } from '../../seed.ts';

/** Few distinct places, so that points fall on one another and on the edges of what is asked for. */
const spot = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
const spots = fc.array(spot, { maxLength: 120 });

function treeOf(points: readonly (readonly [number, number])[]): KDBush {
  const tree = new KDBush(points.length, 4, Float32Array);
  for (const [x, y] of points) tree.add(x, y);
  return tree.finish();
}

const xy = (tree: KDBush, slot: number): [number, number] => [
  tree.coords[2 * slot] ?? 0,
  tree.coords[2 * slot + 1] ?? 0,
];

describe('the slots in a rectangle', () => {
  it('are all named, once, in rising order', () => {
    fc.assert(
      fc.property(spots, spot, spot, (points, [x1, y1], [x2, y2]) => {
        const tree = treeOf(points);
        const within = {
          minX: Math.min(x1, x2),
          minY: Math.min(y1, y2),
          maxX: Math.max(x1, x2),
          maxY: Math.max(y1, y2),
        };
        const named: number[] = [];
        walkRuns(tree, within, (from, to) => {
          for (let slot = from; slot < to; slot++) named.push(slot);
        });
        expect(named).toEqual([...new Set(named)].sort((a, b) => a - b));
        const inside = named.filter((slot) => {
          const [x, y] = xy(tree, slot);
          return x >= within.minX && x <= within.maxX && y >= within.minY && y <= within.maxY;
        });
        const wanted = tree.range(within.minX, within.minY, within.maxX, within.maxY);
        expect(inside.map((slot) => tree.ids[slot]).sort()).toEqual([...wanted].sort());
      }),
    );
  });

  it('leaves alone what is far away: a small rectangle names few of many', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => [at % 100, Math.floor(at / 100)] as const);
    let named = 0;
    walkRuns(treeOf(many), { minX: 10, minY: 10, maxX: 12, maxY: 12 }, (from, to) => {
      named += to - from;
    });
    expect(named).toBeGreaterThanOrEqual(9);
    expect(named).toBeLessThan(200);
  });
});

describe('the nearest point', () => {
  it('is none nearer than what looking at all of them finds, among those accepted and within reach', () => {
    fc.assert(
      fc.property(
        spots,
        spot,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (points, [x, y], reach, keep) => {
          const tree = treeOf(points);
          const accepts = (slot: number): boolean => (tree.ids[slot] ?? 0) % keep === 0;
          const away = (slot: number): number => {
            const [px, py] = xy(tree, slot);
            return Math.hypot(px - x, py - y);
          };
          const best = Math.min(
            ...points
              .map((_, slot) => slot)
              .filter(accepts)
              .map(away),
            Infinity,
          );
          const found = nearestSlot(tree, x, y, reach, accepts);
          if (best > reach) expect(found).toBeNull();
          else {
            expect(found).not.toBeNull();
            expect(accepts(found ?? -1)).toBe(true);
            expect(away(found ?? -1)).toBeCloseTo(best, 9);
          }
        },
      ),
      runs(500),
    );
  });
});
