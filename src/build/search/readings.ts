import { pinyin } from 'pinyin-pro';

/** A word that the library misreads, and how it is read. */
export interface Correction {
  readonly word: string;
  /** One syllable a character, without tones, by spaces; ü is v. */
  readonly reading: string;
  readonly reason: string;
  readonly madeBy: 'hand';
  /** ISO 8601. */
  readonly date: string;
}

/** A text as the library reads it, word by word; no syllable for what is no Han character. */
export function readAloud(text: string): Reading {
  const points = [...text];
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  if (read.length !== points.length) {
    throw new Error(`“${text.slice(0, 20)}”: expected ${points.length} syllables, the library gave ${read.length}`);
  }
  return { text, syllables: points.map((point, at) => (isHan(point) ? (read[at] ?? '') : '')) };
}

/** A text and its syllables, one for each code point. */
export interface Reading {
  readonly text: string;
  readonly syllables: readonly string[];
}

/** A reading with the corrections laid over it. */
export function correct({ text, syllables }: Reading, corrections: readonly Correction[]): Reading {
  const points = [...text];
  const corrected = [...syllables];
  for (const { word, reading } of corrections) {
    const wanted = reading.split(' ');
    if (text.includes(word))
      for (const at of findWord(points, [...word])) corrected.splice(at, wanted.length, ...wanted);
  }
  return { text, syllables: corrected };
}

/** Errors of `readings.json` against all readings of the library: form, words that are nowhere, corrections needed no more. */
export function checkCorrections(corrections: readonly Correction[], readings: readonly Reading[]): string[] {
  return corrections.flatMap((correction, index) => {
    const { word, reading, reason, madeBy, date } = correction;
    const name = `readings.json: ${index + 1}: “${word}”`;
    if (!word || !reason || madeBy !== 'hand' || !/^\d{4}-\d\d-\d\d$/.test(date ?? ''))
      return [`${name}: expected word, reading, reason, madeBy “hand” and a date`];
    if (!/^[a-z]+( [a-z]+)*$/.test(reading ?? '') || reading.split(' ').length !== [...word].length)
      return [`${name}: reading “${reading}”: expected ${[...word].length} syllables without tones`];
    const found = readings.filter(({ text }) => text.includes(word));
    if (found.length === 0) return [`${name}: is neither in the report nor in a name`];
    const isNeeded = found.some((each) => correct(each, [correction]).syllables.join() !== each.syllables.join());
    return isNeeded ? [] : [`${name}: the library reads it so by itself; drop the correction`];
  });
}

const isHan = (point: string): boolean => /\p{Script=Han}/u.test(point);

function findWord(points: readonly string[], word: readonly string[]): number[] {
  return points.flatMap((_, at) => (word.every((char, index) => points[at + index] === char) ? [at] : []));
}
