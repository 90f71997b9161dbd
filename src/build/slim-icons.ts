import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ICON = /[\\/]@mapbox[\\/]maki[\\/]icons[\\/][a-z-]+\.svg\?raw$/;

/** Of an icon only its path data become part of the code: the rest of the file is a third of it, and nobody reads it. */
export const slimIcons = (): Plugin => ({
  name: 'slim-icons',
  enforce: 'pre',
  load(id) {
    if (!ICON.test(id)) return null;
    const paths = readFileSync(id.replace(/\?raw$/, ''), 'utf8').match(/ d="[^"]+"/g);
    if (!paths) throw new Error(`${id}: no path data, at least one path expected`);
    return `export default ${JSON.stringify(paths.join('').replace(/\s+/g, ' '))};`;
  },
});
