import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Ground } from '../../contract/ground.ts';
import { intersect, unite } from '../../geo/overlay.ts';
import type { ReadText } from '../places/read-places.ts';
import { readLayer } from './layers.ts';

/** The district and its built-up land from `geodata/<atlas>/base/`, what overlaps made one, cut at the outline, five decimals. Without land cover, or with none that is built up, nothing is. @throws where a file has no such polygon. */
export function makeGround(read: ReadText): Ground {
  const outline = areasOf(read, 'district');
  const built = areasOf(read, 'landcover', ({ kind }) => kind === 'built');
  return { outline: unite(outline), built: round(intersect(unite(built), unite(outline))) };
}

function areasOf(
  read: ReadText,
  file: 'district' | 'landcover',
  keeps: (properties: Record<string, unknown>) => boolean = () => true,
): (Polygon | MultiPolygon)[] {
  const wanted = readLayer(read, file).features.filter(({ properties }) => keeps(properties ?? {}));
  const areas = wanted.map(({ geometry }) => geometry).filter(isArea);
  if (areas.length === 0 && (file === 'district' || wanted.length > 0))
    throw new Error(`base/${file}.geojson: no polygon to measure coverage against`);
  return areas;
}

const isArea = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
const round = ({ coordinates }: MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(roundPosition))),
});
const roundPosition = (position: Position): Position => position.map((degrees) => Math.round(degrees * 1e5) / 1e5);
