import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeManifest } from '../../../src/build/manifest.ts';
import { listFiles, stampVersion } from '../../../src/build/offline.ts';

function aSite(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  mkdirSync(join(folder, 'assets'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

it('every file but the worker is listed, those that the page names marked as first', () => {
  const html = '<link href="./assets/a.css"><script src="./assets/a.js"></script><a href="./?place=x">';
  const files = listFiles(
    aSite({ 'index.html': html, 'assets/a.js': '1', 'assets/a.css': '', 'assets/later.js': '2', 'sw.js': 'me' }),
  );
  expect(files.map(({ path, first }) => [path, first])).toEqual([
    ['assets/a.css', true],
    ['assets/a.js', true],
    ['assets/later.js', false],
    ['', true],
  ]);
});

it('another content is another hash of the same length', () => {
  const [before, after] = ['1', '2'].map((content) => listFiles(aSite({ 'index.html': content })));
  expect(before?.[0]?.hash).toMatch(/^[0-9a-f]{16}$/);
  expect(after?.[0]?.hash).not.toBe(before?.[0]?.hash);
});

it('a page says its version, and one that cannot is an error', () => {
  expect(stampVersion('<head></head><body>', 'v1')).toMatch(/content="v1" \/>\s*<\/head><body>$/);
  expect(() => stampVersion('<body>', 'v1')).toThrow('</head>');
});

it('the manifest’s icons are there, as large as it says, and no address of it is tied to a host or path', () => {
  const manifest = JSON.parse(makeManifest()) as {
    id: string;
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  for (const address of [manifest.id, manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)])
    expect(address).toMatch(/^\.\//);
  const raster = manifest.icons.filter(({ src }) => src.endsWith('.png'));
  expect(raster.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes } of raster) {
    const png = readFileSync(join('public', src));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(readdirSync('public')).toContain('icon.svg');
});
