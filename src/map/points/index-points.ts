import KDBush from 'kdbush';
import { eastward, isOnMap, ORIGIN, southward } from './mercator.ts';

/** Points sorted by where they are. A slot is a place in that order, a row one in the order they came in. */
export interface PointIndex {
  /** Web Mercator less `ORIGIN`, in the order of the slots. */
  readonly tree: KDBush;
  /** The row of each slot. */
  readonly rows: Uint32Array;
}

/** Sorts positions (degrees WGS-84, longitude and latitude in turn); those that are not on the map have no slot. */
export function indexPoints(positions: Float64Array): PointIndex {
  const onMap = rowsOnMap(positions);
  const tree = new KDBush(onMap.length, 64, Float32Array);
  for (const row of onMap)
    tree.add(eastward(positions[2 * row] ?? 0) - ORIGIN.x, southward(positions[2 * row + 1] ?? 0) - ORIGIN.y);
  tree.finish();
  return { tree, rows: Uint32Array.from(tree.ids, (place) => onMap[place] ?? 0) };
}

function rowsOnMap(positions: Float64Array): Uint32Array {
  const rows = new Uint32Array(positions.length / 2);
  let count = 0;
  for (let row = 0; row < rows.length; row++)
    if (isOnMap(positions[2 * row] ?? Number.NaN, positions[2 * row + 1] ?? Number.NaN)) rows[count++] = row;
  return rows.subarray(0, count);
}
