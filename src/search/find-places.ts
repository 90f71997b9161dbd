import { FITS, type Fit, type FoundPlace, type FoundSpan } from '../contract/found.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { mannersFor, matchAll } from './match.ts';
import { type Readable, spanOf } from './readable.ts';
import { matchWithTypo, mayHaveTypo } from './typo.ts';

/** A place's names made ready. */
export interface NamedPlace {
  readonly place: PlaceSummary;
  readonly name: Readable;
  readonly aliases: readonly Readable[];
  readonly english: Readable;
}

type NameKind = 'name' | 'alias' | 'english';

interface Match {
  readonly fit: Fit;
  readonly kind: NameKind;
  readonly text: Readable;
  /** Whether its last syllable or English word is unfinished. */
  readonly isBegun?: boolean;
  readonly spans: readonly FoundSpan[];
}

type Words = readonly (readonly string[])[];

/** The places in whose names every word is found, the best first. */
export const findPlaces = (places: readonly NamedPlace[], words: Words): FoundPlace[] =>
  collect(places, words, matchName);

/** The same, where one slip in a word does not matter. */
export function findPlacesWithTypo(places: readonly NamedPlace[], words: Words): FoundPlace[] {
  if (!words.some(mayHaveTypo)) return [];
  return collect(
    places,
    words,
    (text, kind, word) => matchName(text, kind, word) ?? matchNameWithTypo(text, kind, word),
  );
}

type MatchOne = (text: Readable, kind: NameKind, word: readonly string[]) => Match | null;

function collect(places: readonly NamedPlace[], words: Words, match: MatchOne): FoundPlace[] {
  const found = places.flatMap((named) => {
    const matches = words.map((word) => bestOf(named, word, match));
    return matches.every((one) => one !== null) ? [{ named, matches }] : [];
  });
  const keyed = found.map(({ named, matches }) => ({ hit: toFound(named, matches), keys: keysOf(named, matches) }));
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ hit }) => hit);
}

function bestOf({ name, aliases, english }: NamedPlace, word: readonly string[], match: MatchOne): Match | null {
  const all = [
    match(name, 'name', word),
    ...aliases.map((alias) => match(alias, 'alias', word)),
    match(english, 'english', word),
  ].filter((one) => one !== null);
  return all.reduce<Match | null>((best, one) => (best && rank(best) <= rank(one) ? best : one), null);
}

function matchName(text: Readable, kind: NameKind, word: readonly string[]): Match | null {
  const whole = matchAll(text, word, 'whole', 1);
  const isPhonetic = mannersFor([word]).length > 1;
  const full = whole.length > 0 || !isPhonetic ? whole : matchAll(text, word, 'begun', 1);
  const found = full.length > 0 || !isPhonetic ? full : kind === 'english' ? [] : matchInitials(text, word);
  const [first] = found;
  if (!first) return null;
  const spans = found.map(([from, to]) => spanOf(text, from, to));
  if (full.length === 0) return { fit: 'initials', kind, text, spans };
  const [start, end] = first;
  const isCutShort = kind === 'english' && end < text.chars.length && !text.starts.includes(end);
  const match = { kind, text, spans, isBegun: whole.length === 0 || isCutShort };
  if (start > 0) return { ...match, fit: 'within' };
  if (kind === 'alias') return { ...match, fit: 'alias' };
  return { ...match, fit: end === text.chars.length && !match.isBegun ? 'exact' : 'prefix' };
}

function matchInitials(text: Readable, word: readonly string[]): [number, number][] {
  const initials = matchAll(text, word, 'initials', 2);
  return initials.length > 0 ? initials : matchAll(text, word, 'mixed', 2);
}

function matchNameWithTypo(text: Readable, kind: NameKind, word: readonly string[]): Match | null {
  const found = mayHaveTypo(word) ? matchWithTypo(text, word) : null;
  return found && { fit: 'typo', kind, text, spans: [spanOf(text, ...found)] };
}

const rank = ({ fit }: Match): number => FITS.indexOf(fit);

function toFound({ place }: NamedPlace, matches: readonly Match[]): FoundPlace {
  const other = matches.find(({ kind }) => kind !== 'name');
  return {
    place: place.id,
    fit: FITS[Math.max(...matches.map(rank))] ?? 'typo',
    spans: unite(matches.flatMap(({ kind, spans }) => (kind === 'name' ? spans : []))),
    other:
      other && other.kind !== 'name' ? { kind: other.kind, text: other.text.text, spans: unite(other.spans) } : null,
  };
}

/** Smaller is better, the first difference decides: fit, whole syllables, Chinese before English, where it begins, how much else there is. */
function keysOf({ name }: NamedPlace, matches: readonly Match[]): number[] {
  const start = Math.max(...matches.map(({ spans }) => spans[0]?.start ?? 0));
  const isEnglish = matches.some(({ kind }) => kind === 'english') ? 1 : 0;
  const isBegun = matches.some((match) => match.isBegun) ? 1 : 0;
  return [Math.max(...matches.map(rank)), isBegun, isEnglish, start === 0 ? 0 : 1, name.chars.length];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) if (key !== b[index]) return key - (b[index] ?? 0);
  return 0;
}

/** Spans in order, those that touch or overlap made one. */
export function unite(spans: readonly FoundSpan[]): FoundSpan[] {
  const united: FoundSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && span.start <= last.end)
      united[united.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else united.push(span);
  }
  return united;
}
