import type { Position } from 'geojson';
import type { AreaFault, Made } from './area-fault.ts';
import { type AreaOfInterest, makePolygon } from './area-of-interest.ts';
import { readPair } from './read-pair.ts';

/**
 * Reads the corners of a polygon as a person types them: a corner a line (or between semicolons), longitude and latitude in degrees
 * WGS-84, as `readPair` reads them. Every line that is no position is named.
 */
export function readTypedPolygon(typed: string, name: string): Made<AreaOfInterest> {
  const lines = typed
    .split(/[\n;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const corners = lines.map(readPosition);
  const faults = lines
    .filter((_, i) => corners[i] === null)
    .map((part): AreaFault => ({ kind: 'unreadable', part, expected: 'position' }));
  if (faults.length > 0) return { ok: false, faults };
  return makePolygon('polygon', [[corners.filter((corner) => corner !== null)]], name);
}

function readPosition(line: string): Position | null {
  const [lng, lat] = readPair(line);
  return Number.isNaN(lng) || Number.isNaN(lat) ? null : [lng, lat];
}
