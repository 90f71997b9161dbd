import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { title } from '#about';

/** A package whose code is shipped. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX, as the package states it. */
  readonly licence: string;
  readonly home: string;
  /** The text that came with the package; empty where none did. */
  readonly text: string;
}

/** Licences that let the atlas ship a package by reproducing its notice. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BSL-1.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
]);
const LICENCES_FILE = 'licences.txt';

/** Collects the packages of every bundle it is a plugin of. */
export function collectPackages(folders: Set<string>): Plugin {
  return {
    name: 'collect-packages',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') for (const id of file.moduleIds) addFolder(folders, id);
    },
  };
}

/** Writes what is shipped, by whom and under which licence; workers are bundled first and have been collected by then. */
export function writeLicences(folders: ReadonlySet<string>): Plugin {
  return {
    name: 'write-licences',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: licencesOf(folders) });
      },
    },
  };
}

/** The text about the packages in these folders. @throws as `describeLicences` */
export const licencesOf = (folders: ReadonlySet<string>): string => describeLicences([...folders].map(readPackage));

function addFolder(folders: Set<string>, id: string): void {
  const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/@?]+)\//.exec(id)?.[1];
  // What Vite and Rolldown put in to run a bundle is theirs, under MIT as they are.
  if (folder) folders.add(folder);
}

/** @throws when the folder is no package */
function readPackage(folder: string): Shipped {
  const { name, version, license, repository, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, string | { url?: string; type?: string } | undefined>;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const address = typeof repository === 'string' ? repository : (repository?.url ?? homepage ?? '');
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === 'string' ? license : (license?.type ?? ''),
    home: String(address).replace(/^git\+/, ''),
    text: file ? readFileSync(join(folder, file), 'utf8').trim() : '',
  };
}

/** The text of the file. @throws with each package that may not be shipped, when nothing is shipped at all as well */
export function describeLicences(shipped: readonly Shipped[]): string {
  if (shipped.length === 0) throw new Error('licences: no package was found in the bundles');
  const refused = shipped.filter(
    ({ licence }) =>
      !licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((one) => ALLOWED.has(one)),
  );
  if (refused.length > 0) {
    const named = refused
      .map(({ name, version, licence }) => `${name} ${version}: ${licence || 'no licence'}`)
      .join('; ');
    throw new Error(`licences: ${named}: expected one of ${[...ALLOWED].join(', ')}`);
  }
  const sorted = [...shipped].sort((a, b) => (a.name < b.name ? -1 : 1));
  const head = sorted.map(({ name, version, licence, home }) => `${name} ${version} — ${licence} — ${home}`);
  const texts = sorted.map(({ name, version, licence, text }) => {
    const words = text || `The package brings no text of its licence, which it states to be ${licence}.`;
    return `${'='.repeat(72)}\n${name} ${version}\n\n${words}`;
  });
  const about = `${title.en} ships code of these ${sorted.length} packages.`;
  return `${[about, '', ...head, '', ...texts].join('\n')}\n`;
}
