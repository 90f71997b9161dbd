import type { Plugin } from 'vite';
import type { About } from '../domain/about.ts';
import { readAbout } from './about.ts';
import { findAtlas } from './find-atlas.ts';

const RESOLVED = '\0about';

/** Makes `#about` part of the code: the atlas that is built, as a value. */
export function aboutAtlas(root: string): Plugin {
  return {
    name: 'about-atlas',
    enforce: 'pre',
    // Each that asks gets its own: a few numbers are no file to be fetched by several.
    resolveId: (id, importer) => (id === '#about' ? `${RESOLVED}:${importer}` : null),
    load: (id) => (id.startsWith(RESOLVED) ? toModule(readAbout(findAtlas(root))) : null),
  };
}

const toModule = (about: About): string =>
  Object.entries(about)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
