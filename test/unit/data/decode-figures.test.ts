import { describe, expect, it } from 'vitest';
import { decodeFigures } from '../../../src/data/decode-figures.ts';
import { aFigure } from '../build/figures/builders.ts';

const figure = { ...aFigure(), start: 6, end: 10 };

describe('the figures at the door', () => {
  it('are taken as they are', () => {
    expect(decodeFigures([figure])).toEqual({ ok: true, value: [figure], notes: [] });
  });

  it.each([
    ['no list', { figures: [] }, 'figures: expected a list'],
    [
      'a record without words',
      [{ ...figure, exact: '' }],
      'figures: 2022-pocket-parks: expected id, exact and passage',
    ],
    ['a record without subject', [{ ...figure, subject: null }], 'figures: 2022-pocket-parks: expected a subject'],
    ['offsets the wrong way round', [{ ...figure, end: 6 }], 'figures: 2022-pocket-parks: expected start and end'],
    ['a value in words', [{ ...figure, value: '130' }], 'figures: 2022-pocket-parks: expected a number or null'],
    ['nothing for a record', [figure, null], 'figures: record 2: expected id'],
  ])('%s is refused, and said which and why', (_name, json, error) => {
    expect(decodeFigures(json)).toEqual({ ok: false, error: expect.stringContaining(error) });
  });
});
