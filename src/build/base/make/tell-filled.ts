import type { AtlasFile } from '../../../domain/about.ts';
import { missingCredits } from './credits.ts';
import type { Filled } from './fill.ts';

/** What a base map has come to, and what `atlas.json` still has to say of it, in lines. */
export function tellFilled(filled: Filled, { credits, metro }: Pick<AtlasFile, 'credits' | 'metro'>): string[] {
  const { files, neighbours, extract, lines, unnumbered, tiles } = filled;
  const bare = lines.filter((ref) => !metro.some(({ line }) => line === ref));
  const missing = extract ? missingCredits(credits) : [];
  return [
    [...files].map(([file, count]) => `${file} ${count}`).join(', '),
    `neighbours: ${neighbours.join(', ') || 'none that touch it were found'}`,
    extract && extract.broken > 0 && `${extract.broken} things of the extract are broken off and left out`,
    unnumbered.length > 0 && `lines without a number are left out: ${unnumbered.join(', ')}`,
    bare.length > 0 && `atlas.json: lines ${bare.join(', ')} get colours of their own once they stand in “metro”`,
    missing.length > 0 && ['atlas.json has to name OpenStreetMap, and does not; add:', ...missing].join('\n  '),
    `${tiles.tiles} tiles, ${Math.round(tiles.bytes / 1024)} kB`,
  ].filter((line) => line !== false && line !== null);
}
