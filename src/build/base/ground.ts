import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Ground } from '../../domain/ground.ts';
import { intersect, unite } from '../../geo/overlay.ts';
import type { ReadText } from '../places/read-places.ts';

/** The district and its built-up land from `geodata/<atlas>/base/`, what overlaps made one, cut at the outline, five decimals. @throws when either is missing. */
export function makeGround(read: ReadText): Ground {
  const outline = areasOf(read, 'district');
  const built = areasOf(read, 'landcover', ({ kind }) => kind === 'built');
  return { outline: unite(outline), built: round(intersect(unite(built), unite(outline))) };
}

function areasOf(
  read: ReadText,
  file: 'district' | 'landcover',
  keeps: (properties: Record<string, unknown>) => boolean = () => true,
): Polygon[] {
  const layer = JSON.parse(read(`${file}.geojson`) ?? '{"features":[]}') as FeatureCollection;
  const areas = layer.features
    .filter(({ properties }) => keeps(properties ?? {}))
    .map(({ geometry }) => geometry)
    .filter((geometry) => geometry.type === 'Polygon');
  if (areas.length === 0) throw new Error(`base/${file}.geojson: no polygon to measure coverage against`);
  return areas;
}

const round = ({ coordinates }: MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(roundPosition))),
});
const roundPosition = (position: Position): Position => position.map((degrees) => Math.round(degrees * 1e5) / 1e5);
