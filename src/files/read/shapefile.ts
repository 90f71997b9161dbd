import type { Geometry } from 'geojson';
import { parseShp } from 'shpjs';
import type { OwnDataset, OwnOptions, OwnProgress, Where } from '../../contract/own-data.ts';
import { type Collector, createCollector } from './collect.ts';
import { systemOf } from './crs.ts';
import { type Dbf, openDbf } from './dbf.ts';
import { hold } from './limits.ts';
import { refuse } from './refusal.ts';

const HEAD = 100;
const PROGRESS_EVERY = 5_000;

/** The files that make up one shapefile; all but the first may be missing. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly cpg: Uint8Array | null;
  readonly prj: Uint8Array | null;
}

/** Decodes a shapefile. @throws Refusal */
export function decodeShapefile(
  { shp, dbf, cpg, prj }: ShapefileParts,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): OwnDataset {
  const collector = createCollector(options);
  const text = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder().decode(bytes);
  const table = dbf && openDbf(dbf, text(cpg), options.encoding);
  if (!table) collector.fault({ kind: 'table-missing', where: { unit: 'feature', number: 1 } });
  addRecords(shp, text(prj), table, collector, progress);
  return collector.finish(name, 'shapefile', table?.encoding ?? null);
}

function addRecords(
  shp: Uint8Array,
  prj: string | null,
  table: Dbf | null,
  collector: Collector,
  progress: OwnProgress,
): void {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (shp.length < HEAD || view.getInt32(0) !== 9994) broken('no header');
  const system = systemOf(
    prj,
    [36, 44, 52, 60].map((at) => view.getFloat64(at, true)),
  );
  if (system) collector.note({ kind: 'system', name: system.name });
  const said = (view.getInt32(24) >>> 0) * 2;
  let [number, deleted, at] = [0, 0, HEAD];
  for (; at + 12 <= shp.length; number++) {
    if (number % PROGRESS_EVERY === 0) progress(at, shp.length, 'gathering');
    const where: Where = { unit: 'feature', number: number + 1 };
    const length = view.getInt32(at + 4) * 2;
    if (length < 4 || at + 8 + length > shp.length) break;
    hold('features', number + 1);
    const type = view.getInt32(at + 8, true);
    const geometry = type === 0 ? null : readRecord(shp, at, length, type);
    const row = table && number < table.count ? table.read(number) : {};
    if (row === null) deleted++;
    else if (geometry === undefined) collector.fault({ kind: 'bad-geometry', where, type: typeName(type) });
    else collector.addFeature(geometry, row, where, system);
    at += 8 + length;
  }
  if (deleted > 0) collector.note({ kind: 'deleted', count: deleted });
  if (at < said || at < shp.length) {
    const expected = Math.max(table?.said ?? 0, number + 1);
    collector.fault({ kind: 'records-missing', where: { unit: 'feature', number: number + 1 }, expected });
  }
}

const typeName = (type: number): string => (type === 31 ? 'MultiPatch' : String(type));

/** One record by itself, behind a header of its own type, so that a bad one harms no other. */
function readRecord(shp: Uint8Array, at: number, length: number, type: number): Geometry | null | undefined {
  const alone = new Uint8Array(HEAD + 8 + length);
  alone.set(shp.subarray(0, HEAD));
  alone.set(shp.subarray(at, at + 8 + length), HEAD);
  new DataView(alone.buffer).setInt32(32, type, true);
  try {
    return parseShp(alone.buffer)[0] as Geometry | null | undefined;
  } catch {
    return undefined;
  }
}

const broken = (detail: string): never => refuse({ kind: 'broken', format: 'shapefile', detail });
