import { buildDataset } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import { ATLAS } from '../atlas.ts';

export const read = readFrom(ATLAS);

/** The dataset of the atlas that the project of tests is about, built once for all that ask for it: frozen, so that none can change it for another. */
export const dataset = freeze(buildDataset(read));

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
