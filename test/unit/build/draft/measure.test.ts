import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureAtlas } from '../../../../src/build/draft/measure/measure-atlas.ts';
import { measureFolder } from '../../../../src/build/draft/measure/measure-names.ts';
import { precisionOf, recallOf, sum } from '../../../../src/build/draft/measure/score.ts';
import { readFrom } from '../../../../src/build/files.ts';
import { ATLAS } from '../../../atlas.ts';

describe('a draft of the reviewed atlas’s own report', () => {
  const { names, mentions, figures, values, stages } = measureAtlas(readFrom(ATLAS));

  it('finds 85 of 100 places and mentions, and 55 of 100 candidates are right', () => {
    expect(recallOf(names), names.missed.join(' ')).toBeGreaterThanOrEqual(0.85);
    expect(recallOf(mentions), mentions.missed.join(' ')).toBeGreaterThanOrEqual(0.85);
    expect(precisionOf(names), names.wrong.join(' ')).toBeGreaterThanOrEqual(0.55);
  });

  it('finds 90 of 100 quantities, 95 of these with their number and unit', () => {
    expect(recallOf(figures), figures.missed.join(' ')).toBeGreaterThanOrEqual(0.9);
    expect(precisionOf(values), values.wrong.join(' ')).toBeGreaterThanOrEqual(0.95);
  });

  it('tells 80 of 100 stages as people did', () => {
    expect(stages.right / stages.sought, stages.wrong.join('; ')).toBeGreaterThanOrEqual(0.8);
    expect(precisionOf(stages)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('drafts of other districts’ reports', () => {
  it.each([
    ['that the rules were written by', 'test/reports', 0.8, 0.5],
    ['that no rule was written for', 'test/reports/unseen', 0.75, 0.45],
  ])('%s find and are right often enough', (_, folder, least, right) => {
    const scores = measureFolder(join(process.cwd(), folder));
    const all = sum([...scores.values()]);
    expect(scores.size).toBeGreaterThan(3);
    expect(recallOf(all), all.missed.join(' ')).toBeGreaterThanOrEqual(least);
    expect(precisionOf(all), all.wrong.join(' ')).toBeGreaterThanOrEqual(right);
  });

  it('are measured only against lists that are there', () => {
    expect(() => measureFolder('test/unit')).toThrow(/names\.json: expected lists of names by report/);
  });
});
