import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A folder beside `base/` in which another is made; it stands in for the atlas until that takes its place. */
export interface Workshop {
  /** An atlas of its own, with its `atlas.json`. */
  readonly atlas: string;
  readonly base: string;
  /** Puts what was made in the place of `base/`. */
  place(): void;
  /** Leaves nothing behind. */
  clear(): void;
}

/** Opens a workshop in an atlas. @throws where there is a base map that is not to be replaced. */
export function openWorkshop(atlas: string, replace: boolean): Workshop {
  const target = join(atlas, 'base');
  const isThere = existsSync(target) && readdirSync(target).length > 0;
  if (isThere && !replace)
    throw new Error(`${target}: is there already; nothing of it was touched. --replace puts another in its place`);
  const own = mkdtempSync(join(atlas, '.base-'));
  const base = join(own, 'base');
  mkdirSync(base);
  cpSync(join(atlas, 'atlas.json'), join(own, 'atlas.json'));
  return {
    atlas: own,
    base,
    place() {
      const before = join(own, 'before');
      if (existsSync(target)) renameSync(target, before);
      try {
        renameSync(base, target);
      } catch (error) {
        if (existsSync(before)) renameSync(before, target);
        throw error;
      }
    },
    clear: () => rmSync(own, { recursive: true, force: true }),
  };
}
