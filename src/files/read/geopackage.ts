import type { Database, SqlValue, Statement } from 'sql.js';
import type { OwnDataset, OwnOptions, OwnProgress, Where } from '../../contract/own-data.ts';
import { loadSql } from '../load-sql.ts';
import { type Collector, createCollector } from './collect.ts';
import { type Layer, layersOf, quote, rowsOf } from './gpkg-layers.ts';
import { hold } from './limits.ts';
import { exact } from './numbers.ts';
import { readWkb } from './read-wkb.ts';
import { detailOf, Refusal, refuse } from './refusal.ts';

const PROGRESS_EVERY = 5_000;

/**
 * Decodes the feature tables of a GeoPackage, one after another; where there are several, a column says which one a row is of.
 * The database engine loads only here. @throws Refusal
 */
export async function decodeGeoPackage(
  bytes: Uint8Array,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): Promise<OwnDataset> {
  const { Database } = await loadSql();
  progress(0, 0, 'parsing');
  const db = new Database(bytes);
  try {
    db.run('PRAGMA trusted_schema = OFF');
    const collector = createCollector(options);
    const { layers, leftOut } = layersOf(db);
    // Before the rows: of their faults only the first hundred are told one by one.
    for (const fault of leftOut) collector.fault(fault);
    const counts = layers.map(({ table }) => countRows(db, table));
    const total = counts.reduce((sum, count) => sum + count, 0);
    hold('features', total);
    const layerColumn = layers.length > 1 ? freeName(layers) : null;
    let [done, arcs] = [0, 0];
    for (const [i, layer] of layers.entries()) {
      const said = counts[i] ?? 0;
      done += addLayer(db, layer, {
        collector,
        layerColumn,
        said,
        progress: (n) => progress(done + n, total, 'gathering'),
        curved: () => void arcs++,
      });
    }
    for (const { system } of layers) if (system) collector.note({ kind: 'system', name: system.name });
    if (arcs > 0) collector.note({ kind: 'curves', count: arcs });
    return collector.finish(name, 'geopackage');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse({ kind: 'broken', format: 'geopackage', detail: detailOf(error) });
  } finally {
    db.close();
  }
}

/** How many rows a table has; 0 where a damaged page keeps them from being counted. */
function countRows(db: Database, table: string): number {
  try {
    return Number(rowsOf(db, `SELECT count(*) FROM ${quote(table)}`)[0]?.[0]) || 0;
  } catch {
    return 0;
  }
}

/** “layer”, as programs that merge layers call it, unless a layer has a column of that name. */
function freeName(layers: readonly Layer[]): string {
  const taken = new Set(layers.flatMap(({ columns }) => columns));
  let name = 'layer';
  for (let n = 2; taken.has(name); n++) name = `layer (${n})`;
  return name;
}

interface Run {
  readonly collector: Collector;
  /** The column that says of which layer a row is, where there are several. */
  readonly layerColumn: string | null;
  readonly said: number;
  readonly progress: (done: number) => void;
  readonly curved: () => void;
}

/** Adds the rows of a table, and returns how many have been read. */
function addLayer(db: Database, layer: Layer, run: Run): number {
  const { collector, layerColumn, said, progress, curved } = run;
  const { table, name, geometry, columns, system } = layer;
  const part = layerColumn === null ? {} : { part: name };
  const own = layerColumn === null ? {} : { [layerColumn]: name };
  const statement = db.prepare(`SELECT ${[geometry, ...columns].map(quote).join()} FROM ${quote(table)}`);
  let done = 0;
  const here = (): Where => ({ unit: 'feature', number: done + 1, ...part });
  try {
    for (; statement.step(); done++) {
      if (done % PROGRESS_EVERY === 0) progress(done);
      const [blob = null, ...cells] = readRow(statement);
      const properties = Object.fromEntries(columns.map((column, i) => [column, plain(cells[i])]));
      collector.addFeature(geometryOf(blob, curved), { ...own, ...properties }, here(), system);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // A damaged page: what came before it stands.
    collector.fault({ kind: 'records-missing', where: here(), expected: Math.max(done + 1, said) });
  } finally {
    statement.free();
  }
  return done;
}

/** A value with whole numbers as they are stored: doubles would round those beyond 2⁵³. */
type Value = SqlValue | bigint;
// The types do not know the second argument yet.
const readRow = (statement: Statement): Value[] =>
  (statement.get as (params: null, config: { useBigInt: boolean }) => Value[]).call(statement, null, {
    useBigInt: true,
  });

const ENVELOPES = [0, 32, 48, 48, 64];
const IS_EMPTY = 0b01_0000;
/** Behind the head stands no well-known binary, but what some program made up. */
const IS_EXTENDED = 0b10_0000;

/** The geometry behind the head that GeoPackages put before it: “GP”, version, flags, system and box. */
function geometryOf(blob: Value, curved: () => void): unknown {
  if (blob === null) return null;
  if (!(blob instanceof Uint8Array) || blob[0] !== 0x47 || blob[1] !== 0x50) return { type: 'BLOB' };
  const flags = blob[3] ?? IS_EXTENDED;
  const envelope = ENVELOPES[(flags >> 1) & 0b111];
  if (envelope === undefined || flags & IS_EXTENDED) return { type: 'BLOB' };
  return flags & IS_EMPTY ? null : readWkb(blob.subarray(8 + envelope), curved);
}

const plain = (value: Value | undefined): string | number | null => {
  if (typeof value === 'bigint') return exact(value);
  return value instanceof Uint8Array ? null : (value ?? null);
};
