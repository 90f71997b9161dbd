import { basename } from 'node:path';
import Papa from 'papaparse';
import { type District, findDistrict, UNKNOWN_DISTRICT } from '../draft/district.ts';
import { readText } from '../draft/read/read-text.ts';

/** The districts that a person gives. */
export interface GivenDistricts {
  readonly byFile: ReadonlyMap<string, District>;
  /** Rows for files that are not there. */
  readonly unmatched: readonly string[];
}

/**
 * Reads a table of reports and their districts: CSV with the columns `file` and `adcode` or `district` (or both, as the table of a
 * corpus has them), or two columns without a head. A file is given by its path or its name.
 * @throws naming the row where the district is none, or the file is more than one or given twice.
 */
export function readDistricts(bytes: Uint8Array, files: readonly string[]): GivenDistricts {
  const { data, errors } = Papa.parse<string[]>(readText(bytes), { delimiter: ',', skipEmptyLines: 'greedy' });
  const [error] = errors;
  if (error) throw new Error(`row ${(error.row ?? 0) + 1}: ${error.message}`);
  const find = finderOf(files);
  const byFile = new Map<string, District>();
  const unmatched: string[] = [];
  for (const { named, asked } of entriesOf(data)) {
    const file = find(named);
    if (file === null) unmatched.push(named);
    else if (byFile.has(file)) throw new Error(`“${named}”: given twice`);
    else byFile.set(file, districtOf(named, asked));
  }
  return { byFile, unmatched };
}

/** The rows that give a district, as they name file and district. */
function entriesOf(rows: readonly (readonly string[])[]): { named: string; asked: string }[] {
  const head = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const hasHead = head.includes('file');
  const at = (column: string, without: number): number => (hasHead ? head.indexOf(column) : without);
  const [file, adcode, district] = [at('file', 0), at('adcode', 1), at('district', -1)];
  if (hasHead && adcode < 0 && district < 0) throw new Error('expected a column “adcode” or “district” beside “file”');
  return rows.slice(hasHead ? 1 : 0).flatMap((row) => {
    const [named, asked] = [row[file]?.trim(), row[adcode]?.trim() || row[district]?.trim()];
    return named && asked && asked !== UNKNOWN_DISTRICT ? [{ named, asked }] : [];
  });
}

/** Finds a file by its path, else by its name; null where there is none. */
function finderOf(files: readonly string[]): (named: string) => string | null {
  const paths = new Set(files);
  const byName = new Map<string, string[]>();
  for (const file of files) byName.set(basename(file), [...(byName.get(basename(file)) ?? []), file]);
  return (named) => {
    const path = named.replaceAll('\\', '/').replace(/^\.\//, '');
    const found = paths.has(path) ? [path] : (byName.get(path) ?? []);
    if (found.length > 1) throw new Error(`“${named}”: there is more than one: ${found.join(', ')}; give the path`);
    return found[0] ?? null;
  };
}

function districtOf(named: string, asked: string): District {
  try {
    return findDistrict(asked);
  } catch (error) {
    throw new Error(`“${named}”: ${(error as Error).message.replace(/^--district /, '')}`);
  }
}
