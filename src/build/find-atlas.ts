import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';

const LIBRARY = 'geodata';
/** What makes a folder an atlas. */
const MARK = 'atlas.json';

const isAtlas = (folder: string): boolean => existsSync(join(folder, MARK));

/**
 * The folder of the atlas that is built, absolute: `ATLAS` names one below `geodata/` or gives the path of any other; without it
 * `config.atlas` of `package.json` does. @throws when there is none, with the names of those that there are.
 */
export function findAtlas(root: string, asked: string | undefined = process.env.ATLAS): string {
  const wanted = asked || defaultOf(root);
  const tried = [...(isAbsolute(wanted) ? [] : [join(root, LIBRARY, wanted)]), resolve(root, wanted)];
  const found = tried.find(isAtlas);
  if (found) return found;
  const names = namesOfAtlases(root);
  const where = tried.map((folder) => relative(root, join(folder, MARK))).join(' or ');
  throw new Error(
    `there is no atlas “${wanted}”: expected ${where}; below ${LIBRARY}/ there is ${names.join(', ') || 'none'}`,
  );
}

/** The atlases below `geodata/`, by the names of their folders. */
export const namesOfAtlases = (root: string): string[] =>
  atlasesBelow(join(root, LIBRARY)).map((folder) => basename(folder));

const atlasesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isAtlas);

/** The folders of one atlas, or of all below a folder that is none itself. @throws as `findAtlas` where there is neither. */
export function findAtlases(root: string, asked: string): string[] {
  const folder = resolve(root, asked);
  const isNone = !isAtlas(folder) && !isAtlas(join(root, LIBRARY, asked));
  const below = isNone && statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? atlasesBelow(folder) : [];
  return below.length > 0 ? below : [findAtlas(root, asked)];
}

function defaultOf(root: string): string {
  const { config } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { config?: { atlas?: string } };
  if (!config?.atlas) throw new Error('package.json: expected the name of an atlas at config.atlas');
  return config.atlas;
}
