import type { Repair } from '../../../domain/repair.ts';

const PINYIN = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüê';
const GLOSS = new RegExp(`[\\u4e00-\\u9fff]\\([${PINYIN}]{1,6}\\)`, 'g');
/** So many glosses are no accident. */
const FEW = 3;

/** What is to be done with a text as received, and what nothing proves. */
export interface Repaired {
  readonly repairs: readonly Repair[];
  readonly unproved: readonly { readonly quote: string; readonly note: string }[];
  /** Whether the text was converted to Traditional characters, glossed and narrowed on its way. */
  readonly isConverted: boolean;
}

/** Finds the damage of a received text: glossed and converted as a whole, with bytes lost here and there. */
export function repairText(received: string): Repaired {
  const isConverted = (received.match(GLOSS)?.length ?? 0) >= FEW;
  return { repairs: [], unproved: [], isConverted };
}
