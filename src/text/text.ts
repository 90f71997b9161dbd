import { zh } from './zh.ts';

/** The keys of the string table; every language has exactly these. */
export type TextKey = keyof typeof zh;
type TextTable = Readonly<Record<TextKey, string>>;

type Slots<S extends string> = S extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
type Values<K extends TextKey> = Readonly<Record<Slots<(typeof zh)[K]>, string | number>>;
type Arguments<K extends TextKey> = Slots<(typeof zh)[K]> extends never ? [] : [values: Values<K>];

const table: TextTable = zh;

/** The string of a key in the language of the page, its slots filled in. */
export function text<K extends TextKey>(key: K, ...[values]: Arguments<K>): string {
  const slots = (values ?? {}) as Readonly<Record<string, string | number>>;
  return table[key].replace(/\{(\w+)\}/g, (whole, slot: string) => String(slots[slot] ?? whole));
}
