import type { Geometry, Position } from 'geojson';
import { positionsOf, roundDegrees } from '../../domain/positions.ts';
import type { Cell } from '../../domain/table.ts';
import { toPlainText } from './plain-text.ts';
import type { TakenColumn, TakenFeature, Taking } from './taking.ts';

const KEY = /^[a-z][a-z0-9_]{0,30}$/;
/** The writers' own. */
const RESERVED: readonly string[] = ['fid', 'geom', 'note'];
const INT_32 = 2 ** 31;

/**
 * The same in the form that every writer relies on: exactly the columns' cells, plain texts, finite numbers, whole numbers where a
 * column says so, six decimals of a degree, outer rings counter-clockwise.
 * @throws when a name or a key cannot stand in every format, or stands twice.
 */
export function tidy(taking: Taking): Taking {
  checkNames(taking);
  const features = taking.features.map((feature) => tidyFeature(feature, taking.columns));
  return {
    ...taking,
    title: toPlainText(taking.title),
    noteTitle: toPlainText(taking.noteTitle),
    columns: taking.columns.map((column) => ({
      ...column,
      title: toPlainText(column.title),
      kind: column.kind === 'integer' && !allWhole(features, column.key) ? 'number' : column.kind,
    })),
    features,
    note: taking.note.map((line) => ({ ...line, title: toPlainText(line.title), value: toPlainText(line.value) })),
  };
}

function checkNames({ name, title, noteTitle, columns }: Taking): void {
  const keys = columns.map(({ key }) => key);
  for (const each of [name.replaceAll('-', '_'), ...keys]) {
    if (!KEY.test(each) || RESERVED.includes(each)) {
      throw new Error(`“${each}” cannot name a field: expected ${KEY.source}, but none of ${RESERVED.join()}`);
    }
  }
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice) throw new Error(`two columns have the key “${twice}”`);
  if (title === noteTitle) throw new Error(`the note has the same title as the records, “${title}”`);
}

const tidyFeature = (feature: TakenFeature, columns: readonly TakenColumn[]): TakenFeature => ({
  ...feature,
  geometry: feature.geometry && hasPositions(feature.geometry) ? tidyGeometry(feature.geometry) : null,
  properties: Object.fromEntries(columns.map(({ key, kind }) => [key, tidyCell(feature.properties[key], kind)])),
});

function tidyCell(cell: Cell | undefined, kind: TakenColumn['kind']): Cell {
  if (cell === null || cell === undefined) return null;
  if (kind === 'text') return toPlainText(String(cell));
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

const allWhole = (features: readonly TakenFeature[], key: string): boolean =>
  features.every(({ properties: { [key]: cell = null } }) => {
    return cell === null || (Number.isInteger(cell) && Math.abs(Number(cell)) < INT_32);
  });

/** A union that came out empty has a type but no positions; that is no geometry. */
const hasPositions = (geometry: Geometry): boolean => !positionsOf(geometry).next().done;

function tidyGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: round(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(round) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map((line) => line.map(round)) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(tidyRing) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(tidyRing)) };
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map(tidyGeometry) };
  }
}

/** An outer ring runs counter-clockwise, a hole clockwise (RFC 7946, 3.1.6). */
function tidyRing(ring: readonly Position[], index: number): Position[] {
  const rounded = ring.map(round);
  return isCounterClockwise(rounded) === (index === 0) ? rounded : rounded.reverse();
}

/** By the sign of the area, in degrees: the sense of turning is the same as on the ground. */
function isCounterClockwise(ring: readonly Position[]): boolean {
  const twice = ring.reduce((sum, [x = 0, y = 0], i) => {
    const [x0 = x, y0 = y] = ring[i - 1] ?? [];
    return sum + (x0 - x) * (y0 + y);
  }, 0);
  return twice > 0;
}

/** Height is no part of the atlas. */
const round = ([lng = 0, lat = 0]: Position): Position => [roundDegrees(lng), roundDegrees(lat)];
