import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../../../src/domain/filter.ts';
import { chartLines, toggleStage } from '../../../../../src/ui/workbench/kit/chart-data.ts';

describe('a stage of one year', () => {
  const asked = toggleStage(NO_FILTER, 'building', 'planned');

  it('is asked for with its year, and given up with it', () => {
    expect(asked).toEqual({ ...NO_FILTER, stage: new Set(['building']), year: new Set(['planned']) });
    expect(toggleStage(asked, 'building', 'planned')).toEqual(NO_FILTER);
  });

  it('leaves the year to the other stages that are asked for', () => {
    const two = toggleStage(asked, 'completed', 'planned');
    expect(toggleStage(two, 'building', 'planned')).toEqual({ ...asked, stage: new Set(['completed']) });
  });

  it('asks for the other year beside the first', () => {
    expect(toggleStage(asked, 'building', 'reviewed').year).toEqual(new Set(['reviewed', 'planned']));
  });
});

it('a chart of nothing has no share of nothing', () => {
  const bar = { key: 'a', label: 'A', value: 'science', count: 0, drawn: 0, isAsked: true } as const;
  expect(chartLines({ bars: [bar], of: 0 }, 'head').at(1)).toEqual(['A', 0, 0, '0.0%']);
});
