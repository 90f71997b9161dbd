import { isSeveral, onlyRole, reports, years } from '#about';
import type { ReportAbout } from './about.ts';
import { headOf } from './report.ts';

/** What a report does with a year: it tells what was done in it, or what is to be done. */
export const YEAR_ROLES = ['reviewed', 'planned'] as const;
export type YearRole = (typeof YEAR_ROLES)[number];

/** The years that the reports speak of, the first one first. */
export const YEARS: readonly number[] = years.all;

/** The reports of the atlas, the oldest first. */
export const REPORTS: readonly ReportAbout[] = reports;

/** The report that a passage or a section belongs to, by its id: the newest where the id is of none. */
export const reportOf = (id: string): ReportAbout => headOf(REPORTS, id);

/** What a report does with a year; every year but the planned one was reviewed. `id` is that of a passage or section of the report. */
export const roleOf = (year: number, id = ''): YearRole => (year === reportOf(id).planned ? 'planned' : 'reviewed');

/** A record of a year, and the passage that says it. */
interface Dated {
  readonly year: number;
  readonly passage: string;
}

export const roleOfRecord = ({ year, passage }: Dated): YearRole => roleOf(year, passage);

/** Whether a record is of a year of this role. */
export const isOfRole =
  (role: YearRole) =>
  (record: Dated): boolean =>
    roleOfRecord(record) === role;

/** From the first to the last in figures: `2022/2023`. */
export const SPAN: string = years.span;

/** The years of a role in figures: `2022`, or `2018–2022`; empty where no report plans one. */
export const spanOf = (role: YearRole): string => years.spans[role];

/** The one report by its name, where that is told better than by its years: one that only looks back, or only ahead, is of another year, or no work report. Null elsewhere. */
export const SOLE_NAME: ReportAbout['name'] | null = (onlyRole && !isSeveral && reports[0]?.name) || null;

/** How a report stands in an address: the newest by no word. */
export const asShown = (id: string): string => (id === REPORTS.at(-1)?.id ? '' : id);

/** Whether a passage or section is of the report that an address with this word shows. */
export const isRead = (id: string, shown: string): boolean => asShown(reportOf(id).id) === shown;
