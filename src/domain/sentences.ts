/** A sentence of a passage. Offsets in code points of the passage's text, end exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Up to the marks that end a sentence and the quotes and brackets that close behind them; or what is left without any. */
const SENTENCE = /[^。！？；]*(?:[。！？；]+[”’）》】〉」』〕]*)+|[^。！？；]+$/g;

/** Splits a passage into sentences. Joined they are the passage, character by character. */
export function splitSentences(passage: string): readonly Sentence[] {
  let start = 0;
  return [...passage.matchAll(SENTENCE)].map(([text]) => {
    const sentence = { start, end: start + [...text].length, text };
    start = sentence.end;
    return sentence;
  });
}
