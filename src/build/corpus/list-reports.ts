import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Files below a folder by their paths from it, with `/` between the parts, in the order of their characters. */
export interface FoundFiles {
  readonly reports: readonly string[];
  /** What is of another kind, or hidden, or a temporary file of Word. */
  readonly passedOver: readonly string[];
}

const KINDS: ReadonlySet<string> = new Set(['.txt', '.docx', '.pdf', '.html', '.htm']);

const isReport = (path: string): boolean => {
  const name = path.split('/').at(-1) ?? '';
  return KINDS.has(extname(name).toLowerCase()) && !/^(?:\.(?!\.)|~\$)/.test(name);
};

/** All reports below a folder. `except`, an absolute path, is not looked into: there stands what is made of them. */
export function listReports(folder: string, except: string): FoundFiles {
  const files = filesBelow(folder, except).sort();
  return { reports: files.filter(isReport), passedOver: files.filter((file) => !isReport(file)) };
}

/** A link to a folder is not followed, so that none is met twice. */
function filesBelow(folder: string, except: string, at = ''): string[] {
  return readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    const path = at === '' ? entry.name : `${at}/${entry.name}`;
    const whole = join(folder, path);
    if (entry.isDirectory()) return whole === except ? [] : filesBelow(folder, except, path);
    return statSync(whole, { throwIfNoEntry: false })?.isFile() ? [path] : [];
  });
}
