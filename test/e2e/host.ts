import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import { framePolicy, workerPolicy } from '../../src/build/security/policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** A static host of one folder below a path, whose cable can be pulled and whose folder can be exchanged. */
export interface Host {
  /** Address of the site; `localhost` is what browsers trust without a certificate. */
  readonly site: string;
  /** Paths that were asked for, in their order. */
  readonly asked: string[];
  /** Serves another folder under the same address. */
  deploy(folder: string): void;
  /** Hangs up on whoever asks for these paths; null for nobody. */
  refuse(paths: RegExp | null): void;
  /** Nothing answers any more, and no line stays open. */
  pull(): Promise<void>;
}

export async function startHost(folder: string, path = '/maps/hunnan/'): Promise<Host> {
  let served = folder;
  const asked: string[] = [];
  let refused: RegExp | null = null;
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(served, normalize(`/${name.slice(path.length)}`), name.endsWith('/') ? 'index.html' : '');
    asked.push(name.slice(path.length));
    if (refused?.test(name)) {
      response.destroy();
      return;
    }
    if (!name.startsWith(path) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>404</title>');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': name.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      ...(/\.(html|js)$/.test(file) && {
        'Content-Security-Policy': file.endsWith('.js') ? workerPolicy() : framePolicy(),
      }),
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the host has no port');
  return {
    site: `http://localhost:${address.port}${path}`,
    asked,
    deploy: (next) => {
      served = next;
    },
    refuse: (paths) => {
      refused = paths;
    },
    async pull() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Builds the site of an atlas once more with other words in it, as a later version has, and answers its folder. */
export async function buildNext(atlas: string, words: string, instead: string): Promise<string> {
  const { ATLAS } = process.env;
  process.env.ATLAS = atlas;
  try {
    return await buildWith(words, instead);
  } finally {
    if (ATLAS === undefined) delete process.env.ATLAS;
    else process.env.ATLAS = ATLAS;
  }
}

async function buildWith(words: string, instead: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'atlas-next-'));
  let changed = 0;
  await build({
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'other-words',
        enforce: 'pre',
        transform(code, id) {
          if (!id.includes('/src/text/') || !code.includes(words)) return null;
          changed += 1;
          return code.replaceAll(words, instead);
        },
      },
    ],
  });
  if (changed === 0) throw new Error(`no string says “${words}”`);
  return outDir;
}
