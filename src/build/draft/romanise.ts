import { pinyin } from 'pinyin-pro';
import { tokenize } from './places/tokens.ts';

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const syllables = (word: string): string[] =>
  pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((each) => each.trim())
    .filter(Boolean);

/**
 * A word in Hanyu Pinyin with a capital; an apostrophe keeps syllables apart, so that Xi'an is no xian. It is the straight one: the
 * page's serif draws the other as wide as a Chinese character.
 */
const toWord = (word: string): string =>
  capital(syllables(word).reduce((said, next) => said + (said !== '' && /^[aoe]/.test(next) ? "'" : '') + next, ''));

/** A Chinese name in Hanyu Pinyin, word by word, each with a capital: for an English name until somebody writes one. */
export function romanise(name: string): string {
  const words = tokenize(name)
    .map(({ word }) => (isHan(word) ? toWord(word) : word.replace(/[“”‘’]/g, '')))
    .filter((word) => word.trim() !== '');
  return words.join(' ').replaceAll('v', 'ü') || name;
}
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const AREAS: readonly (readonly [zh: string, en: string])[] = [
  ['自治县', 'Autonomous County'],
  ['新区', 'New Area'],
  ['区', 'District'],
  ['县', 'County'],
  ['市', ''],
  ['旗', 'Banner'],
  ['省', 'Province'],
];

/** A district or city in English: its name as one word, and what it is. A city is called by its name alone. */
export function nameArea(name: string): string {
  const [ending, english] = AREAS.find(([zh]) => name.endsWith(zh) && name.length > zh.length + 1) ?? ['', ''];
  const stem = name.slice(0, name.length - ending.length);
  const word = isHan(stem) ? toWord(stem).replaceAll('v', 'ü') : stem;
  return [word, english].filter(Boolean).join(' ');
}

/** A name as part of an address: lower case, digits and hyphens. Never empty. */
export function slugOf(name: string): string {
  const slug = tokenize(name)
    .map(({ word }) => (isHan(word) ? syllables(word).join('') : word))
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'x';
}

/** Gives each name a slug that no other has, nor is taken already. */
export function slugger(before: Iterable<string> = []): (name: string) => string {
  const taken = new Set(before);
  return (name) => {
    const base = slugOf(name).slice(0, 60).replace(/-+$/, '');
    let slug = base;
    for (let more = 2; taken.has(slug); more += 1) slug = `${base}-${more}`;
    taken.add(slug);
    return slug;
  };
}
