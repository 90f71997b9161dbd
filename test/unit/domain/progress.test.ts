import { expect, it } from 'vitest';
import type { PassageId } from '../../../src/domain/ids.ts';
import { progressOf } from '../../../src/domain/progress.ts';
import type { Stage } from '../../../src/domain/vocabulary.ts';

const record = (year: number, stage: Stage) => ({ year, stage, passage: '2023-c1-p1' as PassageId, quote: '…' });

it('calls a thing promised when only 2023 speaks of it, whatever is promised', () => {
  expect(progressOf([record(2023, 'completed')])).toBe('promised');
});
it('calls a thing under way until 2022 reports it finished', () => {
  expect(progressOf([record(2022, 'building'), record(2023, 'completed')])).toBe('under-way');
  expect(progressOf([record(2022, 'completed')])).toBe('done');
});
it('says so when the report states no stage', () => expect(progressOf([])).toBe('unstated'));
