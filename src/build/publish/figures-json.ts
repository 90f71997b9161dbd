import { toTarget } from '../../domain/annotation.ts';
import { quantityOf } from '../../domain/quantity.ts';
import type { Dataset } from '../dataset.ts';

/** Every quantity of the report, verbatim and normalised, with its words; and the words whose numerals are no quantities. */
export function toFiguresJson({ report, figures, notFigures }: Dataset): object {
  return {
    report: { title: report.title, date: report.date, sha256: report.sha256 },
    figures: figures.map(({ passage, start, end, exact, prefix, suffix, ...figure }) => ({
      ...figure,
      normalised: quantityOf(figure),
      target: toTarget({ passage, start, end, exact, prefix, suffix }, report.sha256),
    })),
    notFigures,
  };
}
