import { quantityOf } from '../../domain/quantity.ts';
import { headOf, type Report } from '../../domain/report.ts';
import type { Dataset } from '../dataset.ts';
import type { ResolvedFigure } from '../figures/source-figure.ts';
import { type Columns, INTEGER, NUMBER, orNull, TEXT } from './columns.ts';
import { ORIGIN, originOf } from './origin.ts';
import { SELECTOR, selectorOf } from './selector.ts';

export const FIGURE_COLUMNS: Columns<ReturnType<typeof toRow>> = {
  ...ORIGIN,
  id: TEXT,
  subject_key: TEXT,
  subject: TEXT,
  subject_en: TEXT,
  value: orNull(NUMBER),
  unit: orNull(TEXT),
  normalised_value: orNull(NUMBER),
  normalised_unit: orNull(TEXT),
  qualifier: orNull(TEXT),
  kind: TEXT,
  measure: TEXT,
  figure_year: INTEGER,
  sector: orNull(TEXT),
  place: orNull(TEXT),
  ...SELECTOR,
  reason: orNull(TEXT),
  scope: orNull(TEXT),
  scope_en: orNull(TEXT),
  caveat: orNull(TEXT),
  caveat_en: orNull(TEXT),
  made_by: TEXT,
};

/** Every quantity that a report states, in the order of the text. */
export const figureRows = (report: Report, { figures, reports }: Dataset) =>
  figures.filter(({ passage }) => headOf(reports, passage).id === report.id).map((figure) => toRow(figure, report));

function toRow(figure: ResolvedFigure, report: Report) {
  const normalised = quantityOf(figure);
  return {
    ...originOf(report),
    id: figure.id,
    subject_key: figure.subject.key,
    subject: figure.subject.zh,
    subject_en: figure.subject.en,
    value: figure.value,
    unit: figure.unit,
    normalised_value: normalised?.value,
    normalised_unit: normalised?.unit,
    qualifier: figure.qualifier,
    kind: figure.kind,
    measure: figure.measure,
    figure_year: figure.year,
    sector: figure.sector,
    place: figure.place,
    ...selectorOf(figure),
    reason: figure.reason,
    scope: figure.scope?.zh,
    scope_en: figure.scope?.en,
    caveat: figure.caveat?.zh,
    caveat_en: figure.caveat?.en,
    made_by: figure.madeBy,
  };
}
