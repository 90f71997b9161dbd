import type { Feature, Polygon, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { clipRing } from '../geometry/clip.ts';
import { type Line, METRES, offset, round } from '../geometry/plane.ts';
import { orient } from '../geometry/ring.ts';
import { type OsmFeature, ofKind } from '../osm/extract.ts';
import { type AreaRule, bySize, generaliseArea } from '../prepare/areas.ts';
import { finish } from '../prepare/lines.ts';
import { aFeature } from '../prepare/source.ts';
import { cleanName } from './clean-name.ts';
import { thinRing } from './thin-ring.ts';

const HECTARE = 10_000;
const LANDCOVER: AreaRule = { least: HECTARE, detail: 400, isSmoothed: false };
const WATER: AreaRule = { least: 0.4 * HECTARE, detail: 150, isSmoothed: false };
const APRON: AreaRule = { least: 0.4 * HECTARE, detail: 50, isSmoothed: false };
/** Metres that a ring is thinned by first: the generalisation looks at every corner for each that it takes away. */
const FIRST = 4;
/** Metres across a runway whose width is not told. */
const RUNWAY = 45;

/** Built-up land, woods and grass, the largest first; fields are what is left. */
export const makeLandcover = (features: readonly OsmFeature[]): Feature<Polygon>[] =>
  ofKind(features, 'landcover')
    .flatMap((feature) => drawAreas(feature, LANDCOVER, { kind: feature.kind.cover }))
    .sort(bySize);

/** Lakes, reservoirs and broad rivers, the largest first, with their names. */
export const makeWater = (features: readonly OsmFeature[]): Feature<Polygon>[] =>
  ofKind(features, 'water')
    .flatMap((feature) => {
      const name = cleanName(feature.tags.name);
      return drawAreas(feature, WATER, name ? { name } : {});
    })
    .sort(bySize);

/** Runways, and aprons as what is called taxiway on the map. */
export function makeAirport(features: readonly OsmFeature[]): Feature<Polygon>[] {
  const runways = ofKind(features, 'runway').flatMap((feature) => {
    const ref = cleanName(feature.tags.ref);
    const properties = ref ? { kind: 'runway', ref } : { kind: 'runway' };
    const { geometry, tags } = feature;
    if (geometry.type !== 'LineString') return drawAreas(feature, APRON, properties);
    const width = Number.parseFloat(tags.width ?? '');
    return finish(geometry.coordinates, {}).flatMap(({ geometry: { coordinates } }) => {
      const strip = stripAlong(coordinates, width > 0 ? width : RUNWAY);
      return strip ? [aFeature(strip, properties)] : [];
    });
  });
  return [
    ...runways,
    ...ofKind(features, 'apron').flatMap((feature) => drawAreas(feature, APRON, { kind: 'taxiway' })),
  ];
}

function drawAreas({ geometry }: OsmFeature, rule: AreaRule, properties: Record<string, string>): Feature<Polygon>[] {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return polygons.flatMap((rings) => {
    const within = rings.map((ring) => (isClosed(ring) ? clipRing(ring, BASE_BOX) : null));
    if (!within[0]) return [];
    const coordinates = within.filter((ring) => ring !== null).map((ring) => thinRing(ring, FIRST));
    const area = generaliseArea({ type: 'Polygon', coordinates }, rule);
    return area ? [aFeature(area, properties)] : [];
  });
}

const isClosed = (ring: Line): boolean => ring.length > 3 && ring[0]?.join() === ring.at(-1)?.join();

/** A strip of so many metres across along a line that runs straight from end to end; null where it is wider than long, and no runway. */
function stripAlong(line: Line, metres: number): Polygon | null {
  const [a, b] = [line[0], line.at(-1)] as [Position, Position];
  const [east, north] = offset(a, b);
  const length = Math.hypot(east, north);
  if (length < metres) return null;
  const half = metres / 2 / length;
  const [dx, dy] = [(-north * half) / METRES.lon, (east * half) / METRES.lat];
  const beside = ([x = 0, y = 0]: Position, side: 1 | -1): Position => round([x + side * dx, y + side * dy]);
  return {
    type: 'Polygon',
    coordinates: orient([[beside(a, 1), beside(a, -1), beside(b, -1), beside(b, 1), beside(a, 1)]]),
  };
}
