import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { HEADS } from './lexicon.ts';

/** A word of a text; offsets in UTF-16 units, `tag` in the letters of the ICTCLAS set (n noun, v verb, ns place name …). */
export interface Token {
  readonly word: string;
  readonly tag: string;
  readonly at: number;
}

let jieba: Jieba | null = null;

/** Splits Chinese text into words. The heads of names are words of their own, so that no other word swallows them. */
export function tokenize(text: string): Token[] {
  jieba ??= load();
  let at = 0;
  return splitCounters(
    jieba.tag(text, false).map(({ word, tag }) => {
      const token = { word, tag, at };
      at += word.length;
      return token;
    }),
  );
}

/** 6条路 comes as 6 and 条路. */
const splitCounters = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, index) =>
    /^\d/.test(tokens[index - 1]?.word ?? '') && /^[条处个座所家项].$/.test(token.word)
      ? [
          { word: token.word.slice(0, 1), tag: 'q', at: token.at },
          { word: token.word.slice(1), tag: 'n', at: token.at + 1 },
        ]
      : [token],
  );

function load(): Jieba {
  const made = Jieba.withDict(dict);
  const words = HEADS.filter(({ word }) => word.length > 1).map(({ word }) => `${word} 20000 n`);
  made.loadDict(Buffer.from(`${words.join('\n')}\n`));
  return made;
}
