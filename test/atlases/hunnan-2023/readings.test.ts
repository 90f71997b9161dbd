import { describe, expect, it } from 'vitest';
import { type Correction, checkCorrections, correct, readAloud } from '../../../src/build/search/readings.ts';
import { buildSearchTable } from '../../../src/build/search/search-table.ts';
import { pairVariants } from '../../../src/build/search/variants.ts';
import { createReadings } from '../../../src/search/readable.ts';
import { dataset, read } from '../../unit/dataset.ts';

const { table, errors } = buildSearchTable(dataset, read);
const readingOf = createReadings(table);

/** How the report reads the first occurrence of some words. */
function sayInReport(words: string): string {
  const passage = dataset.passages.find(({ text }) => text.includes(words));
  if (!passage) throw new Error(`“${words}” is not in the report`);
  const { syllables, offsets } = readingOf(passage.id, passage.text);
  const start = [...passage.text.slice(0, passage.text.indexOf(words))].length;
  return [...words].map((_, index) => syllables[offsets.indexOf(start + index)]).join(' ');
}

describe('readings of the report', () => {
  it('are without errors and small', () => {
    expect(errors).toEqual([]);
    expect(JSON.stringify(table).length).toBeLessThan(12_000);
  });

  // By hand, from a dictionary.
  it.each([
    ['浑南', 'hun nan'],
    ['沈阳', 'shen yang'],
    ['秀湖', 'xiu hu'],
    ['行列', 'hang lie'],
    ['践行', 'jian xing'],
    ['行者常至', 'xing zhe chang zhi'],
    ['音乐会', 'yin yue hui'],
    ['三重压力', 'san chong ya li'],
    ['重点', 'zhong dian'],
    ['都市圈', 'du shi quan'],
    ['工作都取得', 'gong zuo dou qu de'],
    ['卡脖子', 'qia bo zi'],
    ['流调', 'liu diao'],
    ['总基调', 'zong ji diao'],
    ['协调', 'xie tiao'],
    ['率先', 'shuai xian'],
    ['表率', 'biao shuai'],
    ['增长率', 'zeng zhang lv'],
    ['区长', 'qu zhang'],
    ['校本课程', 'xiao ben ke cheng'],
    ['清醒地认识', 'qing xing de ren shi'],
    ['着力', 'zhuo li'],
    ['给予', 'ji yu'],
    ['传染病', 'chuan ran bing'],
    ['绿色', 'lv se'],
  ])('%s is read %s', (words, reading) => {
    expect(sayInReport(words)).toBe(reading);
  });

  it('give every Han character of the report and of the names a syllable', () => {
    const texts = new Map<string, string>(dataset.passages.map(({ id, text }) => [id, text]));
    for (const { name, aliases } of dataset.places) for (const text of [name, ...aliases]) texts.set(text, text);
    let seen = 0;
    for (const [key, text] of texts) {
      const { chars, syllables } = readingOf(key, text);
      for (const [at, char] of chars.entries()) {
        expect(/^[a-z]+$/.test(syllables[at] ?? ''), `${char} in ${text.slice(0, 20)}`).toBe(
          /\p{Script=Han}/u.test(char),
        );
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(13_000);
  });
});

describe('corrections', () => {
  const correction = (word: string, reading: string): Correction => ({
    word,
    reading,
    reason: 'test',
    madeBy: 'hand',
    date: '2026-01-01',
  });
  const readings = ['我们率先重新行走。'].map(readAloud);

  it('change only the word that they name', () => {
    const [reading] = readings;
    if (!reading) throw new Error('nothing was read');
    const corrected = correct(reading, [correction('率先', 'shuai xian')]).syllables;
    expect(corrected.slice(2, 4)).toEqual(['shuai', 'xian']);
    expect(corrected.toSpliced(2, 2)).toEqual(reading.syllables.toSpliced(2, 2));
  });

  it.each([
    [correction('行走', 'xing zou'), /by itself/],
    [correction('银行', 'yin hang'), /neither in the report nor in a name/],
    [correction('率先', 'shuai'), /expected 2 syllables/],
    [correction('率先', 'shuài xiān'), /without tones/],
    [{ ...correction('率先', 'shuai xian'), reason: '' }, /expected word, reading, reason/],
  ])('fail the build when %o', (bad, message) => {
    expect(checkCorrections([bad], readings)).toEqual([expect.stringMatching(message)]);
  });

  it('are found wanting in readings.json when one is needed no more', () => {
    const withOne = (path: string) =>
      path === 'readings.json' ? JSON.stringify([correction('秀湖', 'xiu hu')]) : read(path);
    expect(buildSearchTable(dataset, withOne).errors).toEqual([expect.stringContaining('readings.json: 1: “秀湖”')]);
  });

  it('name their file when it is not JSON', () => {
    expect(() => buildSearchTable(dataset, () => '[')).toThrow('readings.json');
  });
});

describe('Traditional characters', () => {
  it('lead to the Simplified ones in use, and never away from one in use', () => {
    const pairs = [...pairVariants(new Set('浑南区后'))].join('');
    expect(pairs).toContain('渾浑');
    expect(pairs).toContain('區区');
    expect(pairs).toContain('後后');
    expect(pairs).not.toContain('陽');
    expect([...pairVariants(new Set('后後'))].join('')).not.toContain('後后');
  });
});
