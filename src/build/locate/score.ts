import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Scored } from '../../contract/candidates.ts';
import type { Candidate } from '../../contract/geocoder.ts';
import { anchorOf } from '../../geo/anchor.ts';
import { distanceBetween } from '../../geo/geodesic.ts';
import { gapBetween, shapeOf } from '../../geo/shape.ts';

/** What a candidate for a place is held against. */
export interface Known {
  /** The name and its other forms. */
  readonly names: readonly string[];
  readonly outline: Polygon | MultiPolygon | null;
  /** The place that is said to hold it, with the radius of its position in metres. */
  readonly container: { readonly name: string; readonly geometry: Geometry; readonly precisionM: number } | null;
  /** Where the atlas has the place itself. */
  readonly own: Geometry | null;
}

/** How much each agreement counts; what is not known counts for nobody. */
const WEIGHTS = { name: 6, district: 2, container: 2 } as const;
/** Metres beyond its radius at which a container no longer speaks for a candidate. */
const FAR_M = 5000;

/** A candidate, held against what is known. */
export function scoreCandidate(candidate: Candidate, { names, outline, container, own }: Known): Scored {
  const name = Math.max(0, ...names.map((each) => likeness(each, candidate.name)));
  const at = shapeOf({ type: 'Point', coordinates: [...candidate.at] });
  const districtM = outline && Math.round(gapBetween(shapeOf(outline), at));
  const containerM = container && Math.round(gapBetween(shapeOf(container.geometry), at));
  const beyond = container && containerM !== null ? Math.max(0, containerM - container.precisionM) : null;
  const parts = [
    [WEIGHTS.name, name],
    ...(districtM === null ? [] : [[WEIGHTS.district, Number(districtM === 0)]]),
    ...(beyond === null ? [] : [[WEIGHTS.container, Math.max(0, 1 - beyond / FAR_M)]]),
  ] as [number, number][];
  const all = parts.reduce((sum, [weight]) => sum + weight, 0);
  const anchor = anchorOf(own);
  return {
    ...candidate,
    districtM,
    containerM,
    ownM: anchor && Math.round(distanceBetween(anchor, candidate.at)),
    score: Math.round((parts.reduce((sum, [weight, part]) => sum + weight * part, 0) / all) * 100) / 100,
    reason: [
      name === 1 ? 'the very name' : name === 0 ? 'another name' : `a name alike by ${Math.round(name * 100)} %`,
      ...(districtM === null ? [] : [districtM === 0 ? 'in the district' : `${districtM} m outside the district`]),
      ...(container && containerM !== null ? [`${containerM} m from ${container.name}`] : []),
    ].join('; '),
  };
}

/** From 0 to 1: the share of pairs of neighbouring characters that two names have in common (Dice); 1 only for the same. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [pairsOf(a), pairsOf(b)];
  if (one.length + other.length === 0) return 0;
  const left = [...other];
  const common = one.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return Math.min(0.99, (2 * common) / (one.length + other.length));
}

const pairsOf = (name: string): string[] => {
  const letters = [...name.replace(/[\s（）()·]/g, '')];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
};
