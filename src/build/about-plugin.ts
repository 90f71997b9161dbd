import type { Plugin } from 'vite';
import * as about from '#about';

const RESOLVED = '\0about';
const MODULE = Object.entries(about)
  .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
  .join('\n');

/** Makes `#about` part of the code: the atlas that is built, as values. */
export const aboutAtlas = (): Plugin => ({
  name: 'about-atlas',
  enforce: 'pre',
  // Each that asks gets its own: a few numbers are no file to be fetched by several.
  resolveId: (id, importer) => (id === '#about' ? `${RESOLVED}:${importer}` : null),
  load: (id) => (id.startsWith(RESOLVED) ? MODULE : null),
});
