import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrom } from '../../../src/build/files.ts';
import { readReport } from '../../../src/build/report/read-report.ts';
import { splitSentences } from '../../../src/domain/sentences.ts';
import { ATLAS, REPORT } from '../../atlas.ts';

const textsOf = (passage: string) => splitSentences(passage).map((sentence) => sentence.text);

test('a sentence ends with its mark, and with the quotes and brackets that close behind it', () => {
  expect(textsOf('甲开工。乙建成！丙呢？丁；戊')).toEqual(['甲开工。', '乙建成！', '丙呢？', '丁；', '戊']);
  expect(textsOf('他说：“好。”（见附件。）又说。')).toEqual(['他说：“好。”', '（见附件。）', '又说。']);
  expect(textsOf('真的？！好。')).toEqual(['真的？！', '好。']);
});

test('a passage without a mark is one sentence, an empty one is none', () => {
  expect(textsOf('各位代表：')).toEqual(['各位代表：']);
  expect(splitSentences('')).toEqual([]);
});

const passages = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'甲乙，。！？；”）“（’𠮷') }),
  fc.constantFrom(...readReport(readFrom(ATLAS), REPORT).report.passages.map((passage) => passage.text)),
);

test('the sentences joined are the passage, none is empty, and the offsets name them', () => {
  fc.assert(
    fc.property(passages, (passage) => {
      const sentences = splitSentences(passage);
      const points = [...passage];
      expect(sentences.map(({ text }) => text).join('')).toBe(passage);
      for (const { start, end, text } of sentences) {
        expect(end).toBeGreaterThan(start);
        expect(points.slice(start, end).join('')).toBe(text);
      }
    }),
  );
});
