import { join } from 'node:path';
import { build } from 'vite';
import type { PageAssets } from './page.ts';
import type { Write } from './write-index.ts';

/** Builds what the pages over many atlases load, and writes it under names that change with the content. */
export async function buildClient(root: string, write: Write): Promise<Omit<PageAssets, 'index'>> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { atlases: join(root, 'src/atlases/main.ts') } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the pages over many atlases: nothing was built');
  for (const file of output.output) write(file.fileName, file.type === 'chunk' ? file.code : String(file.source));
  const named = (ending: string): string => {
    const names = output.output.map(({ fileName }) => fileName).filter((name) => name.endsWith(ending));
    if (names.length !== 1 || !names[0])
      throw new Error(`the pages over many atlases: expected one ${ending}, got ${names.join(', ')}`);
    return names[0];
  };
  return { script: named('.js'), style: named('.css') };
}
