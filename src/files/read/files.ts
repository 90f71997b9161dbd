import { type ForeignKind, OWN_FORMATS, type OwnFault } from '../../contract/own-data.ts';
import type { GivenFile } from './decode.ts';
import { isZip } from './detect.ts';
import { hold } from './limits.ts';
import { Refusal } from './refusal.ts';
import { type Budget, type Entry, listEntries, unpack } from './zip.ts';

/** A file by itself: dropped, or out of an archive. */
export interface LooseFile {
  /** Where it lies: its name, behind those of the folders and archives that it is in. */
  readonly path: string;
  /** The name that its layer goes by, where it is another: that of the archive which has it alone. */
  readonly layer?: string;
  /** The other files of its archive. */
  readonly beside: readonly string[];
  readonly isPacked: boolean;
  readonly bytes: Uint8Array;
}

export interface LeftOut {
  readonly file: string;
  readonly why: OwnFault;
}

/** Archives within archives are opened as deep as this: folders of shapefiles and KMZ are zipped again, and seldom once more. */
const MOST_NESTED = 3;

/** The files that are given and those in archives among them; and those that cannot be read, with the reason. @throws Refusal at a limit */
export function gatherFiles(given: readonly GivenFile[]) {
  const files: LooseFile[] = [];
  const leftOut: LeftOut[] = [];
  const budget: Budget = {
    given: given.reduce((sum, one) => sum + ('bytes' in one ? one.bytes.length : 0), 0),
    entries: 0,
    unpacked: 0,
  };

  function open({ path, bytes }: { path: string; bytes: Uint8Array }, prefix: string, depth: number): void {
    const entries = listEntries(bytes, budget);
    const names = entries.map((entry) => entry.path);
    const isSheet = names.includes('[Content_Types].xml') || names.includes('mimetype');
    if (isSheet) return void leftOut.push({ file: path, why: foreign('spreadsheet') });
    const hasDocuments = names.some((name) => /\.(ov)?kml$/i.test(name));
    const bases = new Set(names.filter((name) => /\.shp$/i.test(name)).map(baseOf));
    const wanted: Entry[] = [];
    for (const entry of entries) {
      const kind = kindByName(entry.path);
      if (kind === null) wanted.push(entry);
      // Pictures and pages that a KMZ shows its places with, and what programs keep beside their files.
      else if (kind === 'beside' ? bases.has(baseOf(entry.path)) : hasDocuments && kind === 'image') continue;
      else leftOut.push({ file: prefix + entry.path, why: foreign(kind === 'beside' ? 'shapefile-part' : kind) });
    }
    const locked = wanted.filter(({ isLocked }) => isLocked);
    for (const entry of locked) leftOut.push({ file: prefix + entry.path, why: { kind: 'locked' } });
    const readable = wanted.filter(({ isLocked }) => !isLocked);
    const unpacked = unpack(bytes, readable, budget);
    for (const entry of readable) {
      const file = unpacked.get(entry);
      const at = prefix + entry.path;
      if (file instanceof Uint8Array) {
        const isAlone = readable.length === 1 && prefix !== '';
        take({ path: at, beside: names, isPacked: true, bytes: file, ...(isAlone ? { layer: path } : {}) }, depth);
      } else leftOut.push({ file: at, why: file?.fault ?? { kind: 'broken', format: 'zip', detail: '' } });
    }
  }

  function take(file: LooseFile, depth: number): void {
    const { path, bytes } = file;
    if (bytes.length === 0) return void leftOut.push({ file: path, why: { kind: 'empty-file' } });
    if (!isZip(bytes)) return void files.push(file);
    if (depth >= MOST_NESTED) return void leftOut.push({ file: path, why: foreign('archive') });
    const isWhole = depth === 0 && given.length === 1;
    try {
      open({ path, bytes }, isWhole ? '' : `${path}/`, depth + 1);
    } catch (error) {
      if (!(error instanceof Refusal) || isWhole || error.fault.kind === 'too-much') throw error;
      leftOut.push({ file: path, why: error.fault });
    }
  }

  hold('fileBytes', budget.given);
  const beside = given.map(({ path }) => path);
  for (const one of given) {
    if ('fault' in one) leftOut.push({ file: one.path, why: one.fault });
    else take({ ...one, beside, isPacked: false }, 0);
  }
  return { files, leftOut };
}

const foreign = (found: ForeignKind): OwnFault => ({ kind: 'foreign', found, expected: OWN_FORMATS });

/** A path without its ending, as programs compare them. */
export const baseOf = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\.(shp|gpkg)\.xml$/, '')
    .replace(/\.[^./]+$/, '');

/** What a file of an archive is by its name alone, so that it need not be unpacked; null: its content has to tell. */
function kindByName(path: string): ForeignKind | 'beside' | null {
  if (/\.gdb\/[^/]*$/i.test(path)) return 'other-program';
  return BY_NAME.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
const BY_NAME: readonly (readonly [RegExp, ForeignKind | 'beside'])[] = [
  [/\.(shx|sbn|sbx|qix|qpj|qmd|qml|sld|lyrx?|fbn|fbx|ain|aih|ixs|mxs|atx|idm|ind|csvt|(shp|gpkg)\.xml)$/i, 'beside'],
  [/\.(png|jpe?g|gif|bmp|webp|ico|svg|tiff?|dae|tfw|aux\.xml)$/i, 'image'],
  [/\.pdf$/i, 'pdf'],
  [/\.(xlsx?|xlsm|et|ods|numbers)$/i, 'spreadsheet'],
  [/\.(rar|7z|gz|tgz|tar|bz2|xz)$/i, 'archive'],
  [/\.html?$/i, 'html'],
  [/\.(tab|map|mif|mid|dwg|dxf|dgn|mdb|accdb|mxd|aprx|qgz|qgs)$/i, 'other-program'],
  [/\.(docx?|wps|pptx?|rtf|odt|md|rst|log|css|exe|dll|ttf|woff2?|mp[34]|m4a|amr|avi|mov)$/i, 'document'],
];
