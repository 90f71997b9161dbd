import type { Bilingual } from '../domain/place.ts';

const HAN = /\p{Script=Han}/u;
const LATIN_WORD = /\p{Script=Latin}{2,}/u;

/** Somebody's own words in both languages: as they are in their own, quoted in the other. `who` says whose they are. */
export function inBoth(words: string, who: Bilingual): Bilingual {
  const plain = words.replaceAll('“', '‘').replaceAll('”', '’');
  return {
    zh: HAN.test(words) ? words : `${who.zh}原话：“${plain}”`,
    en: LATIN_WORD.test(words) && !HAN.test(words) ? words : `In the ${who.en}’s words: “${plain}”`,
  };
}
