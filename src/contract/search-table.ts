/**
 * What a search needs beyond the texts themselves. A syllable is pinyin without tone, ü written v.
 * The reading of a text is that of its characters, but for the exceptions.
 */
export interface SearchTable {
  /** Pairs of a Traditional character and the Simplified one that stands in the texts. */
  readonly variants: string;
  /** For each syllable the characters that are mostly read so. */
  readonly syllables: Readonly<Record<string, string>>;
  /** By passage id or by name: where another syllable is read, as offset in code points and syllable. */
  readonly exceptions: Readonly<Record<string, readonly (readonly [offset: number, syllable: string])[]>>;
}
