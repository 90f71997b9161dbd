import type { SearchTable } from '../../contract/search-table.ts';
import type { Dataset } from '../dataset.ts';
import { readJson } from '../files.ts';
import type { ReadText } from '../places/read-places.ts';
import { type Correction, checkCorrections, correct, readAloud } from './readings.ts';
import { pairVariants } from './variants.ts';

/** The readings of every passage and name, and what is wrong with the corrections in `readings.json`. */
export function buildSearchTable(
  { passages, places }: Pick<Dataset, 'passages' | 'places'>,
  read: ReadText,
): { readonly table: SearchTable; readonly errors: readonly string[] } {
  const corrections = readJson<Correction[]>(read, 'readings.json', []);
  const texts = new Map<string, string>(passages.map(({ id, text }) => [id, text]));
  for (const { name, aliases } of places) for (const text of [name, ...aliases]) texts.set(text, text);
  const aloud = new Map([...texts].map(([key, text]) => [key, readAloud(text)]));
  const errors = checkCorrections(corrections, [...aloud.values()]);
  if (errors.length > 0) return { table: NOTHING, errors };
  const readings = [...aloud].map(([key, reading]) => {
    const { text, syllables } = correct(reading, corrections);
    return { key, points: [...text], syllables };
  });
  const defaults = countDefaults(readings);
  return {
    table: {
      variants: pairVariants(new Set(readings.flatMap(({ points }) => points))),
      syllables: bySyllable(defaults),
      exceptions: Object.fromEntries(
        readings.flatMap(({ key, points, syllables }) => {
          const odd = points.flatMap((point, at): [number, string][] => {
            const syllable = syllables[at] ?? '';
            return syllable !== '' && syllable !== defaults.get(point) ? [[at, syllable]] : [];
          });
          return odd.length > 0 ? [[key, odd]] : [];
        }),
      ),
    },
    errors: [],
  };
}

const NOTHING: SearchTable = { variants: '', syllables: {}, exceptions: {} };

interface Spelled {
  readonly points: readonly string[];
  readonly syllables: readonly string[];
}

/** For each character the syllable that it is read most often. */
function countDefaults(readings: readonly Spelled[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { points, syllables } of readings) {
    for (const [at, point] of points.entries()) {
      const syllable = syllables[at];
      if (!syllable) continue;
      const count = counts.get(point) ?? new Map<string, number>();
      counts.set(point, count.set(syllable, (count.get(syllable) ?? 0) + 1));
    }
  }
  const mostRead = (count: ReadonlyMap<string, number>): string =>
    [...count].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  return new Map([...counts].map(([point, count]) => [point, mostRead(count)]));
}

function bySyllable(defaults: ReadonlyMap<string, string>): Record<string, string> {
  const chars: Record<string, string> = {};
  for (const [char, syllable] of [...defaults].sort(([a], [b]) => (a < b ? -1 : 1)))
    chars[syllable] = (chars[syllable] ?? '') + char;
  return Object.fromEntries(Object.entries(chars).sort(([a], [b]) => (a < b ? -1 : 1)));
}
