import { headOf, type Report } from '../../domain/report.ts';
import type { Dataset } from '../dataset.ts';
import { type Columns, INTEGER, TEXT } from './columns.ts';
import { ORIGIN, originOf } from './origin.ts';

export const MENTION_COLUMNS: Columns<ReturnType<typeof mentionRows>[number]> = {
  ...ORIGIN,
  place: TEXT,
  passage: TEXT,
  start_code_point: INTEGER,
  end_code_point: INTEGER,
  exact: TEXT,
  prefix: TEXT,
  suffix: TEXT,
  made_by: TEXT,
};

/** Every naming of a place in a report, in the order of the text. */
export const mentionRows = (report: Report, { mentions, reports }: Dataset) =>
  mentions
    .filter(({ passage }) => headOf(reports, passage).id === report.id)
    .map(({ place, passage, start, end, exact, prefix, suffix, madeBy }) => ({
      ...originOf(report),
      place,
      passage,
      start_code_point: start,
      end_code_point: end,
      exact,
      prefix,
      suffix,
      made_by: madeBy,
    }));
