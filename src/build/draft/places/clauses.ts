import { type Token, tokenize } from './tokens.ts';

/** A member of a list, or a clause that is none: words between marks. */
export type Item = readonly Token[];

/** Words between commas and stops; its items are divided by 、 and by 和, 及, 与 between names. */
export interface Clause {
  readonly items: readonly Item[];
}

const STOP = /[，。；！？：,;:!?\n《》〈〉【】|…]/;
const AND = new Set(['和', '及', '与', '以及', '或']);

/** Splits a text at the marks that end a clause, and clauses at those between members of a list. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let items: Token[][] = [[]];
  const close = (): void => {
    const full = items.filter((item) => item.length > 0);
    if (full.length > 0) clauses.push({ items: full });
    items = [[]];
  };
  const tokens = tokenize(text);
  tokens.forEach((token, index) => {
    if (STOP.test(token.word) || isDash(token, tokens[index - 1], tokens[index + 1])) close();
    else if (token.word === '、' || (AND.has(token.word) && !joinsSyllables(tokens, index))) items.push([]);
    else items.at(-1)?.push(token);
  });
  close();
  return clauses;
}

const isDash = ({ word }: Token, before: Token | undefined, next: Token | undefined): boolean =>
  /^[—─]{2,}$/.test(word) || (word === '—' && (before?.word === '—' || next?.word === '—'));

/** 和 between two single characters is more often part of a name (顺和路) than a conjunction. */
function joinsSyllables(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return (
    tokens[index]?.word === '和' &&
    before?.word.length === 1 &&
    after?.word.length === 1 &&
    /[\u4e00-\u9fff]/.test(before.word + after.word)
  );
}

/** The words of an item as they stand in the text. */
export const textOf = (item: Item): string => item.map(({ word }) => word).join('');
