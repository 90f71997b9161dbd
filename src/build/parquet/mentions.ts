import { headOf, type Report } from '../../domain/report.ts';
import type { Dataset } from '../dataset.ts';
import { type Columns, TEXT } from './columns.ts';
import { ORIGIN, originOf } from './origin.ts';
import { SELECTOR, selectorOf } from './selector.ts';

export const MENTION_COLUMNS: Columns<ReturnType<typeof mentionRows>[number]> = {
  ...ORIGIN,
  place: TEXT,
  ...SELECTOR,
  made_by: TEXT,
};

/** Every naming of a place in a report, in the order of the text. */
export const mentionRows = (report: Report, { mentions, reports }: Dataset) =>
  mentions
    .filter(({ passage }) => headOf(reports, passage).id === report.id)
    .map((mention) => ({
      ...originOf(report),
      place: mention.place,
      ...selectorOf(mention),
      made_by: mention.madeBy,
    }));
