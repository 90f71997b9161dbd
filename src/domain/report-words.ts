import type { ReportHead } from './report.ts';

/** What is written as the source of places: the title of every report, and their days. */
export const sourceOf = (
  reports: readonly Pick<ReportHead, 'title' | 'date'>[],
): { source: string; source_date: string } => ({
  source: reports.map(({ title }) => title).join('；'),
  source_date: reports.map(({ date }) => date).join('；'),
});

/** What the open data call the file of a report: where there is but one, its id is no part of the name. */
export const fileOfReport = (
  reports: readonly { readonly id: string }[],
  { id }: { readonly id: string },
  ending: string,
): string => (reports.length === 1 ? `report.${ending}` : `report-${id}.${ending}`);
