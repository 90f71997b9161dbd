import { toTarget } from '../../domain/annotation.ts';
import { quantityOf } from '../../domain/quantity.ts';
import { headOf } from '../../domain/report.ts';
import type { Dataset } from '../dataset.ts';

/** Every quantity of the report, verbatim and normalised, with its words; and the words whose numerals are no quantities. */
export function toFiguresJson({ reports, figures, notFigures }: Dataset): object {
  return {
    ...named(reports.map(({ title, date, sha256 }) => ({ title, date, sha256 }))),
    figures: figures.map(({ passage, start, end, exact, prefix, suffix, ...figure }) => ({
      ...figure,
      normalised: quantityOf(figure),
      target: toTarget({ passage, start, end, exact, prefix, suffix }, headOf(reports, passage).sha256),
    })),
    notFigures,
  };
}

/** One report is named as such; of several, all are. */
const named = <T>(reports: readonly T[]) => (reports.length === 1 ? { report: reports[0] } : { reports });
