import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import type { KeptFile } from '../contract/offline.ts';
import { aboutAtlas } from './about-plugin.ts';

const WORKER = 'sw.js';

/** Writes the worker that keeps the whole site for use without a network, with the list of what was written. */
export function keepOffline(root: string): Plugin {
  return {
    name: 'keep-offline',
    apply: 'build',
    async writeBundle({ dir = join(root, 'dist') }) {
      const files = listFiles(dir);
      const version = hash(JSON.stringify(files)).slice(0, 12);
      for (const { path } of files) {
        const file = join(dir, path || 'index.html');
        if (file.endsWith('.html')) writeFileSync(file, stampVersion(readFileSync(file, 'utf8'), version));
      }
      writeFileSync(join(dir, WORKER), await buildWorker(root, { version, files: listFiles(dir) }));
    },
  };
}

/** Writes the version of the site into a page. @throws when the page has no head */
export function stampVersion(html: string, version: string): string {
  if (!html.includes('</head>')) throw new Error('keep-offline: a page without </head> cannot say its version');
  return html.replace('</head>', `  <meta name="atlas-version" content="${version}" />\n  </head>`);
}

/** Every file of the built site but the worker itself, in the order of their names; the page has an empty path. */
export function listFiles(folder: string): KeptFile[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = new Set([...html.matchAll(/(?:src|href)="\.\/([^"?#]+)"/g)].map((match) => match[1]));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== WORKER && statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const path = name === 'index.html' ? '' : name;
      return { path, bytes: bytes.length, hash: hash(bytes).slice(0, 16), first: path === '' || named.has(path) };
    });
}

/** One classic script without imports, which every browser with service workers can run. */
async function buildWorker(root: string, kept: { version: string; files: readonly KeptFile[] }): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { KEPT: JSON.stringify(kept) },
    plugins: [aboutAtlas()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'src/offline/worker.ts'), formats: ['iife'], name: 'worker' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('keep-offline: the worker was not built');
  return chunk.code;
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
