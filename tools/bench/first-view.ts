import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes after brotli at the quality a static host uses for files compressed ahead. */
export function compressedSize(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/**
 * Scripts and styles that the first view of a built page loads: what the page names, what those import,
 * and what the page's own code imports at once to start the map. Paths relative to the folder.
 */
export function firstViewFiles(folder: string): string[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|mjs|css))"/g)].map((match) => match[1] ?? '');
  const seen = new Set<string>();
  const open = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (file.endsWith('.css')) return;
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      open(join('assets', name));
  };
  for (const file of named) open(file);
  for (const file of mapFiles(folder)) open(file);
  return [...seen].sort();
}

/** The map's own code, style sheet and worker: loaded at once in any case, named in the page or not. */
function mapFiles(folder: string): string[] {
  return readdirSync(join(folder, 'assets'))
    .filter((name) => /^(maplibre-gl|real)[^/]*\.(js|css)$/.test(name))
    .map((name) => join('assets', name));
}

/** Sum of all files below a folder that a pattern names, compressed. */
export function weigh(folder: string, pattern: RegExp): { files: number; bytes: number } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => pattern.test(name) && statSync(join(folder, name)).isFile(),
  );
  return {
    files: names.length,
    bytes: names.reduce((sum, name) => sum + compressedSize(readFileSync(join(folder, name))), 0),
  };
}

/** Bytes of all files below a folder as they lie there. */
export function rawSize(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
