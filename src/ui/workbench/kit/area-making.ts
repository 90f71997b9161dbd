import type { Polygon, Position } from 'geojson';
import type { Drawn, SketchWish } from '../../../contract/board.ts';
import type { Box } from '../../../domain/boxes.ts';
import { positionsOf } from '../../../domain/positions.ts';
import type { Made } from '../../../geo/area-fault.ts';
import { type AreaOfInterest, makeCircle, makePolygon, makeRectangle } from '../../../geo/area-of-interest.ts';
import { readArea } from '../../../geo/area-text.ts';
import { distanceBetween } from '../../../geo/geodesic.ts';
import { polygonsOf } from '../../../geo/measure.ts';
import { readTypedPolygon } from '../../../geo/typed-polygon.ts';
import type { Store } from '../../../state/store.ts';

/** Beyond so many corners they lie too thick to be drawn by hand. */
export const MOST_HANDLES = 120;

/** The area that was drawn: a rectangle by its corners, a circle by its middle and the mean way to its rim. */
export function fromDrawing(drawn: Drawn, kind: SketchWish['kind'], name: string): Made<AreaOfInterest> {
  const ring: Position[] = drawn.type === 'Polygon' ? (drawn.coordinates[0] ?? []) : [...positionsOf(drawn)];
  const [west, south, east, north] = boxOfRing(ring);
  if (kind === 'rectangle') return makeRectangle('rectangle', [west, south, east, north], name);
  if (kind === 'circle') {
    const middle = [(west + east) / 2, (south + north) / 2] as const;
    const ways = ring.map((corner) => distanceBetween(middle, corner));
    return makeCircle(middle, ways.reduce((sum, way) => sum + way, 0) / ways.length, name);
  }
  return makePolygon('polygon', [[ring]], name);
}

/** What of an area can be changed by pulling at it; null where it cannot. */
export function sketchOf(area: AreaOfInterest): SketchWish | null {
  const [rings, ...others] = polygonsOf(area.geometry);
  const [ring] = rings ?? [];
  const isPlain = rings?.length === 1 && others.length === 0 && ring !== undefined;
  if (!isPlain) return null;
  const start: Polygon = { type: 'Polygon', coordinates: [ring] };
  if (area.kind === 'rectangle' || area.kind === 'view') return { kind: 'rectangle', start };
  if (area.kind === 'circle') return { kind: 'circle', start };
  if (area.kind === 'radius' || ring.length > MOST_HANDLES) return null;
  return { kind: 'polygon', start };
}

export const TYPED_KINDS = ['polygon', 'rectangle', 'circle'] as const;
export type TypedKind = (typeof TYPED_KINDS)[number];

/** Reads an area as a person types it: corners line by line, or the numbers of a rectangle or circle, full-width signs too. */
export function fromTyped(kind: TypedKind, typed: string, name: string, { places }: Pick<Store, 'places'>) {
  if (kind === 'polygon') return readTypedPolygon(typed, name);
  const body = typed
    .normalize('NFKC')
    .trim()
    .split(/[\s,、;]+/)
    .join();
  return readArea(`${kind}:${body}:${name}`, places);
}

/** How an area would be typed. */
export function toTyped(area: AreaOfInterest): { readonly kind: TypedKind; readonly words: string } {
  if (area.kind === 'rectangle' || area.kind === 'view') return { kind: 'rectangle', words: area.bounds.join(', ') };
  if (area.kind === 'circle') return { kind: 'circle', words: [...area.centre, area.radiusM].join(', ') };
  const [ring = []] = polygonsOf(area.geometry)[0] ?? [];
  return {
    kind: 'polygon',
    words: ring
      .slice(0, -1)
      .map((corner) => corner.join(', '))
      .join('\n'),
  };
}

function boxOfRing(ring: readonly Position[]): Box {
  const [lngs, lats] = [0, 1].map((axis) => ring.map((position) => position[axis] ?? Number.NaN)) as [
    number[],
    number[],
  ];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** The box that holds an area. */
export const boxOfArea = ({ geometry }: AreaOfInterest): Box => boxOfRing(polygonsOf(geometry).flat(2));
