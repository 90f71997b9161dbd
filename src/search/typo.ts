import type { Readable } from './readable.ts';

/** Shorter words differ by one letter from too many others. */
const LEAST = 4;

/** Whether one slip may be looked for in a query: letters and digits only, and enough of them. */
export const mayHaveTypo = (query: readonly string[]): boolean =>
  query.length >= LEAST && query.every((letter) => /[a-z0-9]/.test(letter));

/**
 * Where the spelling of the text begins with the query but for one letter left out, added, changed or swapped with its neighbour
 * (distance of Damerau and Levenshtein 1): a pair of indices, end exclusive, or null.
 */
export function matchWithTypo({ spelling, starts }: Readable, query: readonly string[]): [number, number] | null {
  const { letters, owners, firsts } = spelling;
  const typed = query.join('');
  for (const start of starts) {
    const from = firsts[start] ?? 0;
    const length = lengthWithTypo(letters, from, typed);
    if (length > 0) return [start, (owners[from + length - 1] ?? start) + 1];
  }
  return null;
}

/** How many letters from `from` the typed ones stand for with one slip; 0 when it takes more. */
function lengthWithTypo(letters: string, from: number, typed: string): number {
  let same = 0;
  while (same < typed.length && letters[from + same] === typed[same]) same += 1;
  if (same === typed.length) return same;
  const at = from + same;
  const isSwapped = letters[at + 1] === typed[same] && letters[at] === typed[same + 1];
  if (isSwapped && isRest(letters, at + 2, typed, same + 2)) return typed.length;
  if (at < letters.length && isRest(letters, at + 1, typed, same + 1)) return typed.length;
  if (isRest(letters, at + 1, typed, same)) return typed.length + 1;
  return isRest(letters, at, typed, same + 1) ? typed.length - 1 : 0;
}

/** Whether from `at` on the letters are those typed from `index` on. */
function isRest(letters: string, at: number, typed: string, index: number): boolean {
  for (let more = 0; index + more < typed.length; more++) if (letters[at + more] !== typed[index + more]) return false;
  return true;
}

/** Letters to add, leave out, change or swap between neighbours until the word typed is the best beginning of the other of about its length. */
export function countSlips(typed: string, other: string): number {
  const a = typed;
  const b = other.slice(0, typed.length + 1);
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  // A beginning that is shorter than the shortest allowed would fit anything.
  return Math.min(...row.slice(Math.min(b.length, Math.max(1, a.length - 1))));
}
