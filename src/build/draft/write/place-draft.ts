import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Draft } from '../draft.ts';
import { atlasFiles } from './atlas-files.ts';

/** What the folder of a draft is called, beside the one wanted, until all of it is sound. */
export const UNFINISHED = '.draft-';

/** The file of a report: its name with ending, and its bytes, which the draft keeps as `original.*`. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a draft's files into a folder beside the one wanted, has `finish` add what follows from them and check all, and moves the
 * folder to its place; returns what that tells. @throws what `finish` does, and where something is in that place; leaves nothing then.
 */
export async function placeDraft<T>(
  draft: Draft,
  { name, bytes }: Original,
  out: string,
  finish: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync(dirname(out), { recursive: true });
  const made = mkdtempSync(join(dirname(out), UNFINISHED));
  const kept = `reports/${draft.report.id}/original${extname(name).toLowerCase()}`;
  try {
    for (const [path, content] of [...atlasFiles(draft, name), [kept, bytes] as const]) {
      mkdirSync(dirname(join(made, path)), { recursive: true });
      writeFileSync(join(made, path), content);
    }
    const told = await finish(made);
    renameSync(made, out);
    return told;
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
}
