import { buildDataset, type Dataset } from '../dataset.ts';
import { readFrom } from '../files.ts';
import { writeWhole } from '../out-folder.ts';
import { toParquet } from './to-parquet.ts';

/** What came of an atlas. */
export interface Published {
  /** What it holds, in words. */
  readonly told: string;
  /** The files that now stand, by their paths below the folder of all atlases. */
  readonly paths: readonly string[];
}

/** Writes the tables of the atlas that `#about` is of, read from its folder. @throws with every fault of its data, before anything is written. */
export function publishAtlas(atlas: string, out: string): Published {
  const dataset = buildDataset(readFrom(atlas));
  if (dataset.errors.length > 0) throw new Error(dataset.errors.join('\n'));
  const files = toParquet(dataset);
  for (const [path, file] of files) writeWhole(out, path, file);
  return { told: countAll(dataset), paths: [...files.keys()] };
}

const countAll = ({ places, mentions, passages, figures }: Dataset): string =>
  `${places.length} places, ${mentions.length} mentions, ${passages.length} passages, ${figures.length} figures`;
