import {
  OWN_FORMATS,
  type OwnDataset,
  type OwnFault,
  type OwnOptions,
  type OwnProgress,
  type RowFault,
} from '../../contract/own-data.ts';
import type { Datum } from '../../domain/vocabulary.ts';
import { cleanText } from './clean-text.ts';
import { decodeOne, type GivenFile } from './decode.ts';
import { baseOf, gatherFiles, type LeftOut, type LooseFile } from './files.ts';
import { hold } from './limits.ts';
import { inFile, mergeFiles, type ReadFile } from './merge.ts';
import { faultOf, Refusal, refuse } from './refusal.ts';

/** One thing to read: a file, or those that make up a shapefile. */
interface Unit {
  readonly file: LooseFile;
  readonly decode: (name: string, options: OwnOptions, progress: OwnProgress) => Promise<OwnDataset>;
}

/**
 * Decodes all files that are given, and those in archives among them. What cannot be read is named with the reason and harms no
 * other; where nothing can be, the whole is refused. @throws Refusal
 */
export async function decodeFiles(
  given: readonly GivenFile[],
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): Promise<OwnDataset> {
  progress(0, 0, 'unpacking');
  const { files, leftOut } = gatherFiles(given);
  const { units, lone } = unitsOf(files);
  const left: LeftOut[] = [...leftOut, ...lone];
  const names = layerNames(units.map(({ file }) => file));
  const isOne = units.length === 1 && left.length === 0;
  const read: ReadFile[] = [];
  const linked: RowFault[] = [];
  const held = { features: 0, vertices: 0 };
  if (isOne) for (const { decode } of units) return decode(name, options, progress);
  for (const [i, unit] of units.entries()) {
    const { file } = unit;
    const path = cleanText(file.path);
    try {
      const data = await decodeAsTold(unit, path, name, options, progress);
      holdAll(data, held);
      read.push({ file: path, layer: names[i] ?? path, data });
    } catch (error) {
      const why = faultOf(error);
      // What a table's datum is must be known before anything is drawn.
      if (why.kind === 'datum-contradicted') throw error;
      if (isLinkFault(why, file)) linked.push(...why.faults.map((fault) => inFile(fault, path)));
      else left.push({ file: path, why });
    }
  }
  return finish(read, left, linked, { isOne: given.length === 1, datum: options.datum });
}

function finish(
  read: readonly ReadFile[],
  left: readonly LeftOut[],
  linked: readonly RowFault[],
  { isOne, datum }: { readonly isOne: boolean; readonly datum: Datum },
): OwnDataset {
  const [first, ...others] = read;
  const faults: RowFault[] = [...left.map(({ file, why }) => leftOutFault(file, why)), ...linked];
  if (first) return mergeFiles([first, ...others], faults, datum);
  const [only] = left;
  const isNoData = left.every(({ why }) => why.kind === 'foreign' && NO_DATA.has(why.found));
  if (isOne && isNoData && linked.length === 0) {
    const detail = left
      .slice(0, 5)
      .map(({ file }) => file)
      .join(', ');
    refuse({ kind: 'foreign', found: 'zip-without-data', expected: OWN_FORMATS, ...(detail ? { detail } : {}) });
  }
  if (only && left.length === 1 && linked.length === 0) throw new Refusal(only.why);
  askAbout(left);
  const told = { faults: faults.slice(0, 100), faultCount: faults.length };
  refuse({ kind: 'nothing-usable', format: 'several', ...told, table: null });
}

/** Where nothing could be read, a table can be whose columns the person points out. @throws Refusal */
function askAbout(left: readonly LeftOut[]): void {
  const tables = left.flatMap(({ file, why }) => (isTable(why) ? [{ ...why, file: cleanText(file) }] : []));
  const asked = tables.find((why) => why.kind === 'nothing-usable' || why.likely !== null) ?? tables[0];
  if (asked) refuse(asked);
}

type TableFault = Extract<OwnFault, { kind: 'no-coordinate-columns' | 'nothing-usable' }>;

/** Whether it is a table and no prose: that has one cell a row. */
function isTable(why: OwnFault): why is TableFault {
  if (why.kind === 'no-coordinate-columns') return why.sample.rows.some(({ cells }) => cells.length > 1);
  return why.kind === 'nothing-usable' && why.table !== null;
}

