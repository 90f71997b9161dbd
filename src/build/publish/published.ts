import { createHash } from 'node:crypto';
import type { Dataset } from '../dataset.ts';
import { publishOpenData } from './open-data.ts';

/** In the atlas: the SHA-256 of every file of its open data, as it was last looked at. */
export const PUBLISHED = 'published.json';

/** File name to SHA-256 in lower-case hex. */
export const digestsOf = (dataset: Dataset): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...publishOpenData(dataset)].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  );

/** What others read and cite changes by an editor’s hand, never by a change of the engine that nobody saw: each file that is not as it was. */
export function checkPublished(stored: Readonly<Record<string, string>>, dataset: Dataset): string[] {
  const now = digestsOf(dataset);
  return [...new Set([...Object.keys(stored), ...Object.keys(now)])]
    .filter((name) => stored[name] !== now[name])
    .map((name) => {
      const what = !(name in now) ? 'is no longer published' : name in stored ? 'has changed' : 'is new';
      return `${PUBLISHED}: data/${name} ${what}; where that is meant, run “npm run links”, and say so in CHANGELOG.md`;
    });
}
