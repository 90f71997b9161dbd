import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { aboutAtlas } from '../../src/build/about-plugin.ts';

/** Builds the bare page, or another that stands beside it, into a folder of its own and answers that folder. */
export async function buildBare(page: 'bare' | 'points' = 'bare'): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'atlas-bare-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, page),
    base: './',
    plugins: [aboutAtlas()],
    worker: { format: 'es', plugins: () => [aboutAtlas()] },
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  });
  return outDir;
}
