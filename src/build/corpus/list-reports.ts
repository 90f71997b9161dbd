import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Files below a folder by their paths from it, with `/` between the parts, in the order of their characters. */
export interface FoundFiles {
  readonly reports: readonly string[];
  /** What is of another kind, hidden, a temporary file of Word, or cannot be found by its name. */
  readonly passedOver: readonly string[];
}

const KINDS: ReadonlySet<string> = new Set(['.txt', '.docx', '.pdf', '.html', '.htm']);

/** All reports below a folder. `except`, an absolute path, is not looked into: there stands what is made of them. */
export function listReports(folder: string, except: string): FoundFiles {
  const paths = pathsBelow(folder, except).sort();
  const isReport = (path: string): boolean => hasNameOfReport(path) && isFile(join(folder, path));
  return { reports: paths.filter(isReport), passedOver: paths.filter((path) => !isReport(path)) };
}

function hasNameOfReport(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return KINDS.has(extname(name).toLowerCase()) && !/^(?:\.(?!\.)|~\$)/.test(name);
}

/** Not so of a link to nothing, and of a name in another encoding than UTF-8. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** A link to a folder is not followed, so that none is met twice. */
function pathsBelow(folder: string, except: string, at = ''): string[] {
  return readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    const path = at === '' ? entry.name : `${at}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return join(folder, path) === except ? [] : pathsBelow(folder, except, path);
  });
}
