import { onlyRole } from '#about';
import type { StageRecord } from './place.ts';
import { isOfRole } from './years.ts';

/** How far a place is, as its symbol shows it: finished or running, under way, only promised, or not said by the report. */
export const PROGRESSES = ['done', 'under-way', 'promised', 'unstated'] as const;
export type Progress = (typeof PROGRESSES)[number];

/** Those that there can be: nothing is promised where all years are of the past, and nothing else where none is. */
export const hasProgress = (progress: Progress): boolean =>
  progress === 'unstated' || !onlyRole || (progress === 'promised') === (onlyRole === 'planned');

const FINISHED = new Set(['completed', 'operating']);

/** From all stages: what was done counts; a promise alone stays a promise. */
export function progressOf(stages: readonly StageRecord[]): Progress {
  if (stages.length === 0) return 'unstated';
  const reported = stages.filter(isOfRole('reviewed'));
  if (reported.length === 0) return 'promised';
  return reported.some((record) => FINISHED.has(record.stage)) ? 'done' : 'under-way';
}
