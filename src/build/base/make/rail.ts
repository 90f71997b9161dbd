import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { groupBy } from '../../../domain/group-by.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { type OsmFeature, ofKind } from '../osm/extract.ts';
import { lineNumber } from '../osm/line-number.ts';
import { finish } from '../prepare/lines.ts';
import { aFeature } from '../prepare/source.ts';
import { cleanName } from './clean-name.ts';
import { dropParallels, joinAll } from './roads.ts';

const DETAIL = 8;

/** A stretch of a numbered line of a metro. */
export interface Track {
  readonly ref: string;
  readonly isOpen: boolean;
  readonly line: Position[];
}

/** The tracks of numbered lines; one of several lines stands once for each. `unnumbered`: names of those that bear no number and are left out. */
export function readTracks(features: readonly OsmFeature[]): { tracks: Track[]; unnumbered: string[] } {
  const unnumbered = new Set<string>();
  const tracks = ofKind(features, 'metro').flatMap(({ kind: { isOpen }, geometry, tags, lines = [] }) => {
    if (geometry.type !== 'LineString') return [];
    const own = lineNumber(tags.ref) ?? lineNumber(tags.name);
    const refs = lines.length > 0 ? lines : own ? [own] : [];
    if (refs.length === 0) unnumbered.add(cleanName(tags.name) ?? '—');
    return refs.map((ref): Track => ({ ref, isOpen, line: geometry.coordinates }));
  });
  return { tracks, unnumbered: [...unnumbered].sort() };
}

/** One feature for what of each line is open, one for what is being built; of two tracks beside one another one. */
export function makeMetro(tracks: readonly Track[]): Feature<LineString | MultiLineString>[] {
  const byLine = groupBy(tracks, ({ ref, isOpen }) => `${ref} ${isOpen ? 'open' : 'planned'}`);
  return [...byLine]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap(([key, own]) => {
      const [ref = '', status = ''] = key.split(' ');
      const lines = dropParallels(joinAll(own.map(({ line }) => line))).flatMap((line) =>
        finish(simplifyLine(line, DETAIL), {}).map(({ geometry }) => geometry.coordinates),
      );
      const [first, ...more] = lines;
      if (!first) return [];
      const geometry: LineString | MultiLineString =
        more.length === 0
          ? { type: 'LineString', coordinates: first }
          : { type: 'MultiLineString', coordinates: lines };
      return [aFeature(geometry, { line: `${ref}号线`, ref, status })];
    });
}

/** Tram track, each street once. */
export const makeTrams = (features: readonly OsmFeature[]): Feature<LineString>[] => {
  const tracks = ofKind(features, 'tram').flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : [],
  );
  return dropParallels(joinAll(tracks)).flatMap((line) => finish(simplifyLine(line, DETAIL), {}));
};
