import { years } from '#about';

/** What the report does with a year: it tells what was done in it, or what is to be done. */
export const YEAR_ROLES = ['reviewed', 'planned'] as const;
export type YearRole = (typeof YEAR_ROLES)[number];

/** The years that the report speaks of, the reviewed ones first. */
export const YEARS: readonly number[] = years.all;

/** What the report does with a year; every year but the planned one was reviewed. */
export const roleOf = (year: number): YearRole => (year === years.planned ? 'planned' : 'reviewed');

/** Whether a record is of a year of this role. */
export const isOfRole =
  (role: YearRole) =>
  ({ year }: { readonly year: number }): boolean =>
    roleOf(year) === role;

/** From the first to the last in figures: `2022/2023`. */
export const SPAN: string = years.span;

/** The years of a role in figures: `2022`, or `2018–2022`; empty where the report plans none. */
export const spanOf = (role: YearRole): string => years.spans[role];
