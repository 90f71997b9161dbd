import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** What can become of a file on its way: not there, a server in trouble, a line that breaks within it, a page in its stead, a line that breaks before it. */
export const FAULTS = ['missing', 'error', 'cut', 'page', 'reset'] as const;
export type Fault = (typeof FAULTS)[number];

/** A static host that spoils files on purpose. Nothing of it is kept by a browser, so that what is asked for again is fetched again. */
export interface FaultyHost {
  readonly site: string;
  /** Paths below the site that were asked for, in their order. */
  readonly asked: string[];
  /** Spoils these files from now on; null for none. */
  spoil(fault: Fault, files: ReadonlySet<string>): void;
  /** Answers nothing for these files until told to, or no more than what they have before these words. */
  hold(files: ReadonlySet<string>, before?: string): void;
  /** Every file comes as it is, and what was held is sent. */
  mend(): void;
  close(): Promise<void>;
}

export async function startFaultyHost(folder: string): Promise<FaultyHost> {
  const asked: string[] = [];
  let spoilt: { readonly fault: Fault; readonly files: ReadonlySet<string> } | null = null;
  let held: ReadonlySet<string> = new Set();
  let heldFrom: string | undefined;
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1) || 'index.html';
    const file = join(folder, normalize(`/${name}`));
    asked.push(name);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const send = (): void => {
      const body = readFileSync(file);
      if (spoilt?.files.has(name)) sendSpoilt(response, spoilt.fault, body, name);
      else response.writeHead(200, headersOf(name)).end(body);
    };
    if (!held.has(name)) send();
    else if (heldFrom === undefined) waiting.push(send);
    else {
      const body = readFileSync(file);
      const at = body.indexOf(heldFrom);
      response.writeHead(200, headersOf(name)).write(body.subarray(0, at));
      waiting.push(() => response.end(body.subarray(at)));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the host has no port');
  return {
    site: `http://127.0.0.1:${address.port}/`,
    asked,
    spoil(fault, files) {
      spoilt = { fault, files };
    },
    hold(files, before) {
      for (const file of before === undefined ? [] : files)
        if (!readFileSync(join(folder, file), 'utf8').includes(before ?? ''))
          throw new Error(`${file} has no ${before}`);
      held = files;
      heldFrom = before;
    },
    mend() {
      spoilt = null;
      held = new Set();
      const late = waiting;
      waiting = [];
      for (const send of late) send();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const headersOf = (name: string) => ({
  'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
  'Cache-Control': 'no-store',
});

function sendSpoilt(response: ServerResponse, fault: Fault, body: Buffer, name: string): void {
  switch (fault) {
    case 'missing':
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>404</title>');
      return;
    case 'error':
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end('trouble');
      return;
    case 'page':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
      return;
    case 'cut':
      response.writeHead(200, { ...headersOf(name), 'Content-Length': body.length });
      response.write(body.subarray(0, body.length >> 1), () => response.destroy());
      return;
    case 'reset':
      response.destroy();
  }
}
