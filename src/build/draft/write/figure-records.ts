import type { FigureId } from '../../../domain/figure.ts';
import { quote } from '../../../domain/text-quote.ts';
import type { NotFigure, SourceFigure } from '../../figures/source-figure.ts';
import { widener } from '../../figures/widen-words.ts';
import type { Draft } from '../draft.ts';
import { romanise, slugger, slugOf } from '../romanise.ts';

/** The quantities as records of `figures/figures.json`. */
export function figureRecords({ figures, report }: Draft): SourceFigure[] {
  const texts = new Map(report.passages.map(({ id, text }) => [id, text]));
  const id = slugger();
  const stated = new Set<string>();
  const names = new Map<string, string>();
  return figures.map((figure): SourceFigure => {
    const { passage, at, exact, value, unit, qualifier, measure, kind, year } = figure;
    const zh = figure.subject;
    const key = freeKey(zh, `${year} ${measure}`, stated, names);
    return {
      id: `${year}-${id(`${year}-${key}`).slice(5)}` as FigureId,
      subject: { key, zh, en: romanise(zh) },
      value,
      unit,
      qualifier,
      kind,
      measure,
      year,
      sector: null,
      place: null,
      passage,
      ...quote(texts.get(passage) ?? '', at, exact.length),
      madeBy: 'rule',
      ...(value === null && { reason: '数字在来文中无法辨认' }),
    };
  });
}

/** A key for a subject: one name a key, one statement a key, year and measure. Adds what it gives to both. */
export function freeKey(zh: string, statement: string, stated: Set<string>, names: Map<string, string>): string {
  const base = slugOf(zh).slice(0, 50).replace(/-+$/, '');
  for (let more = 1; ; more += 1) {
    const key = more === 1 ? base : `${base}-${more}`;
    if ((names.get(key) ?? zh) !== zh || stated.has(`${key} ${statement}`)) continue;
    names.set(key, zh);
    stated.add(`${key} ${statement}`);
    return key;
  }
}

/** The numerals that are no quantities, each by words that stand for none anywhere in the report. */
export function notFigureRecords({ noFigures, figures, report }: Draft): NotFigure[] {
  const records = new Map<string, NotFigure>();
  const widen = widener(report.passages, figures);
  for (const none of noFigures) {
    const words = widen(none);
    if (!records.has(words)) records.set(words, { words, kind: none.kind, reason: `草稿：${none.reason}` });
  }
  return [...records.values()];
}
