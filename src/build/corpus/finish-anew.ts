import { join } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';

const root = join(import.meta.dirname, '../../..');

/**
 * Finishes drafts as `finishDraft` does, one atlas after another in the same process. `#about` is of one atlas as long as it is read
 * once: here it and all that ask for it are read anew for each, from code that stays compiled.
 */
export async function openFinisher(): Promise<(folder: string) => Promise<void>> {
  const server = await createServer({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  return async (folder) => {
    process.env.ATLAS = folder;
    runner.clearCache();
    const { finishDraft } = await runner.import<typeof import('../draft/finish.ts')>('/src/build/draft/finish.ts');
    finishDraft(folder);
  };
}
