import type { Feature, MultiPolygon } from 'geojson';
import { boundsOf } from '../../../domain/bounds.ts';
import type { Box } from '../../../domain/boxes.ts';
import { positionsOf } from '../../../domain/positions.ts';
import { type AskedDistrict, chooseDistrict, describeFeature, UNKNOWN } from './district.ts';
import type { Neighbour } from './neighbours.ts';
import type { BaseOptions } from './options.ts';
import { readGeoJson } from './read-geojson.ts';
import { soundArea } from './sound-rings.ts';

/** Degrees beyond an outline within which a neighbour's begins, whatever the datum. */
const BESIDE = 0.05;

/** What was read of outlines, WGS-84. */
export interface Outlines {
  readonly adcode: string;
  readonly name: string;
  readonly outline: MultiPolygon;
  /** Named areas near it, of the same file or of that of the neighbours; which of them touch is not looked at. */
  readonly others: readonly Neighbour[];
  /** What was mended or left out. */
  readonly notes: readonly string[];
}

/** Reads the outline of a district and the areas that may lie around it. @throws where the outline is not there or no sound area. */
export function readOutlines(
  { outline: path, neighbours: beside, datum }: Pick<BaseOptions, 'outline' | 'neighbours' | 'datum'>,
  asked: AskedDistrict,
): Outlines {
  const { own, others } = chooseDistrict(readGeoJson(path), asked, path);
  const { area, turned } = soundArea(own, datum, path);
  const told = describeFeature(own[0] as Feature);
  const notes = turned > 0 ? [`${path}: ${turned} rings ran the wrong way round and were turned (RFC 7946)`] : [];
  const candidates = beside === null ? others : readGeoJson(beside);
  const read = readNeighbours(candidates.filter(nearTo(area)), datum, beside ?? path);
  return {
    adcode: asked.adcode ?? told.adcode ?? UNKNOWN,
    name: asked.name ?? told.name ?? '',
    outline: area,
    others: read.areas.filter(({ name }) => name !== (asked.name ?? told.name)),
    notes: [...notes, ...read.faults],
  };
}

/** Whether a feature may touch an area: a file of the whole country has many that do not. What cannot be read is looked at later. */
function nearTo(area: MultiPolygon): (feature: Feature) => boolean {
  const [west = 0, south = 0, east = 0, north = 0] = boundsOf(positionsOf(area)) ?? [];
  return ({ geometry }) => {
    const bounds = tryBounds(geometry);
    if (!bounds) return true;
    const [w, s, e, n] = bounds;
    return w < east + BESIDE && e > west - BESIDE && s < north + BESIDE && n > south - BESIDE;
  };
}

function tryBounds(geometry: Feature['geometry']): Box | null {
  try {
    return boundsOf(positionsOf(geometry));
  } catch {
    return null;
  }
}

function readNeighbours(features: readonly Feature[], datum: BaseOptions['datum'], where: string) {
  const areas: Neighbour[] = [];
  const faults: string[] = [];
  for (const feature of features) {
    const { name } = describeFeature(feature);
    if (name === null || !/Polygon$/.test((feature.geometry as Feature['geometry'] | null)?.type ?? '')) continue;
    try {
      areas.push({ name, area: soundArea([feature], datum, where).area });
    } catch (error) {
      faults.push(`left out: ${(error as Error).message}`);
    }
  }
  return { areas, faults };
}
