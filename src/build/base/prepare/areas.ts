import type { Feature, Polygon, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { clipRing } from '../geometry/clip.ts';
import { distanceToLine, type Line, round } from '../geometry/plane.ts';
import { isInRing, orient, signedArea } from '../geometry/ring.ts';
import { simplifyRing, smoothRing } from '../geometry/simplify.ts';
import { aFeature, outlineOf, type ReadSource } from './source.ts';

export interface AreaRule {
  /** Patches and holes smaller than this (m²) go. */
  readonly least: number;
  /** Visvalingam threshold (m²). */
  readonly detail: number;
  readonly isSmoothed: boolean;
}

const HECTARE = 10_000;
const LANDCOVER: AreaRule = { least: 6 * HECTARE, detail: 5000, isSmoothed: true };
const RELIEF: AreaRule = { least: 30 * HECTARE, detail: 16000, isSmoothed: true };
const WATER: AreaRule = { least: 0.8 * HECTARE, detail: 450, isSmoothed: true };

function generaliseRing(ring: Line, rule: AreaRule): Position[] | null {
  const clipped = clipRing(ring, BASE_BOX);
  if (!clipped || Math.abs(signedArea(clipped)) < rule.least) return null;
  const simple = simplifyRing(clipped, rule.detail);
  const smooth = simple && rule.isSmoothed ? simplifyRing(smoothRing(simple), rule.detail / 10) : simple;
  const rounded = smooth?.map(round).filter((p, i, all) => i === 0 || p.join() !== all[i - 1]?.join());
  return rounded && rounded.length >= 4 ? rounded : null;
}

/** Generalises a polygon, or null where it is too small to draw. */
export function generaliseArea(polygon: Polygon, rule: AreaRule): Polygon | null {
  const [outer, ...holes] = polygon.coordinates.map((ring) => generaliseRing(ring, rule));
  if (!outer) return null;
  return { type: 'Polygon', coordinates: orient([outer, ...holes.filter((hole) => hole !== null)]) };
}

export function bySize(a: Feature<Polygon>, b: Feature<Polygon>): number {
  return signedArea(b.geometry.coordinates[0] as Position[]) - signedArea(a.geometry.coordinates[0] as Position[]);
}

function generaliseAll<P>(
  features: readonly Feature<Polygon, P>[],
  rule: AreaRule,
  describe: (p: P) => Record<string, string | number>,
) {
  return features
    .flatMap(({ geometry, properties }) => {
      const area = generaliseArea(geometry, rule);
      return area ? [aFeature(area, describe(properties))] : [];
    })
    .sort(bySize);
}

/** Patches farther than this (metres) from the district are left out: their even scatter says nothing, their end is a sheet edge. */
const CONTEXT = 2500;

/** Whether some vertex lies in the outline or within `reach` metres of it. */
function touches({ coordinates }: Polygon, outline: Line, reach: number): boolean {
  const ring = coordinates[0] ?? [];
  return ring.some((p) => isInRing(p, outline)) || ring.some((p) => distanceToLine(p, outline) < reach);
}

const KINDS: Readonly<Record<string, string>> = { impervious: 'built', forest: 'forest', grassland: 'grass' };

/** Built-up land, woods, grass; water comes from `makeWater`, what is left is fields. */
export function makeLandcover(read: ReadSource): Feature[] {
  const outline = outlineOf(read);
  const all = read<Polygon, { class: string }>('landcover_clcd2025');
  const drawn = all.filter(({ properties: p, geometry }) => p.class in KINDS && touches(geometry, outline, CONTEXT));
  return generaliseAll(drawn, LANDCOVER, (p) => ({ kind: KINDS[p.class] as string }));
}

/** Nested bands, level 1 (low) to 5 (high) of the city's own range of heights. */
export function makeRelief(read: ReadSource): Feature[] {
  const bands = read<Polygon, { norm_ge: number }>('relief_bands');
  const levelOf = (p: { norm_ge: number }) => ({ level: Math.round(p.norm_ge * 10) - 3 });
  const outline = outlineOf(read);
  const drawn = bands.filter(({ geometry }) => touches(geometry, outline, CONTEXT));
  const made = generaliseAll(drawn, RELIEF, levelOf);
  return made.sort((a, b) => Number(a.properties?.level) - Number(b.properties?.level));
}

export function makeWater(read: ReadSource): Feature[] {
  const areas = read<Polygon, { name_hint?: string }>('water_osm_polygons');
  return generaliseAll(areas, WATER, ({ name_hint: hint }): Record<string, string> => {
    const name = hint ? read.facts.waters[hint] : undefined;
    return name ? { name } : {};
  });
}
