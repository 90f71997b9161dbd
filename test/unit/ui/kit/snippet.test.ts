import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSnippet } from '../../../../src/ui/kit/snippet.ts';

const write = (text: string, spans: { start: number; end: number }[], reach = 4): string =>
  cutSnippet(text, spans, reach)
    .map(({ kind, text }) => (kind === 'mark' ? `[${text}]` : text))
    .join('');

test('a short passage is shown whole', () => {
  expect(write('甲公园开工。', [{ start: 0, end: 3 }])).toBe('[甲公园]开工。');
});

test('a long one is cut around the mark, at sentences where they are near', () => {
  const text = '一二三四五六七八九十。甲公园开工建设进度过半如期完成全部任务。';
  expect(write(text, [{ start: 11, end: 14 }])).toBe('…[甲公园]开工建设…');
  expect(write('一二三四五六七八九十甲公园开工。后文一二三四五六', [{ start: 10, end: 13 }])).toBe(
    '…七八九十[甲公园]开工。…',
  );
});

test('two marks far apart are joined by a gap', () => {
  const text = `甲${'一'.repeat(30)}甲`;
  expect(
    write(text, [
      { start: 0, end: 1 },
      { start: 31, end: 32 },
    ]),
  ).toBe('[甲]一一一一…一一一一[甲]');
});

test('marks are exactly the words, counted in code points, and nothing is made up', () => {
  const words = fc.array(fc.constantFrom('甲', '。', '𠀀', 'a', '；'), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(10), (points, seed, reach) => {
      const start = seed % points.length;
      const end = Math.min(points.length, start + 1 + (seed % 3));
      const parts = cutSnippet(points.join(''), [{ start, end }], reach);
      const marked = parts.filter((part) => part.kind === 'mark').map((part) => part.text);
      expect(marked).toEqual([points.slice(start, end).join('')]);
      const shown = parts.filter((part) => part.kind !== 'gap').map((part) => part.text);
      expect(points.join('')).toContain(shown.join(''));
    }),
  );
});
