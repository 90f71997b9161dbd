import type { Position } from 'geojson';
import { makeGround } from '../../../src/build/base/ground.ts';
import { readFrom } from '../../../src/build/files.ts';
import type { LngLat } from '../../../src/geo/geodesic.ts';
import { ATLAS } from '../../atlas.ts';
import json from './references.json';

/** What other programs found, see README.md. */
export const references = json as unknown as {
  readonly distances: readonly { from: LngLat; to: LngLat; metres: number }[];
  readonly line: { line: Position[]; metres: number };
  readonly areas: readonly { name: string; rings: Position[][]; m2: number; perimeterM: number }[];
  readonly box: { bounds: readonly [number, number, number, number]; m2: number };
  readonly districtM2: number;
  readonly builtM2: number;
  readonly toDistrictEdge: readonly { from: LngLat; metres: number }[];
  readonly points: readonly LngLat[];
  readonly coverage: readonly {
    radiusM: number;
    sumM2: number;
    unionM2: number;
    districtM2: number;
    builtM2: number;
    gapM2: number;
    builtGapM2: number;
  }[];
  readonly spread: { centre: LngLat; longM: number; shortM: number; azimuth: number };
  readonly neighbours: Readonly<Record<'areaM2' | 'observedM' | 'expectedM' | 'ratio' | 'z', number>>;
};

/** The district and its built-up land. */
export const ground = makeGround(readFrom(`${ATLAS}/base`));

/** How far a number lies from what it should be, as a part of that. */
export const off = (found: number, expected: number): number => Math.abs(found / expected - 1);
