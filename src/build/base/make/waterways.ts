import type { Feature, LineString, Position } from 'geojson';
import { groupBy } from '../../../domain/group-by.ts';
import { lengthOf } from '../geometry/plane.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { type OsmFeature, ofKind } from '../osm/extract.ts';
import { finish } from '../prepare/lines.ts';
import { cleanName } from './clean-name.ts';
import { joinAll } from './roads.ts';

/** What is shorter (metres) is a pond's or a ditch's. */
const SHORTEST = 700;
/** A canal or stream this long (metres) is drawn as a river is. */
const LONG = 6000;
const DETAIL = 12;

/** Rivers, and canals and streams over 6 km, have rank 1, the rest 2. */
export function makeWaterways(features: readonly OsmFeature[]): Feature<LineString>[] {
  const waterways = ofKind(features, 'waterway');
  return [true, false].flatMap((isRiver) =>
    joinAll(waterways.filter(({ kind }) => kind.isRiver === isRiver).flatMap(lineOf))
      .filter((line) => lengthOf(line) > SHORTEST)
      .flatMap((line) => finish(simplifyLine(line, DETAIL), { rank: isRiver || lengthOf(line) > LONG ? 1 : 2 })),
  );
}

/** The courses of the rivers that have a name, within the base map. */
export function namedRivers(features: readonly OsmFeature[]): Map<string, Position[][]> {
  const rivers = ofKind(features, 'waterway').filter(({ kind }) => kind.isRiver);
  const byName = groupBy(rivers, ({ tags }) => cleanName(tags.name) ?? '');
  byName.delete('');
  return new Map(
    [...byName].map(([name, own]) => [
      name,
      joinAll(own.flatMap(lineOf)).flatMap((line) => finish(line, {}).map(({ geometry }) => geometry.coordinates)),
    ]),
  );
}

const lineOf = ({ geometry }: OsmFeature): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : [];