/** Decodes one of several files as the person says of it, and of all that name another datum. @throws Refusal */
async function decodeAsTold(
  { decode }: Unit,
  path: string,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): Promise<OwnDataset> {
  const said = { ...options, ...options.tables?.[path] };
  try {
    return await decode(name, said, progress);
  } catch (error) {
    const why = faultOf(error);
    if (why.kind !== 'datum-contradicted') throw error;
    const [datum] = why.choices.flatMap((choice) => (choice.datum && options.namedAs?.[choice.datum]) ?? []);
    if (!datum) refuse({ ...why, file: path });
    return decode(name, { ...said, datum, datumSure: true }, progress);
  }
}
const NO_DATA = new Set(['image', 'document', 'html', 'pdf']);

const leftOutFault = (file: string, why: OwnFault): RowFault =>
  why.kind === 'unknown-crs' && why.name !== ''
    ? { kind: 'layer-left-out', layer: file, why: 'unknown-crs', system: why.name }
    : { kind: 'file-left-out', file: cleanText(file), why };

/** Over all files, as one file may not have more either. @throws Refusal */
function holdAll({ count, shapes }: OwnDataset, held: { features: number; vertices: number }): void {
  hold('features', held.features + count + shapes.length);
  let vertices = held.vertices;
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] === 'number') vertices++;
    else part.forEach(walk);
  };
  for (const { geometry } of shapes) if ('coordinates' in geometry) walk(geometry.coordinates);
  hold('vertices', vertices);
  held.features += count + shapes.length;
  held.vertices = vertices;
}

/** The first document of a KMZ may do no more than lead to the others. */
function isLinkFault(
  why: OwnFault,
  { path, bytes, isPacked }: LooseFile,
): why is OwnFault & { kind: 'nothing-usable' } {
  if (why.kind !== 'nothing-usable' || !isPacked || !/\.(ov)?kml$/i.test(path) || bytes.length > 1_000_000)
    return false;
  const text = new TextDecoder().decode(bytes);
  return /<(?:[\w.-]+:)?NetworkLink\b/.test(text) && !/<(?:[\w.-]+:)?(?:Placemark|GroundOverlay)\b/.test(text);
}

const PART = /\.(shp|dbf|prj|cpg|shx|sbn|sbx|qix|qpj)$/i;

/** Files as they are read, the parts of a shapefile together; and parts without the one that has the places. */
function unitsOf(files: readonly LooseFile[]): { units: Unit[]; lone: LeftOut[] } {
  const isWithOthers = files.length > 1 || files.some(({ isPacked }) => isPacked);
  if (!isWithOthers) return { units: files.map(unitOf), lone: [] };
  const parts = new Map(files.filter(({ path }) => PART.test(path)).map((file) => [file.path.toLowerCase(), file]));
  const bases = new Set([...parts.keys()].filter((path) => path.endsWith('.shp')).map(baseOf));
  const units: Unit[] = [];
  const lone: LeftOut[] = [];
  for (const file of files) {
    if (/\.shp$/i.test(file.path)) units.push(shapefileOf(file, parts));
    else if (!PART.test(file.path)) {
      if (!(isBeside(file.path) && bases.has(baseOf(file.path)))) units.push(unitOf(file));
    } else if (!bases.has(baseOf(file.path))) {
      lone.push({ file: file.path, why: { kind: 'foreign', found: 'shapefile-part', expected: OWN_FORMATS } });
    }
  }
  return { units, lone };
}
const isBeside = (path: string): boolean => /\.(shp\.xml|qmd|qml|sld|lyrx?)$/i.test(path);

const unitOf = (file: LooseFile): Unit => ({
  file,
  decode: (name, options, progress) => decodeOne(file, name, options, progress),
});

function shapefileOf(file: LooseFile, parts: ReadonlyMap<string, LooseFile>): Unit {
  const base = file.path.toLowerCase().replace(/shp$/, '');
  const part = (ending: string): Uint8Array | null => parts.get(base + ending)?.bytes ?? null;
  const decode: Unit['decode'] = async (name, options, progress) =>
    (await import('./shapefile.ts')).decodeShapefile(
      { shp: file.bytes, dbf: part('dbf'), cpg: part('cpg'), prj: part('prj') },
      name,
      options,
      progress,
    );
  return { file, decode };
}

/** What each file's layer is called: its name without the ending; with it, and the folder, where two would be the same. */
function layerNames(files: readonly LooseFile[]): string[] {
  const paths = files.map(({ path, layer = path }) => cleanText(layer));
  const last = (path: string): string => path.replace(/^.*\//, '');
  const ways = [(path: string) => last(path).replace(/\.[^.]+$/, ''), last, (path: string) => path];
  for (const way of ways) {
    const names = paths.map(way);
    if (new Set(names).size === names.length) return names;
  }
  return paths;
}
