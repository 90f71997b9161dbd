import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const VITE = join(import.meta.dirname, '../../../node_modules/vite/bin/vite.js');

/**
 * Builds one atlas into a folder, in a process of its own, as its own build does. Returns why it was refused, or null. In a group of its
 * own it is not met by Ctrl-C and ends what it began.
 */
export function buildOne(root: string, atlas: string, outDir: string): Promise<string | null> {
  const child = spawn(process.execPath, [VITE, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, ATLAS: atlas },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  return new Promise((answer) => {
    child.once('error', ({ message }) => answer(message));
    child.once('close', (code, signal) =>
      answer(code === 0 ? null : said.trim() || `its process ended with ${signal ?? code}`),
    );
  });
}
