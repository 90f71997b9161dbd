import { findAtlas } from '../find-atlas.ts';
import type { Published } from './publish.ts';

/** What a process says at its end. */
export type Answer = Published | { readonly error: string };

/** Publishes the one atlas that `#about` is of in this process. That is asked for only here, so that a fault of it is told too. */
async function main(out: string): Promise<Answer> {
  try {
    const { publishAtlas } = await import('./publish.ts');
    return publishAtlas(findAtlas(process.cwd()), out);
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const answer = await main(process.argv[2] ?? '');
process.send?.(answer);
