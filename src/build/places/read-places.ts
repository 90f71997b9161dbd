import { check, HintError } from '@placemarkio/check-geojson';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { LAYERS } from '../../domain/vocabulary.ts';
import { decodePlace, Problems } from './decode-place.ts';
import type { SourcePlace } from './source-place.ts';

/** Text of a file of the atlas, by its path in it, or null when there is none. */
export type ReadText = (path: string) => string | null;

/** Reads the file of every layer that has one; a place that was lost with a file is missed by its address. A broken file is reported with its line, and the others are still read. */
export function readPlaces(read: ReadText): { places: SourcePlace[]; errors: string[] } {
  const places: SourcePlace[] = [];
  const errors: string[] = [];
  for (const layer of LAYERS) {
    const file = `places/${layer}.geojson`;
    const text = read(file);
    if (text === null) continue;
    const collection = parseGeoJson(text, file, errors);
    for (const [index, feature] of (collection?.features ?? []).entries()) {
      const problems = new Problems(`${file}: ${feature.id ?? `feature ${index + 1}`}`);
      places.push(decodePlace(feature as Feature<Geometry | null>, file, layer, problems));
      errors.push(...problems.list);
    }
  }
  if (LAYERS.every((layer) => read(`places/${layer}.geojson`) === null))
    errors.push(`places/: no place, at least one file of a layer expected, as places/${LAYERS[0]}.geojson`);
  return { places, errors };
}

function parseGeoJson(text: string, file: string, errors: string[]): FeatureCollection | null {
  try {
    const value = check(text);
    if (value.type === 'FeatureCollection') return value;
    errors.push(`${file}: is a ${value.type}, expected a FeatureCollection`);
  } catch (error) {
    if (error instanceof HintError) {
      for (const issue of error.issues.slice(0, 5)) errors.push(`${file}:${lineOf(text, issue)}: ${issue.message}`);
    } else errors.push(`${file}: ${(error as Error).message}`);
  }
  return null;
}

/** Syntax errors carry their position in the message, the others as an offset. */
function lineOf(text: string, { message, from }: { message: string; from: number }): string {
  return /\((\d+):\d+\)/.exec(message)?.[1] ?? String(text.slice(0, from).split('\n').length);
}
