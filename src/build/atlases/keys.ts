import { IN, START, WITHIN } from '../../contract/atlas-index.ts';
import { createReadings, type Readable } from '../../search/readable.ts';
import type { Reading } from '../search/readings.ts';

/** A name that is found in characters, by its pinyin and by its initials; a text without syllables by its letters alone. */
export interface Form {
  readonly reading: Reading;
  /** What it lies in, as people write that after it. */
  readonly within?: readonly string[];
  /** The names of its district, folded. */
  readonly districts?: readonly string[];
}

/** Of initials at least so many, lest one letter find everything; as in the search of an atlas. */
const LEAST_INITIALS = 2;
/** Nobody types more of a name; what is longer is still found by its beginning. */
const LONGEST = 40;

/**
 * What a name is looked up by: from each character on, in characters, in pinyin and in initials; the whole of it also with `zh` as two
 * letters, and once more as one that begins so.
 */
export function keysOf({ reading, within = [], districts = [] }: Form): string[] {
  const text = makeReadable(reading);
  const { chars, syllables, starts } = text;
  const spelled = chars.map((char, at) => syllables[at] || char);
  const isRead = syllables.some((syllable) => syllable !== '');
  const initials = (pattern: RegExp): string[] =>
    chars.map((char, at) => (syllables[at] ? (pattern.exec(syllables[at])?.[0] ?? '') : char));
  const short = initials(/^./);
  const long = initials(/^[zcs]h|^./);
  const keys = new Set<string>();
  for (const start of starts) {
    const from = (parts: readonly string[]): string => parts.slice(start, start + LONGEST).join('');
    const isLong = chars.length - start >= LEAST_INITIALS;
    const forms = [
      from(chars),
      ...(isRead ? [from(spelled)] : []),
      ...(isRead && isLong ? [from(short)] : []),
      ...(isRead && isLong && start === 0 ? [from(long)] : []),
    ];
    for (const form of forms) {
      keys.add(form);
      if (start === 0) keys.add(START + form);
    }
  }
  for (const holder of within) keys.add(START + chars.join('') + WITHIN + holder);
  for (const district of districts) keys.add(IN + district + WITHIN + chars.join(''));
  return [...keys];
}

function makeReadable({ text, syllables }: Reading): Readable {
  const read = syllables.flatMap((syllable, at): [number, string][] => (syllable === '' ? [] : [[at, syllable]]));
  return createReadings({ variants: '', syllables: {}, exceptions: { [text]: read } })(text, text);
}
