import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A draft of a report: its folder, its production build, and the server that runs both for a review. */
export interface DraftSite {
  readonly folder: string;
  readonly dist: string;
  /** Address, with a slash at its end. */
  readonly site: string;
  /** What the build has to be told to be of this draft. */
  readonly env: NodeJS.ProcessEnv;
  close(): void;
}

/** Drafts the file of a report, builds it, and serves it as `npm run review` does, all below a folder of its own. */
export async function makeDraftSite(name: string, content: string | Uint8Array): Promise<DraftSite> {
  const home = mkdtempSync(join(tmpdir(), 'atlas-review-'));
  const [file, folder, dist] = [name, 'draft', 'dist'].map((part) => join(home, part)) as [string, string, string];
  writeFileSync(file, content);
  await run('npx', ['tsx', 'src/build/draft/cli.ts', file, '--out', folder]);
  const env = { ...process.env, ATLAS: folder };
  await run('npx', ['vite', 'build', '--logLevel', 'warn', '--outDir', dist, '--emptyOutDir'], { env });
  const port = String(await findFreePort());
  const words = ['vite', 'preview', '--port', port, '--host', '127.0.0.1', '--outDir', dist];
  const server = spawn('npx', words, { env, detached: true });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (said: Buffer) => said.includes('Local') && resolve());
    server.once('exit', () => reject(new Error('the preview server ended')));
  });
  return {
    folder,
    dist,
    site: `http://127.0.0.1:${port}/`,
    env,
    close: () => void (server.pid && process.kill(-server.pid)),
  };
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });

/** The file of the layer that has a place of this name; empty where none has. */
export const recordOf = ({ folder }: DraftSite, name: string): string =>
  readdirSync(join(folder, 'places'))
    .map((file) => readFileSync(join(folder, 'places', file), 'utf8'))
    .find((file) => file.includes(`"name": "${name}"`)) ?? '';
