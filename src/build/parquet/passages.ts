import type { Report } from '../../domain/report.ts';
import { type Columns, INTEGER, orNull, TEXT } from './columns.ts';
import { ORIGIN, originOf } from './origin.ts';

export const PASSAGE_COLUMNS: Columns<ReturnType<typeof passageRows>[number]> = {
  ...ORIGIN,
  id: TEXT,
  line_number: INTEGER,
  section: TEXT,
  section_title: TEXT,
  section_year: orNull(INTEGER),
  kind: TEXT,
  text: TEXT,
};

/** Every line of a report, in order. */
export function passageRows(report: Report) {
  const sections = new Map(report.sections.map((section) => [section.id, section]));
  return report.passages.map(({ id, section, kind, text }, index) => ({
    ...originOf(report),
    id,
    line_number: index + 1,
    section,
    section_title: sections.get(section)?.title,
    section_year: sections.get(section)?.year,
    kind,
    text,
  }));
}
