import { readdirSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { framePolicy, workerPolicy } from '../../src/build/security/policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.jsonld': 'application/ld+json',
  '.webmanifest': 'application/manifest+json',
  '.mvt': 'application/vnd.mapbox-vector-tile',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
/** Below it, compressing costs more than it saves. */
const SMALL = 512;

/** Paths of all files of a built site, relative to it. */
export const listPaths = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'));

/** What a host sends wrongly for the files of a site and for what is not there: one line each. */
export async function checkHeaders(site: string, folder: string): Promise<string[]> {
  const faults: string[] = [];
  const expect = (path: string, what: string, found: unknown, expected: unknown): void => {
    if (found !== expected) faults.push(`${path}: ${what} is ${found}, expected ${expected}`);
  };
  for (const path of listPaths(folder)) {
    const response = await fetch(site + path, { headers: { 'Accept-Encoding': 'gzip' } });
    const { headers } = response;
    const type = TYPES[extname(path)];
    const bytes = (await response.arrayBuffer()).byteLength;
    expect(path, 'status', response.status, 200);
    expect(path, 'bytes', bytes, statSync(join(folder, path)).size);
    expect(path, 'Content-Type', headers.get('content-type'), type);
    expect(path, 'Cache-Control', headers.get('cache-control'), keeping(path));
    expect(path, 'X-Content-Type-Options', headers.get('x-content-type-options'), 'nosniff');
    const policy = path.endsWith('.js') ? workerPolicy() : framePolicy();
    expect(path, 'Content-Security-Policy', headers.get('content-security-policy'), policy);
    const isPacked = bytes >= SMALL && !path.endsWith('.png');
    expect(path, 'Content-Encoding', headers.get('content-encoding'), isPacked ? 'gzip' : null);
    const again = await fetch(site + path, {
      headers: { 'If-None-Match': headers.get('etag') ?? '', 'Cache-Control': 'no-cache', 'Accept-Encoding': 'gzip' },
    });
    expect(path, 'status when nothing changed', again.status, 304);
  }
  for (const path of ['assets/gone-12345678.js', 'nothing', 'data/', '.git/config', '%2e%2e/package.json']) {
    const { status, headers } = await fetch(site + path);
    if (status !== 404 && status !== 403) faults.push(`${path}: status is ${status}, expected 404 or 403`);
    expect(path, 'Cache-Control of what is missing', headers.get('cache-control'), null);
  }
  return faults;
}

const keeping = (path: string): string =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
