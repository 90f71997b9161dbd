import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder may import of the others. `app` and `main.ts` may import all. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  geo: ['domain'],
  text: ['domain'],
  build: ['domain', 'geo', 'text'],
  data: ['domain'],
  map: ['domain'],
  reader: ['domain'],
  search: ['domain'],
  files: ['domain', 'geo'],
  offline: ['domain'],
  state: ['domain', 'geo', 'text'],
  ui: ['domain', 'geo', 'state', 'files', 'text'],
};
const IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const folderOf = (file: string): string => file.split('/')[0] ?? '';
const imports = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map((match) => ({
    file,
    target: relative('src', resolve('src', dirname(file), match[1] ?? '')),
  })),
);

describe('the folders of the source', () => {
  it('were read', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(200);
    for (const folder of Object.keys(MAY)) expect(files.some((file) => folderOf(file) === folder)).toBe(true);
  });

  it.each(Object.entries(MAY))('%s imports only what it may', (folder, may) => {
    const wrong = imports.filter(({ file, target }) => {
      const to = folderOf(target);
      return folderOf(file) === folder && to !== folder && to in MAY && !may.includes(to);
    });
    expect(wrong).toEqual([]);
    const outward = imports.filter(({ file, target }) => folderOf(file) === folder && folderOf(target) === 'app');
    expect(outward).toEqual([]);
  });

  it('let only the map know MapLibre', () => {
    const knowing = files.filter((file) =>
      /from ['"](maplibre-gl|@deck\.gl)/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(knowing.length).toBeGreaterThan(0);
    expect(knowing.filter((file) => folderOf(file) !== 'map')).toEqual([]);
  });
});
