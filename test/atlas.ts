import { findAtlas } from '../src/build/find-atlas.ts';

/** The folder of the atlas that tests and tools look at. */
export const ATLAS = findAtlas(process.cwd());
