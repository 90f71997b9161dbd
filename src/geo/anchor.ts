import along from '@turf/along';
import length from '@turf/length';
import pointOnFeature from '@turf/point-on-feature';
import type { Geometry, LineString, Position } from 'geojson';

/** The point at which a place's symbol stands: the point itself, the middle of the (longest) line, or a point inside the area. Degrees WGS-84. */
export function anchorOf(geometry: Geometry | null): readonly [number, number] | null {
  if (geometry === null) return null;
  if (geometry.type === 'Point') return pair(geometry.coordinates);
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return middleOf(geometry);
  return pair(pointOnFeature(geometry).geometry.coordinates);
}

function middleOf(geometry: Geometry & { type: 'LineString' | 'MultiLineString' }): readonly [number, number] {
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const lines = parts.map((coordinates): LineString => ({ type: 'LineString', coordinates }));
  const measured = lines.map((line) => ({ line, metres: lengthOf(line) })).sort((a, b) => b.metres - a.metres);
  const longest = measured[0];
  if (!longest) throw new Error('a line without parts');
  return pair(
    along({ type: 'Feature', properties: {}, geometry: longest.line }, longest.metres / 2, { units: 'meters' }).geometry
      .coordinates,
  );
}

function lengthOf(line: LineString): number {
  return length({ type: 'Feature', properties: {}, geometry: line }, { units: 'meters' });
}

function pair([lng = 0, lat = 0]: Position): readonly [number, number] {
  return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}
