import type { Geometry } from 'geojson';
import { parseShp } from 'shpjs';
import type { OwnDataset, OwnOptions, OwnProgress, Where } from '../domain/own-data.ts';
import { type Collector, createCollector } from './collect.ts';
import { inDegrees, toDegrees } from './crs.ts';
import { readDbf } from './dbf.ts';
import { hold } from './limits.ts';
import { refuse } from './refusal.ts';

const HEAD = 100;
const PROGRESS_EVERY = 5_000;

/** Decodes the shapefiles among the files of a zip, one after another. @throws Refusal */
export function decodeShapefile(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): OwnDataset {
  const collector = createCollector(options);
  const find = (base: string, ending: string): Uint8Array | null => {
    const wanted = `${base}.${ending}`.toLowerCase();
    return [...files].find(([path]) => path.toLowerCase() === wanted)?.[1] ?? null;
  };
  for (const [path, shp] of files) {
    if (!/\.shp$/i.test(path)) continue;
    const base = path.slice(0, -4);
    const text = (ending: string): string | null => {
      const bytes = find(base, ending);
      return bytes && new TextDecoder().decode(bytes);
    };
    addLayer(shp, { dbf: find(base, 'dbf'), cpg: text('cpg'), prj: text('prj') }, collector, progress);
  }
  return collector.finish(name, 'shapefile');
}

interface Beside {
  readonly dbf: Uint8Array | null;
  readonly cpg: string | null;
  readonly prj: string | null;
}

function addLayer(shp: Uint8Array, { dbf, cpg, prj }: Beside, collector: Collector, progress: OwnProgress): void {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (shp.length < HEAD || view.getInt32(0) !== 9994) broken('no header');
  const convert = toDegrees(
    prj,
    [36, 44, 52, 60].map((at) => view.getFloat64(at, true)),
  );
  const table = dbf && readDbf(dbf, cpg);
  const said = (view.getInt32(24) >>> 0) * 2;
  let number = 0;
  let at = HEAD;
  for (; at + 12 <= shp.length; number++) {
    if (number % PROGRESS_EVERY === 0) progress(at, shp.length, 'gathering');
    const where: Where = { unit: 'feature', number: number + 1 };
    const length = view.getInt32(at + 4) * 2;
    if (length < 4 || at + 8 + length > shp.length) break;
    hold('features', number + 1);
    const type = view.getInt32(at + 8, true);
    const geometry = type === 0 ? null : readRecord(shp, at, length, type);
    if (geometry === undefined) collector.fault({ kind: 'bad-geometry', where, type: String(type) });
    else collector.addFeature(inDegrees(geometry, convert), table?.rows[number] ?? {}, where);
    at += 8 + length;
  }
  if (at < said || at < shp.length) {
    const expected = Math.max(table?.said ?? 0, number + 1);
    collector.fault({ kind: 'records-missing', where: { unit: 'feature', number: number + 1 }, expected });
  }
}

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
