import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { nameIn } from '../draft/read/read-file.ts';
import { slugOf } from '../draft/romanise.ts';

const LONGEST = 80;
/** What Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The folder of each report, which is its slug too: lower case, digits and hyphens, after its path. Paths that read alike are told
 * apart by digits of their SHA-256, so that it does not matter which others there are. `given`: names of an earlier run, which stay.
 */
export function nameReports(files: readonly string[], given: ReadonlyMap<string, string>): Map<string, string> {
  const fresh = files.filter((file) => !given.has(file)).sort();
  const bases = new Map(fresh.map((file) => [file, baseOf(file)]));
  const taken = new Set(given.values());
  const alike = new Set(taken);
  const seen = new Set<string>();
  for (const base of bases.values()) (seen.has(base) ? alike : seen).add(base);
  const names = new Map(files.flatMap((file) => (given.has(file) ? [[file, given.get(file) ?? '']] : [])));
  for (const [file, base] of bases) {
    let name = alike.has(base) || RESERVED.test(base) ? apart(base, file, 8) : base;
    for (let digits = 16; taken.has(name); digits += 8) name = apart(base, file, digits);
    taken.add(name);
    names.set(file, name);
  }
  return names;
}

const baseOf = (file: string): string =>
  slugOf(join(dirname(file), nameIn(file)))
    .slice(0, LONGEST)
    .replace(/-+$/, '');

const apart = (base: string, file: string, digits: number): string =>
  `${base}-${createHash('sha256').update(file).digest('hex').slice(0, digits)}`;
