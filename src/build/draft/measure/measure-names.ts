import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { draftReport } from '../draft.ts';
import { readText } from '../read/read-text.ts';
import type { Score } from './score.ts';

/** Names of places by report, as people listed them: `names.json` beside the reports (`<key>.txt`). */
type NameLists = Readonly<Record<string, readonly string[]>>;

/**
 * Drafts every report of a folder that its `names.json` lists, and holds the names of the candidates against the list: exact, a
 * candidate by its name, an alias, or the words by which a list names it. @throws naming what is missing.
 */
export function measureFolder(folder: string): Map<string, Score> {
  const file = join(folder, 'names.json');
  if (!statSync(file, { throwIfNoEntry: false }))
    throw new Error(`${file}: expected lists of names by report, as {"<file without .txt>": ["name", …]}`);
  const lists = JSON.parse(readFileSync(file, 'utf8')) as NameLists;
  const files = new Set(readdirSync(folder));
  return new Map(
    Object.entries(lists).map(([key, names]) => {
      if (!files.has(`${key}.txt`)) throw new Error(`${file}: “${key}”: there is no ${key}.txt beside it`);
      return [key, scoreNames(readText(readFileSync(join(folder, `${key}.txt`))), key, names)];
    }),
  );
}

/** One report against the names in it. */
export function scoreNames(text: string, name: string, names: readonly string[]): Score {
  const { places } = draftReport(text, name);
  const given = places.map((place) => ({
    name: place.name,
    forms: [place.name, ...place.aliases, ...place.handNames],
  }));
  const all = new Set(given.flatMap(({ forms }) => forms));
  const sought = new Set(names);
  const wrong = given.filter(({ forms }) => !forms.some((form) => sought.has(form)));
  return {
    sought: sought.size,
    found: [...sought].filter((each) => all.has(each)).length,
    given: given.length,
    right: given.length - wrong.length,
    missed: [...sought].filter((each) => !all.has(each)),
    wrong: wrong.map((each) => each.name),
  };
}
