import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrom } from '../../files.ts';
import type { BaseFile } from '../layers.ts';
import type { OsmExtract } from '../osm/extract.ts';
import { toText } from '../prepare/source.ts';
import { type BaseInput, makeBase } from './make-base.ts';
import { proveBase } from './prove-base.ts';

/** What the process that fills a folder is asked for. */
export interface FillTask {
  readonly input: BaseInput;
  readonly folder: string;
}

/** What a base map has come to. */
export interface Filled {
  /** The files, with the number of their features. */
  readonly files: ReadonlyMap<BaseFile, number>;
  readonly neighbours: readonly string[];
  readonly extract: Omit<OsmExtract, 'features'> | null;
  /** Numbers of the lines of the metro, and names of those that have none and are left out. */
  readonly lines: readonly string[];
  readonly unnumbered: readonly string[];
  readonly tiles: { readonly tiles: number; readonly bytes: number };
}

/** What it says: how far it is, what it made, or why it could not. */
export type FillWord =
  | { readonly kind: 'share'; readonly what: string; readonly share: number }
  | { readonly kind: 'filled'; readonly filled: Filled }
  | { readonly kind: 'fault'; readonly fault: string };

const say = (word: FillWord, then = (): void => {}): unknown => process.send?.(word, then);

/** A process of its own: stopped at once, whatever it is at, and with the atlas of its task for all of the engine. */
process.once('message', async ({ input, folder }: FillTask) => {
  const last = await fill(input, folder).then(
    (filled): FillWord => ({ kind: 'filled', filled }),
    (error: Error): FillWord => ({ kind: 'fault', fault: error.message }),
  );
  say(last, () => process.disconnect());
});

async function fill(input: BaseInput, folder: string): Promise<Filled> {
  const tell = (what: string, share: number): unknown => say({ kind: 'share', what, share });
  const { files, ...more } = await makeBase(input, tell);
  for (const [file, features] of files) writeFileSync(join(folder, `${file}.geojson`), toText(features));
  tell('checking that it builds', 0);
  return {
    ...more,
    files: new Map([...files].map(([file, { length }]) => [file, length])),
    lines: [...new Set((files.get('metro') ?? []).map(({ properties }) => String(properties?.ref)))],
    tiles: proveBase(readFrom(folder)),
  };
}
