import type { OwnLimitName } from '../../contract/own-data.ts';
import { refuse } from './refusal.ts';

const MB = 1024 * 1024;

/** How much is read of one file, and why no more. */
export const LIMITS: Readonly<Record<OwnLimitName, { readonly most: number; readonly why: string }>> = {
  fileBytes: {
    most: 200 * MB,
    why: 'A million rows of forty columns fit; more would fill the memory of a small machine.',
  },
  unzippedBytes: { most: 400 * MB, why: 'A shapefile of two million points with its table fits.' },
  unzipRatio: {
    most: 200,
    why: 'Tables and outlines shrink to a tenth, seldom to a fiftieth; beyond that it is a bomb.',
  },
  zipEntries: {
    most: 5_000,
    why: 'A KMZ has a few pictures beside its text; a directory of a million names costs minutes.',
  },
  layers: { most: 500, why: 'A city atlas has some dozens; a database of more is none that a person draws at once.' },
  xmlBytes: { most: 64 * MB, why: 'A document in memory takes some twenty times its text.' },
  xmlElements: { most: 1_500_000, why: 'A million and a half take a gigabyte and some seconds as a document.' },
  jsonParts: {
    most: 16_000_000,
    why: 'Two million features of four parts each, and the vertices, fit; empty ones would take gigabytes.',
  },
  features: { most: 2_000_000, why: 'Twice what the map keeps fluid.' },
  vertices: { most: 5_000_000, why: 'The outlines of a province; more would not be drawn in time.' },
  depth: { most: 64, why: 'Real files nest a dozen deep; thousands exhaust the stack of whoever walks them.' },
  columns: { most: 256, why: 'A DBF may have 255; every column is kept for every row.' },
  textLength: { most: 10_000, why: 'A long description fits; what is longer is cut and said so.' },
};

/** Zips smaller than this once unpacked may shrink as much as they like: a small file of equal rows does. */
export const RATIO_FROM = 10 * MB;

/** Refuses what is over a limit. @throws Refusal */
export function hold(limit: OwnLimitName, is: number): void {
  const { most } = LIMITS[limit];
  if (is > most) refuse({ kind: 'too-much', limit, is, most });
}
