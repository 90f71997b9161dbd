import type { Database, SqlValue } from 'sql.js';
import type { LayerFault, RowFault } from '../../contract/own-data.ts';
import { cleanName } from './clean-text.ts';
import { type System, systemOf } from './crs.ts';
import { hold, LIMITS } from './limits.ts';
import { Refusal, refuse } from './refusal.ts';

/** A table of stored features: its own name and one that can be shown, its columns, and the system of its positions where they are no degrees. */
export interface Layer {
  readonly table: string;
  readonly name: string;
  readonly geometry: string;
  /** The columns that are stored, but for geometry and the number that programs give each row. */
  readonly columns: readonly string[];
  readonly system: System | null;
}

/** The tables that say what a GeoPackage holds, with the columns that are asked of them. */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = {
  gpkg_contents: ['table_name', 'data_type'],
  gpkg_geometry_columns: ['table_name', 'column_name', 'srs_id'],
  gpkg_spatial_ref_sys: ['srs_id', 'srs_name', 'definition'],
};

const CONTENTS = `SELECT c.table_name, c.data_type, m.type, m.sql, g.column_name, g.srs_id, s.srs_name, s.definition
  FROM gpkg_contents c
  LEFT JOIN sqlite_master m ON m.name = c.table_name COLLATE NOCASE AND m.type IN ('table', 'view')
  LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name COLLATE NOCASE
  LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id LIMIT ${LIMITS.layers.most + 1}`;

/**
 * The layers that can be read, and those left out, with the reason. Views are among the latter: what they compute can be without
 * end. Tables without places are passed over. @throws Refusal where a table that must be is not, or the only layer cannot be placed.
 */
export function layersOf(db: Database): { readonly layers: readonly Layer[]; readonly leftOut: readonly RowFault[] } {
  for (const [table, columns] of Object.entries(TOLD_BY)) {
    const stored = isStored(db, table) ? storedColumns(db, table).map(([, name]) => name) : [];
    if (!columns.every((column) => stored.includes(column))) broken(table);
  }
  const rows = rowsOf(db, CONTENTS);
  hold('layers', rows.length);
  const layers: Layer[] = [];
  const leftOut: RowFault[] = [];
  for (const row of rows) {
    const [table = null, kind, type, sql, geometry = null, id = null, called = null, definition = null] = row;
    const name = cleanName(String(table));
    const leave = (why: LayerFault, system = ''): void =>
      void leftOut.push({ kind: 'layer-left-out', layer: name, why, system });
    if (/tiles|coverage/i.test(String(kind))) leave('raster');
    else if (kind !== 'features') continue;
    else if (type === 'view') leave('view');
    else if (geometry === null || !/^CREATE TABLE/i.test(String(sql))) leave('lost');
    else {
      const system = cleanName(String(called ?? id ?? ''));
      const known = systemOr(system, String(definition ?? ''));
      if (typeof known === 'string') leave('unknown-crs', known);
      else
        layers.push({ table: String(table), name, ...columnsOf(db, String(table), String(geometry)), system: known });
    }
  }
  const [only] = leftOut;
  if (layers.length === 0 && leftOut.length === 1 && only?.kind === 'layer-left-out' && only.why === 'unknown-crs') {
    refuse({ kind: 'unknown-crs', name: only.system });
  }
  return { layers, leftOut };
}

/** The system of positions, or its name where they cannot be converted from it. */
function systemOr(system: string, definition: string): System | null | string {
  // Without a definition nothing says that these are degrees.
  if (/^\s*(undefined)?\s*$/i.test(definition)) return system;
  try {
    return systemOf(definition, []);
  } catch (error) {
    if (error instanceof Refusal && error.fault.kind === 'unknown-crs') return cleanName(error.fault.name) || system;
    throw error;
  }
}

function columnsOf(db: Database, table: string, geometry: string): Pick<Layer, 'geometry' | 'columns'> {
  const known = storedColumns(db, table);
  if (!known.some(([, name]) => name === geometry)) broken(`${table}.${geometry}`);
  const columns = known
    .filter(([, name, , , , key]) => name !== geometry && !(key === 1 && /^(ogc_)?fid$/i.test(String(name))))
    .map(([, name]) => String(name));
  return { geometry, columns };
}

const isStored = (db: Database, table: string): boolean =>
  rowsOf(db, `SELECT 1 FROM sqlite_master WHERE name = '${table}' AND type = 'table' AND sql LIKE 'CREATE TABLE%'`)
    .length > 0;

/** Columns that are written in the file; computed ones are not among what this pragma tells. */
const storedColumns = (db: Database, table: string): SqlValue[][] => rowsOf(db, `PRAGMA table_info(${quote(table)})`);

/** The rows of a query. @throws Error of the engine, on a damaged file. */
export const rowsOf = (db: Database, sql: string): SqlValue[][] => db.exec(sql)[0]?.values ?? [];

/** A name as SQL writes it. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const broken = (detail: string): never => refuse({ kind: 'broken', format: 'geopackage', detail });
