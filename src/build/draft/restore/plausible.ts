import { dict } from '@node-rs/jieba/dict.js';

interface Words {
  readonly words: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

/** A word counts from so many occurrences in the dictionary’s texts on. */
const OFTEN = 3;
let read: Words | null = null;

function load(): Words {
  const words = new Set<string>();
  const counts = new Map<string, number>();
  for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
    const [word = '', count = '0'] = line.split(' ');
    if (Number(count) < OFTEN) continue;
    if (word.length > 1) words.add(word);
    for (const char of word) counts.set(char, (counts.get(char) ?? 0) + Number(count));
  }
  const common = new Set([...counts].filter(([, count]) => count >= 1500).map(([char]) => char));
  return { words, common };
}

const MARKS = /[，。、；：！？“”‘’（）《》〈〉—…·％〔〕\d]/;

/** Whether a character is one that such texts use: a common one of the dictionary, or a mark. */
export const isCommon = (char: string): boolean => {
  read ??= load();
  return MARKS.test(char) || read.common.has(char);
};

/** Whether characters are a word of the dictionary. */
export const isWord = (word: string): boolean => {
  read ??= load();
  return word.length > 1 && read.words.has(word);
};
