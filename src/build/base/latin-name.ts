import { pinyin } from 'pinyin-pro';
import { city } from '#about';

type Endings = readonly (readonly [zh: string, en: string])[];

/** What a name ends with, in English; the longest ending first. Of stations, streets and the like: */
const PLAIN: Endings = [
  ['国际机场', 'International Airport'],
  ['博物馆', 'Museum'],
  ['图书馆', 'Library'],
  ['大街', 'Street'],
  ['大道', 'Avenue'],
  ['马路', 'Road'],
  ['广场', 'Square'],
  ['公园', 'Park'],
  ['大学', 'University'],
  ['学院', 'College'],
  ['医院', 'Hospital'],
  ['中心', 'Center'],
  ['机场', 'Airport'],
  ['北站', 'North Railway Station'],
  ['南站', 'South Railway Station'],
  ['街', 'Street'],
  ['路', 'Road'],
  ['桥', 'Bridge'],
  ['站', 'Railway Station'],
];
/** Of areas and waters: */
const AREAS: Endings = [
  ['满族自治县', 'Manchu Autonomous County'],
  ['街道办', 'Subdistrict Office'],
  ['街道', 'Subdistrict'],
  ['新区', 'New District'],
  ['区', 'District'],
  ['县', 'County'],
  ['市', 'City'],
  ['湖', 'Lake'],
  ['河', 'River'],
];
const STREETS: ReadonlySet<string> = new Set(['Street', 'Avenue', 'Road']);
/** One of several streets that are numbered. */
const IN_A_ROW = /^(..+)([一二三四五六七八九])$/;
const ORDINALS = ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th'] as const;
/** What stands before an ending alone: the province's, the city's. */
const WHOSE: Readonly<Record<string, string>> = { 省: 'Provincial', 市: 'City' };
/** Up to so many characters are one word: a name, not words in a row. */
const ONE_WORD = 3;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A name of the base map in Latin letters: its ending in English where that is plain, the rest in Hanyu Pinyin without tones. */
export function latinName(name: string, kind: 'area' | 'stop'): string {
  // A street whose name changes somewhere along it bears both.
  if (name.includes('／'))
    return name
      .split('／')
      .map((each) => latinName(each, kind))
      .join(' / ');
  const endings = kind === 'area' ? [...AREAS, ...PLAIN] : PLAIN;
  const [ending, english] = endings.find(([end]) => name.endsWith(end) && name !== end) ?? ['', ''];
  const rest = name.slice(0, name.length - ending.length);
  const [, row = '', nth = ''] = STREETS.has(english) ? (IN_A_ROW.exec(rest) ?? []) : [];
  const said = row
    ? `${romanise(row)} ${ORDINALS['一二三四五六七八九'.indexOf(nth)]}`
    : (WHOSE[rest] ?? romanise(rest));
  return [said, english].filter(Boolean).join(' ');
}

/** The city stands before names as a word of its own. */
const CITY = city.zh.replace(/市$/, '');

const romanise = (name: string): string => {
  if (name.startsWith(CITY) && name !== CITY) return `${toWord(CITY)} ${romanise(name.slice(CITY.length))}`;
  const parts = [...name].length <= ONE_WORD ? [name] : join([...words.segment(name)].map(({ segment }) => segment));
  return parts.map(toWord).join(' ');
};

/** A single character belongs to the word before it. */
function join(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last === undefined || (part.length > 1 && last.length > 1)) joined.push(part);
    else joined[joined.length - 1] = last + part;
  }
  return joined;
}

/** Begins with a capital; an apostrophe keeps syllables apart: Chang’an. What is no Han character stays. */
function toWord(part: string): string {
  const syllables = pinyin(part, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const word = syllables.reduce((said, next) => said + (said !== '' && /^[aoe]/.test(next) ? '’' : '') + next, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
