import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { slug } from '#about';
import { aboutAtlas } from '../about-plugin.ts';
import { collectPackages, licencesOf } from '../licences.ts';
import { atlasData } from '../plugin.ts';
import { secureSingle } from '../security/secure-pages.ts';

/** The file that a person carries. */
const SINGLE_FILE = `${slug}.html`;

/** The whole atlas as one page that opens from a disk: code, styles, workers, data and base map are within it. */
export function singleFile(root: string): UserConfig {
  const packages = new Set<string>();
  return {
    publicDir: false,
    plugins: [
      inlineWorkers(),
      aboutAtlas(),
      atlasData(root, 'within'),
      keepToItself(root),
      collectPackages(packages),
      viteSingleFile(),
      secureIt(packages),
    ],
    // A page without an origin may start no module from text, but a plain script.
    worker: {
      format: 'iife',
      plugins: () => [aboutAtlas(), collectPackages(packages)],
      rolldownOptions: { output: { codeSplitting: false } },
    },
    build: {
      outDir: 'dist-single',
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: { input: ['index.html'] },
    },
  };
}

/** Most bytes that the file may have: what people still send to one another. */
const MOST = 9_000_000;

const WORKER = /new Worker\(new URL\('(\.\/[\w-]+\.ts)', import\.meta\.url\), \{ type: 'module' \}\)/g;
const MAP_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/** A page from a disk can load no worker from a file: each is made from text that the page holds. */
function inlineWorkers(): Plugin {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id)) return null;
      const imports: string[] = [];
      const changed = code
        .replace(WORKER, (_, path: string) => {
          imports.push(`import Worker${imports.length} from '${path}?worker&inline';`);
          return `new Worker${imports.length - 1}()`;
        })
        .replace(`import workerUrl from '${MAP_WORKER}?worker&url';`, () => {
          imports.push(`import workerCode from '${MAP_WORKER}?raw';`);
          return "const workerUrl = URL.createObjectURL(new Blob([workerCode], { type: 'text/javascript' }));";
        });
      if (/new Worker\(|\?worker&url/.test(changed))
        this.error(`inline-workers: ${id} starts a worker in a way that a single file cannot`);
      return imports.length > 0 ? { code: imports.join('') + changed, map: null } : null;
    },
  };
}

/** Takes from the page what lies beside it elsewhere: manifest, icons for a home screen, the page without scripts. */
function keepToItself(root: string): Plugin {
  return {
    name: 'keep-to-itself',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const icon = Buffer.from(readFileSync(join(root, 'public/icon.svg'))).toString('base64');
        return swap(html, [
          [/ *<link rel="(apple-touch-icon|manifest)"[^>]*>\n/g, ''],
          [/<noscript>.*?<\/noscript>/g, ''],
          ['href="./icon.svg"', `href="data:image/svg+xml;base64,${icon}"`],
          // The only workers are those that the page makes itself.
          [
            'href.startsWith(site) && isOurs ? href : null',
            '/^(blob:|data:text\\/javascript;charset=utf-8,)/.test(href) ? href : null',
          ],
        ]);
      },
    },
  };
}

/** @throws when something to be taken out is not there any more */
function swap(html: string, changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((text, [what, by]) => {
    const changed = text.replace(what, () => by);
    if (changed === text) throw new Error(`single-file: index.html has no ${what}`);
    return changed;
  }, html);
}

/** The policy comes last, when all that it has to know by its hash is in the page; and nothing is beside it. */
function secureIt(packages: ReadonlySet<string>): Plugin {
  return {
    name: 'secure-single',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('single-file: there is no index.html');
        const beside = Object.keys(bundle).filter((name) => name !== 'index.html');
        if (beside.length > 0) this.error(`single-file: expected one file, found beside it ${beside.join(', ')}`);
        const licences = licencesOf(packages).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const source = secureSingle(
          swap(String(page.source), [['</body>', `<template id="licences">${licences}</template></body>`]]),
        );
        const bytes = Buffer.byteLength(source);
        if (bytes > MOST) this.error(`single-file: ${bytes} bytes, at most ${MOST}`);
        delete bundle['index.html'];
        this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source });
      },
    },
  };
}
