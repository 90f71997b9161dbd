import type { StageRecord } from './place.ts';
import { isOfRole } from './years.ts';

/** How far a place is, as its symbol shows it: finished or running, under way, only promised, or not said by the report. */
export const PROGRESSES = ['done', 'under-way', 'promised', 'unstated'] as const;
export type Progress = (typeof PROGRESSES)[number];

const FINISHED = new Set(['completed', 'operating']);

/** From all stages: what was done counts; a promise alone stays a promise. */
export function progressOf(stages: readonly StageRecord[]): Progress {
  if (stages.length === 0) return 'unstated';
  const reported = stages.filter(isOfRole('reviewed'));
  if (reported.length === 0) return 'promised';
  return reported.some((record) => FINISHED.has(record.stage)) ? 'done' : 'under-way';
}
