import type { Bilingual } from '../../domain/place.ts';
import type { SourcePlace } from './source-place.ts';

/** What an English text may quote in another script: names and words between “…” or (…). */
const QUOTED = /“[^”]*”|\([^)]*\)/g;
const CHINESE = /\p{Script=Han}/u;
const ENGLISH_WORD = /\p{Script=Latin}{2,}/u;

/** Checks that each half of a two-language text is in its language. Each message says the field and what was expected. */
export function checkLanguages({ description, location }: SourcePlace): string[] {
  const { method, doubt, sources } = location;
  return [
    ...checkText('description', description),
    ...checkText('location.method', method),
    ...(doubt ? checkText('location.doubt', doubt) : []),
    ...sources.flatMap(({ fact }, index) => checkText(`location.sources[${index}].fact`, fact)),
  ];
}

function checkText(field: string, { zh, en }: Bilingual): string[] {
  const own = en.replace(QUOTED, '');
  return [
    ...(CHINESE.test(zh) ? [] : [`${field}.zh: “${zh}”: expected Chinese`]),
    ...(ENGLISH_WORD.test(own) ? [] : [`${field}.en: “${en}”: expected English words`]),
    ...(CHINESE.test(own) ? [`${field}.en: “${en}”: expected Chinese only between “” or ()`] : []),
  ];
}
