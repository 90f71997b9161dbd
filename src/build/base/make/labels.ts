import type { Feature, Geometry, Point, Polygon, Position } from 'geojson';
import { boundsOf } from '../../../domain/bounds.ts';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { positionsOf } from '../../../domain/positions.ts';
import { isInBox } from '../geometry/clip.ts';
import { lengthOf, pointAlong, round } from '../geometry/plane.ts';
import { innermost, signedArea } from '../geometry/ring.ts';
import { type OsmFeature, ofKind } from '../osm/extract.ts';
import { aFeature } from '../prepare/source.ts';
import { cleanName } from './clean-name.ts';
import type { IsInside } from './inside.ts';
import { namedRivers } from './waterways.ts';

/** Metres of a river for which it bears its name once; a shorter course than the second bears none. */
const EVERY = 12_000;
const SHORTEST = 3000;
/** A lake needs so many m² to bear its name. */
const LAKE = 200_000;

/** A name of the base map at a point, five decimals. */
export const aLabel = (kind: string, name: string, at: Position): Feature<Point> =>
  aFeature({ type: 'Point' as const, coordinates: round(at) }, { kind, name });

/** The middle of a geometry's bounds. */
export function middleOf(geometry: Geometry): Position {
  const [west, south, east, north] = boundsOf(positionsOf(geometry)) ?? [
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ];
  return [(west + east) / 2, (south + north) / 2];
}

/** Names of subdistricts and towns of the district, of rivers, lakes and airports. `water`: the areas as they are drawn. */
export function makeLabels(
  features: readonly OsmFeature[],
  isInside: IsInside,
  water: readonly Feature<Polygon>[],
): Feature<Point>[] {
  const named = (layer: 'subdistrict' | 'airport', keeps: (at: Position) => boolean): Feature<Point>[] =>
    ofKind(features, layer).flatMap(({ tags, geometry }) => {
      const [name, at] = [cleanName(tags.name), middleOf(geometry)];
      return name && keeps(at) ? [aLabel(layer, name, at)] : [];
    });
  const rivers = namedRivers(features);
  return once([
    ...named('subdistrict', isInside),
    ...nameRivers(rivers),
    ...nameLakes(water, new Set(rivers.keys())),
    ...named('airport', (at) => isInBox(BASE_BOX, at)),
  ]);
}

const nameRivers = (rivers: ReadonlyMap<string, readonly Position[][]>): Feature<Point>[] =>
  [...rivers].flatMap(([name, courses]) =>
    courses.flatMap((line) => {
      const length = lengthOf(line);
      const count = length < SHORTEST ? 0 : Math.max(1, Math.round(length / EVERY));
      return Array.from({ length: count }, (_, i) =>
        aLabel('river', name, pointAlong(line, (length * (i + 0.5)) / count)),
      );
    }),
  );

function nameLakes(water: readonly Feature<Polygon>[], rivers: ReadonlySet<string>): Feature<Point>[] {
  return water.flatMap(({ geometry, properties }) => {
    const name: unknown = properties?.name;
    const isLarge = signedArea(geometry.coordinates[0] ?? []) > LAKE;
    if (typeof name !== 'string' || !isLarge || rivers.has(name) || /[河江]$/.test(name)) return [];
    return [aLabel('lake', name, innermost(geometry))];
  });
}

/** What bears a name as a point and as an area bears it once; rivers as often as they are long. */
function once(labels: readonly Feature<Point>[]): Feature<Point>[] {
  const seen = new Set<string>();
  return labels.filter(({ properties }) => {
    const key = `${properties?.kind} ${properties?.name}`;
    const isNew = properties?.kind === 'river' || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
