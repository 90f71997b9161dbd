import { adcode, slug } from '#about';
import type { Report } from '../../domain/report.ts';
import { type Columns, TEXT } from './columns.ts';

/** Of which atlas, district and report a row is. */
interface Origin {
  readonly atlas: string;
  readonly adcode: string;
  readonly report: string;
}

export const ORIGIN: Columns<Origin> = { atlas: TEXT, adcode: TEXT, report: TEXT };

export const originOf = ({ id }: Report): Origin => ({ atlas: slug, adcode, report: id });
