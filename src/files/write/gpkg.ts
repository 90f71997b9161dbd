import type { Geometry } from 'geojson';
import type { Database } from 'sql.js';
import { loadSql } from '../load-sql.ts';
import { boxOf } from './box.ts';
import { CREATE_TABLES, GPKG_ID, GPKG_VERSION, SYSTEMS } from './gpkg-tables.ts';
import { cellOf, type TakenColumn, type TakenFeature, type Taking, type Written, whole } from './taking.ts';
import { commonType, toCommonType } from './unify.ts';
import { doubles, joinBytes, toWkb, uint32 } from './wkb.ts';

const WGS_84 = 4326;
const TYPES = { text: 'TEXT', integer: 'MEDIUMINT', number: 'DOUBLE' } as const;

/**
 * GeoPackage 1.3 with two tables, the features and the note; titles of the columns stand in it as QGIS and GDAL read them. What is not
 * located keeps its row, its geometry null.
 */
export async function write(taking: Taking): Promise<Written> {
  const { Database } = await loadSql();
  const db = new Database();
  try {
    db.run(`PRAGMA application_id = ${GPKG_ID}; PRAGMA user_version = ${GPKG_VERSION}; ${CREATE_TABLES}`);
    for (const system of SYSTEMS) insert(db, 'gpkg_spatial_ref_sys', system);
    addFeatures(db, taking);
    addNote(db, taking);
    const bytes = db.export();
    return whole(new Blob([bytes as BlobPart], { type: 'application/geopackage+sqlite3' }), taking);
  } finally {
    db.close();
  }
}

function addFeatures(db: Database, { name, title, columns, features }: Taking): void {
  const table = quote(name);
  const type = commonType(features.flatMap(({ geometry }) => geometry ?? []));
  const kind = (type ?? 'Geometry').toUpperCase();
  const fields = columns.map((column) => `${quote(column.key)} ${TYPES[column.kind]}`);
  db.run(
    `CREATE TABLE ${table} (${['fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', `geom ${kind}`, ...fields].join()})`,
  );
  insert(db, 'gpkg_contents', [name, 'features', title, '', now(), ...(boxOf(features) ?? NOWHERE), WGS_84]);
  insert(db, 'gpkg_geometry_columns', [name, 'geom', kind, WGS_84, 0, 0]);
  addTitles(db, name, columns);
  insertAll(
    db,
    name,
    ['geom', ...columns.map(({ key }) => key)],
    features.map((feature) => [toBlob(feature, type), ...columns.map((column) => cellOf(feature, column))]),
  );
}

/** Titles for people beside the names for programs: the schema extension. */
function addTitles(db: Database, table: string, columns: readonly TakenColumn[]): void {
  const about = 'http://www.geopackage.org/spec121/#extension_schema';
  for (const part of ['gpkg_data_columns', 'gpkg_data_column_constraints']) {
    insert(db, 'gpkg_extensions', [part, null, 'gpkg_schema', about, 'read-write']);
  }
  const titles = columns.map(({ title }) => title);
  for (const [i, { key, title }] of columns.entries()) {
    // A name must not stand twice, a title may.
    const name = titles.indexOf(title) === i ? title : null;
    insert(db, 'gpkg_data_columns', [table, key, name, title, null, null, null]);
  }
}

function addNote(db: Database, { note, noteTitle }: Taking): void {
  db.run('CREATE TABLE note (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT, title TEXT, value TEXT)');
  insert(db, 'gpkg_contents', ['note', 'attributes', noteTitle, '', now(), ...NOWHERE, null]);
  insertAll(
    db,
    'note',
    ['key', 'title', 'value'],
    note.map(({ key, title, value }) => [key, title, value]),
  );
}

type Value = string | number | null | Uint8Array;

const insert = (db: Database, table: string, values: readonly Value[]): void =>
  void db.run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join()})`, [...values]);

function insertAll(db: Database, table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): void {
  const statement = db.prepare(
    `INSERT INTO ${quote(table)} (${columns.map(quote).join()}) VALUES (${columns.map(() => '?').join()})`,
  );
  db.run('BEGIN');
  for (const row of rows) statement.run([...row]);
  db.run('COMMIT');
  statement.free();
}

/** A geometry in the form of a GeoPackage: header with system and box, then well-known binary. */
function toBlob({ geometry }: TakenFeature, type: Geometry['type'] | null): Uint8Array | null {
  if (!geometry) return null;
  const [west, south, east, north] = boxOf([{ geometry }]) ?? NOWHERE;
  const box = doubles([
    [west ?? 0, east ?? 0],
    [south ?? 0, north ?? 0],
  ]);
  // “GP”, version 1, and flags: little-endian, a box of two dimensions.
  const head = Uint8Array.of(0x47, 0x50, 0, 0b0000_0011);
  return joinBytes([head, uint32(WGS_84), box, toWkb(type === null ? geometry : toCommonType(geometry, type))]);
}

const NOWHERE = [null, null, null, null] as const;
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const now = (): string => new Date().toISOString();
