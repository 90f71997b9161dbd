import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../../src/build/figures/read-figures.ts';
import type { NotFigure, SourceFigure } from '../../../../src/build/figures/source-figure.ts';
import { aReport } from '../../builders.ts';
import { aFigure, TEXT } from './builders.ts';

const WORD: NotFigure = { words: '进一步', kind: 'word', reason: '词语中的字' };
const check = (figures: readonly SourceFigure[], notFigures: readonly NotFigure[] = [WORD], text = TEXT) =>
  readFigures(aReport(text), figures, notFigures, new Set(['a-park']));
const errorsOf = (changes: Partial<SourceFigure>): string[] => check([aFigure(changes)]).errors;

describe('the figures of a report', () => {
  it('stand at the position of their words, in code points', () => {
    const text = `𠮷${TEXT}`;
    const { figures, errors } = check([aFigure()], [WORD], text);
    expect(errors).toEqual([]);
    expect(figures).toMatchObject([{ id: '2022-pocket-parks', start: 7, end: 11 }]);
    expect([...text].slice(7, 11).join('')).toBe('130座');
  });

  it('come in the order of the text', () => {
    const two = '甲公园1座，乙公园22座。';
    const first = aFigure({ id: '2022-a' as never, value: 1, exact: '1座', prefix: '甲公园', suffix: '' });
    const second = aFigure({
      id: '2022-b' as never,
      subject: { key: 'b', zh: '乙', en: 'b' },
      value: 22,
      exact: '22座',
      prefix: '',
      suffix: '',
    });
    const { figures, errors } = check([second, first], [], two);
    expect(errors).toEqual([]);
    expect(figures.map(({ id }) => id)).toEqual(['2022-a', '2022-b']);
  });
});

describe('a record is refused', () => {
  it.each<[string, Partial<SourceFigure>, RegExp]>([
    [
      'whose words are not there',
      { prefix: '改建口袋公园' },
      /2022-pocket-parks: .*expected once .* found 0 times.*@6/,
    ],
    ['whose passage does not exist', { passage: '2023-c9-p1' as never }, /no passage “2023-c9-p1”/],
    ['whose value is not the number of its words', { value: 131 }, /value: 131, but “130座” states 130/],
    ['without value and without reason', { value: null }, /value: null, expected a reason/],
    ['with a reason beside its value', { reason: '看不清' }, /reason: only for a value that is null/],
    ['whose unit is not in its words', { unit: '处' }, /unit: “处” is not in “130座”/],
    ['whose qualifier is not in its words', { qualifier: '超过' }, /qualifier: “超过” is not in/],
    ['of an unknown sector', { sector: 'parks' as never }, /sector: “parks” is none/],
    ['of an unknown place', { place: 'b-park' as never }, /place: no place “b-park”/],
    ['of an unknown kind', { kind: 'hoped' as never }, /kind: “hoped”, expected achieved, promised, change/],
    ['of an unknown measure', { measure: 'size' as never }, /measure: “size”, expected total, added/],
    [
      'that promises for a year past',
      { kind: 'promised' },
      /kind: “promised”, expected “achieved” for a added of 2022/,
    ],
    ['of a year that the report does not speak of', { year: 2021 as never, id: '2021-parks' as never }, /year: 2021/],
    ['whose id is not kebab-case', { id: '2022-pocket_Parks' as never }, /id: expected kebab-case/],
    [
      'that claims a hand where the rule reads the same',
      { madeBy: 'hand' },
      /madeBy: “hand”, but the rule reads “130座” = 130 座/,
    ],
  ])('%s', (_name, changes, message) => {
    expect(errorsOf(changes).join('\n')).toMatch(message);
  });

  it('that claims the rule where the rule reads something else', () => {
    const shorter = aFigure({ exact: '130', unit: null, prefix: '公园', suffix: '座' });
    expect(check([shorter]).errors).toEqual([
      'figures/figures.json: 2022-pocket-parks: madeBy: “rule”, but the rule reads “130座” = 130 座 ',
    ]);
  });

  it('whose words fit twice', () => {
    const { errors } = check([aFigure({ prefix: '', suffix: '' })], [WORD], `${TEXT}口袋公园130座。`);
    expect(errors.join('\n')).toMatch(/found 2 times/);
  });

  it('with an id, a name or a statement that another record has', () => {
    const twin = aFigure({ subject: { key: 'pocket-parks', zh: '公园', en: 'parks' } });
    const { errors } = check([aFigure(), twin]);
    expect(errors.join('\n')).toMatch(/id: taken by another record/);
    expect(errors.join('\n')).toMatch(/“pocket-parks” is named “口袋公园 \/ pocket parks” elsewhere/);
    expect(errors.join('\n')).toMatch(/pocket-parks 2022 added is stated by another record/);
  });
});

describe('every numeral is accounted for', () => {
  it('one that is neither a figure nor listed is an error that says where it stands', () => {
    expect(check([], [WORD]).errors).toEqual([
      'figures: 2023-c1-p1@6 “新建口袋公园[130]座，进一步提” is neither a figure nor listed in figures/not-figures.json',
    ]);
    expect(check([aFigure()], []).errors[0]).toMatch(/“130座，进\[一\]步提升。” is neither/);
  });

  it('one that is both is an error', () => {
    const { errors } = check([aFigure()], [WORD, { words: '公园130座', kind: 'name', reason: '名称' }]);
    expect(errors.join('\n')).toMatch(/“公园130座” covers “130座”, which is a figure/);
  });

  it('words that cover none, an unknown kind and a missing reason are errors', () => {
    const { errors } = check([aFigure()], [WORD, { words: '提升', kind: 'verb' as never, reason: '' }]);
    expect(errors).toEqual([
      expect.stringMatching(/“提升”: kind “verb”, expected date/),
      expect.stringMatching(/“提升”: expected a reason/),
      expect.stringMatching(/“提升” covers no numeral/),
    ]);
  });
});
