import { city, district, title, written } from '#about';
import type { Bilingual } from '../domain/place.ts';
import { SPAN, spanOf } from '../domain/years.ts';
import { inLanguage, spokenString } from './speak.ts';
import { zh } from './zh.ts';

type Table = Readonly<Record<string, string>>;
type Slots<S extends string> = S extends `${string}{${infer Slot}}${infer Rest}`
  ? Exclude<Slot, Content> | Slots<Rest>
  : never;
/** What every string may say of the atlas that is built; nobody has to hand it over. */
const CONTENT = {
  atlas: title,
  city,
  district,
  years: SPAN,
  reviewed: spanOf('reviewed'),
  planned: spanOf('planned'),
  degrees: written.degrees,
  dms: written.dms,
} as const;
type Content = keyof typeof CONTENT;
type Arguments<S extends string> = Slots<S> extends never ? [] : [values: Readonly<Record<Slots<S>, string | number>>];

/** Makes the function that answers the string of a key in the page's language, its slots filled in. `table` is the Chinese. */
export const createText =
  <T extends Table>(table: T) =>
  <K extends keyof T & string>(key: K, ...[values]: Arguments<T[K]>): string => {
    const slots = (values ?? {}) as Readonly<Record<string, string | number>>;
    return (spokenString(key) ?? table[key] ?? key).replace(/\{(\w+)\}/g, (whole, slot: string) =>
      String(slots[slot] ?? contentOf(slot) ?? whole),
    );
  };

function contentOf(slot: string): string | undefined {
  const said: Bilingual | string | undefined = CONTENT[slot as Content];
  return typeof said === 'object' ? inLanguage(said) : said;
}

/** The string of a key in the language of the page. */
export const text = createText(zh);

/** Words one after the other: “甲、乙”, “A, B”. */
export const listed = (words: readonly string[]): string => words.join(text('list.comma'));

/** Clauses one after the other: “甲；乙”, “A; B”. */
export const clauses = (words: readonly string[]): string => words.join(text('list.semicolon'));
