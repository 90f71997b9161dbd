import { existsSync } from 'node:fs';
import { type Plugin, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly site: string;
    /** The invented atlas of `test/sample/`, which has two reports. */
    readonly sample: string;
  }
}

/** Serves the production builds for all browser tests. Fails when there is none, rather than test nothing. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [site, sample] = await Promise.all([
    serve('dist', 'npm run build'),
    serve('dist-sample', 'ATLAS=test/sample npx vite build --outDir dist-sample'),
  ]);
  project.provide('site', site.address);
  project.provide('sample', sample.address);
  return async () => void (await Promise.all([site.close(), sample.close()]));
}

/** To pack every file anew for every page takes the processor longer than the page does to read it, and changes nothing that is seen. */
const plain: Plugin = {
  name: 'plain',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      delete request.headers['accept-encoding'];
      next();
    });
  },
};

async function serve(outDir: string, make: string) {
  if (!existsSync(`${outDir}/index.html`)) throw new Error(`no production build in ${outDir}/: run “${make}” first`);
  const server = await preview({ build: { outDir }, preview: { port: 0, host: '127.0.0.1' }, plugins: [plain] });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the preview server has no port');
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
