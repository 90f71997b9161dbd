import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ICON = /[\\/]@mapbox[\\/]maki[\\/]icons[\\/][a-z-]+\.svg\?raw$/;
/** What of a number is finer than a hundredth; only its fraction is touched, for numbers stand side by side without a blank. */
const FINE = /\.\d{3,}/g;

/** Of an icon only its path data become part of the code, as fine as anyone can see: the rest of the file is half of it. */
export const slimIcons = (): Plugin => ({
  name: 'slim-icons',
  enforce: 'pre',
  load(id) {
    if (!ICON.test(id)) return null;
    const paths = readFileSync(id.replace(/\?raw$/, ''), 'utf8').match(/ d="[^"]+"/g);
    if (!paths) throw new Error(`${id}: no path data, at least one path expected`);
    return `export default ${JSON.stringify(slimPath(paths.join('')))};`;
  },
});

/** Path data with two decimals at most: of a box of fifteen units, a sixtieth of a pixel at the size of a symbol. */
export const slimPath = (data: string): string => data.replace(/\s+/g, ' ').replace(FINE, toHundredths);

function toHundredths(fraction: string): string {
  const hundredths = Math.min(99, Math.round(Number(`0${fraction}`) * 100));
  return `.${String(hundredths).padStart(2, '0').replace(/0$/, '')}`;
}
