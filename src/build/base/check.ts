import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { BASE_BOX } from '../../domain/boxes.ts';
import { positionsOf } from '../../domain/positions.ts';
import { isInBox } from './geometry/clip.ts';
import { signedArea } from './geometry/ring.ts';
import { BASE_FILES, type BaseRead } from './layers.ts';

const MOST_DECIMALS = 5;

/**
 * Checks every base layer that has a file: not empty, every vertex in the box and of at most five decimals, rings closed and turned as
 * RFC 7946 says, no `crs`. Each error names file, feature, what is wrong and what was expected; none means sound.
 */
export function checkBase(
  readLayer: (name: BaseRead) => FeatureCollection,
  files: readonly BaseRead[] = BASE_FILES,
): string[] {
  return files.flatMap((file) => {
    const layer = readLayer(file);
    const where = `base/${file}.geojson`;
    if (layer.features.length === 0) return [`${where}: no features, at least one expected`];
    const crs = 'crs' in layer ? [`${where}: has "crs", RFC 7946 expects none (WGS-84)`] : [];
    return [
      ...crs,
      ...layer.features.flatMap((feature, i) => checkFeature(feature, `${where}: feature ${i}${nameOf(feature)}`)),
    ];
  });
}

function nameOf({ properties: p }: Feature): string {
  return typeof p?.name === 'string' ? ` (${p.name})` : '';
}

function checkFeature({ geometry }: Feature, where: string): string[] {
  if (!geometry) return [`${where}: no geometry, one expected`];
  return [
    ...[...positionsOf(geometry)].flatMap((p) => checkPosition(p, where)),
    ...ringSetsOf(geometry).flatMap((rings) => rings.flatMap((ring, i) => checkRing(ring, i === 0, where))),
  ];
}

function checkPosition(p: Position, where: string): string[] {
  if (!isInBox(BASE_BOX, p))
    return [`${where}: vertex [${p.join(', ')}] outside the box, expected lon, lat within [${BASE_BOX.join(', ')}]`];
  const isLong = p.some((value) => Math.abs(value - Number(value.toFixed(MOST_DECIMALS))) > 1e-12);
  return isLong ? [`${where}: vertex [${p.join(', ')}] has too many decimals, expected at most ${MOST_DECIMALS}`] : [];
}

function checkRing(ring: readonly Position[], isOuter: boolean, where: string): string[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < 4 || first?.join() !== last?.join())
    return [`${where}: ring not closed, expected at least 4 positions, the last as the first`];
  const turns = signedArea(ring) > 0 ? 'counter-clockwise' : 'clockwise';
  const expected = isOuter ? 'counter-clockwise' : 'clockwise';
  return turns === expected ? [] : [`${where}: ${isOuter ? 'outer ring' : 'hole'} runs ${turns}, expected ${expected}`];
}

function ringSetsOf(geometry: Geometry): readonly (readonly Position[][])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
