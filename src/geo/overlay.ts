import { Clipper, ClipType, FillRule, type Paths64, type PolyPath64, PolyTree64 } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, signedAreaOf } from './measure.ts';

type Area = Polygon | MultiPolygon;

/** Corners are laid on a grid of 1e-7 degree, about a centimetre: whole numbers cannot fail to meet. */
const GRID = 1e7;
/** Rings smaller than this (m²) are crumbs of the grid. */
const CRUMB = 1;

/** Everything that lies in at least one of the areas. */
export const unite = (areas: readonly Area[]): MultiPolygon => combine(ClipType.Union, areas, []);

/** What lies in both. */
export const intersect = (a: Area, b: Area): MultiPolygon => combine(ClipType.Intersection, [a], [b]);

/** What lies in the first and not in the second. */
export const subtract = (a: Area, b: Area): MultiPolygon => combine(ClipType.Difference, [a], [b]);

function combine(how: ClipType, subject: readonly Area[], clip: readonly Area[]): MultiPolygon {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(how, toPaths(subject), toPaths(clip), tree, FillRule.NonZero);
  return { type: 'MultiPolygon', coordinates: childrenOf(tree).flatMap(readOuter) };
}

/** Outer rings counter-clockwise and holes clockwise, whichever way they came: the fill rule counts turns. */
function toPaths(areas: readonly Area[]): Paths64 {
  return areas.flatMap(polygonsOf).flatMap((rings) =>
    rings.map((ring, i) => {
      const path = ring.slice(0, -1).map(([x = 0, y = 0]) => ({ x: Math.round(x * GRID), y: Math.round(y * GRID) }));
      return signedAreaOf(ring) > 0 === (i === 0) ? path : path.reverse();
    }),
  );
}

function readOuter(outer: PolyPath64): Position[][][] {
  const ring = readRing(outer);
  const holes = childrenOf(outer);
  const islands = holes.flatMap((hole) => childrenOf(hole).flatMap(readOuter));
  if (!ring) return islands;
  return [[ring, ...holes.map(readRing).filter((hole) => hole !== null)], ...islands];
}

function readRing({ poly }: PolyPath64): Position[] | null {
  const corners = (poly ?? []).map(({ x, y }): Position => [x / GRID, y / GRID]);
  if (corners.length < 3) return null;
  const ring = [...corners, corners[0] as Position];
  return Math.abs(signedAreaOf(ring)) < CRUMB ? null : ring;
}

const childrenOf = (path: PolyPath64): PolyPath64[] => Array.from({ length: path.count }, (_, i) => path.child(i));
