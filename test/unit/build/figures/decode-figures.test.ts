import { describe, expect, it } from 'vitest';
import { decodeFigures } from '../../../../src/build/figures/decode-figures.ts';
import { aFigure } from './builders.ts';

const WORD = { words: '进一步', kind: 'word', reason: '词语中的字' };
const decode = (figures: unknown, notFigures: unknown = [WORD]) =>
  decodeFigures((path) => JSON.stringify(path.includes('not-') ? notFigures : figures));

describe('the files of figures', () => {
  it('are read as they are', () => {
    expect(decode([aFigure()])).toEqual({ figures: [aFigure()], notFigures: [WORD], errors: [] });
  });

  it.each<[string, object]>([
    ['subject', { subject: { key: 'parks' } }],
    ['value', { value: '130' }],
    ['unit', { unit: undefined }],
    ['qualifier', { qualifier: '' }],
    ['sector', { sector: 3 }],
    ['place', { place: undefined }],
    ['passage', { passage: undefined }],
    ['exact', { exact: '' }],
    ['prefix', { prefix: null }],
    ['suffix', { suffix: undefined }],
    ['scope', { scope: '只计省级' }],
    ['caveat', { caveat: { zh: '含社区公园' } }],
  ])('a record without a good %s is named, and the others are still read', (field, changes) => {
    const { figures, errors } = decode([{ ...aFigure(), ...changes }, aFigure({ id: '2022-other' as never })]);
    expect(errors).toEqual([expect.stringContaining(`figures/figures.json: 2022-pocket-parks: ${field}: expected`)]);
    expect(figures.map(({ id }) => id)).toEqual(['2022-other']);
  });

  it('a record without an id is named by its number, words that are none by theirs', () => {
    expect(decode([{ ...aFigure(), id: undefined }], [WORD, {}]).errors).toEqual([
      expect.stringContaining('figures/figures.json: record 1: id: expected'),
      'figures/not-figures.json: record 2: words: expected words of the report',
    ]);
  });

  it('a missing or broken file is an error that names it', () => {
    expect(decodeFigures(() => null).errors).toEqual([
      'figures/figures.json: missing',
      'figures/not-figures.json: missing',
    ]);
    expect(decodeFigures(() => '[').errors[0]).toMatch(/^figures\/figures.json: .*JSON/);
    expect(decode({}).errors).toEqual(['figures/figures.json: expected a list']);
  });
});
