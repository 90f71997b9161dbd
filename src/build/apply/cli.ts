import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { REVIEW_FORMAT } from '../../domain/review.ts';
import { readFrom, writeFiles } from '../files.ts';
import { findAtlas } from '../find-atlas.ts';
import { applyPatch } from './apply.ts';

const USAGE = 'npm run apply -- placements.json [--only id,id], or npm run apply -- review.json';

/**
 * Takes a file of placements or of a review over into the atlas. Ends with 1 when anything of it was refused; what was not is written all
 * the same.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error(`expected one file: ${USAGE}`);
  const root = join(import.meta.dirname, '../../..');
  const atlas = findAtlas(root);
  const content = readContent(file);
  const isReview = (content as { format?: unknown } | null)?.format === REVIEW_FORMAT;
  if (isReview && values.only !== undefined) throw new Error(`--only: expected with a file of placements: ${USAGE}`);
  const { files, refused, told, next } = isReview
    ? await applyReview(atlas, content)
    : place(atlas, content, values.only === undefined ? undefined : new Set(values.only.split(',').filter(Boolean)));
  writeFiles(atlas, files);
  for (const { id, reason } of refused) console.error(`refused: ${id}: ${reason}`);
  const written = [...files.keys()].map((path) => relative(root, join(atlas, path))).join(', ');
  console.log(`${told}, ${refused.length} refused${written && `; changed: ${written}. ${next}`}`);
  if (refused.length > 0) process.exitCode = 1;
}

interface Told {
  readonly files: ReadonlyMap<string, string | null>;
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  readonly told: string;
  /** What to do now, where anything changed. */
  readonly next: string;
}

function place(atlas: string, content: unknown, only: ReadonlySet<string> | undefined): Told {
  const { files, applied, unchanged, refused } = applyPatch(readFrom(atlas), content, only);
  for (const id of applied) console.log(`placed: ${id}`);
  for (const id of unchanged) console.log(`stands so already: ${id}`);
  return {
    files,
    refused,
    told: `${applied.length} placed, ${unchanged.length} stood so already`,
    next: 'Now “npm run links”, look at the difference, and commit',
  };
}

async function applyReview(atlas: string, content: unknown): Promise<Told> {
  // What drafts names reads a dictionary: only where a review is taken over.
  const { takeOver } = await import('../review/take-over.ts');
  const { files, taken, refused, left } = takeOver(readFrom(atlas), content);
  return {
    files,
    refused: refused.map(({ verdict, reason }) => ({ id: verdict.id, reason })),
    told: `${taken.length} verdicts taken over, ${left} left to review`,
    next: 'Look at the difference, and commit',
  };
}

function readContent(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file}: ${(error as Error).message}: expected a file of placements or of a review, as the atlas saves it`,
    );
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
