import { kinks } from '@turf/kinks';
import type { Position } from 'geojson';
import { BASE_BOX, isInBox } from '../domain/boxes.ts';
import type { AreaFault } from './area-fault.ts';

/** Every pair of edges is compared: beyond this it takes longer than a person waits. */
const MOST_CORNERS = 2000;
/** A ring is closed: three corners and the first again. */
const LEAST_POSITIONS = 4;

type Polygons = readonly Position[][][];

/** What is wrong with the closed rings of an area; none means sound. A fault that explains others is given alone. */
export function checkRings(polygons: Polygons): AreaFault[] {
  const rings = polygons.flat();
  const found = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  if (found > MOST_CORNERS) return [{ kind: 'too-many-vertices', found, most: MOST_CORNERS }];
  const short = rings.find((ring) => ring.length < LEAST_POSITIONS);
  if (short || polygons.length === 0 || polygons.some((own) => own.length === 0)) {
    return [{ kind: 'too-few-vertices', found: Math.max(0, (short?.length ?? 0) - 1), least: LEAST_POSITIONS - 1 }];
  }
  const outside = findOutside(rings);
  if (outside.length > 0) return isSwapped(rings) ? [{ kind: 'swapped', corrected: swap(polygons) }] : outside;
  const crossing = kinks({ type: 'MultiPolygon', coordinates: polygons as Position[][][] }).features[0];
  return crossing ? [{ kind: 'self-intersection', at: crossing.geometry.coordinates }] : [];
}

function findOutside(rings: readonly Position[][]): AreaFault[] {
  return rings
    .flatMap((ring) => ring.slice(0, -1))
    .map((at, i) => ({ kind: 'outside', vertex: i + 1, at, box: BASE_BOX }) as const)
    .filter(({ at }) => !isInBox(BASE_BOX, at));
}

const isSwapped = (rings: readonly Position[][]): boolean =>
  rings.flat().every(([lat = 0, lng = 0]) => isInBox(BASE_BOX, [lng, lat]));

const swap = (polygons: Polygons): Position[][][] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([lat = 0, lng = 0]) => [lng, lat])));
