import type { Passage } from '../../domain/report.ts';
import type { NoFigureKind, Verdict } from '../../domain/review.ts';
import { positionsOf } from '../../domain/text-quote.ts';
import { roleOf } from '../../domain/years.ts';
import { romanise } from '../draft/romanise.ts';
import { freeKey } from '../draft/write/figure-records.ts';
import { readNumerals } from '../figures/read-numerals.ts';
import type { NotFigure, SourceFigure } from '../figures/source-figure.ts';
import { widener } from '../figures/widen-words.ts';
import { Refusal } from './place-verdicts.ts';

/** What verdicts on figures change. */
export interface Figures {
  readonly figures: readonly SourceFigure[];
  readonly notFigures: readonly NotFigure[];
}

type OfFigure = Extract<Verdict, { about: 'figure' }>;

/** The figures as they are after one verdict. @throws Refusal where there is no such figure. */
export function decideFigure(before: Figures, verdict: OfFigure, passages: readonly Passage[]): Figures {
  const figure = before.figures.find(({ id }) => id === verdict.id);
  if (!figure) throw new Refusal('the atlas has no such figure');
  if (verdict.as === 'dropped') return drop(before, figure, verdict, passages);
  const changed = change(before, figure, verdict.change ?? {}, passages);
  return { ...before, figures: before.figures.map((each) => (each === figure ? changed : each)) };
}

function change(
  { figures }: Figures,
  figure: SourceFigure,
  { subject, ...rest }: NonNullable<Extract<OfFigure, { as: 'taken' }>['change']>,
  passages: readonly Passage[],
): SourceFigure {
  const changed = { ...figure, ...rest };
  const { measure, year, passage } = changed;
  const kind = measure === 'rate' ? 'change' : roleOf(year, passage) === 'reviewed' ? 'achieved' : 'promised';
  const others = figures.filter((each) => each !== figure);
  const isNamedSo = subject === undefined || subject === figure.subject.zh;
  const named = isNamedSo ? figure.subject : nameSubject(subject, `${year} ${measure}`, others);
  const text = passages.find(({ id }) => id === passage);
  const [at] = positionsOf(text?.text ?? '', figure);
  const isRead = (text ? readNumerals(text) : []).some(
    ({ reading }) =>
      reading.at === at &&
      reading.exact === changed.exact &&
      reading.unit === changed.unit &&
      reading.qualifier === changed.qualifier,
  );
  return { ...changed, kind, subject: named, madeBy: isRead ? 'rule' : 'hand' };
}

function nameSubject(zh: string, statement: string, others: readonly SourceFigure[]): SourceFigure['subject'] {
  const same = others.find(({ subject }) => subject.zh === zh)?.subject;
  const stated = new Set(others.map(({ subject, year, measure }) => `${subject.key} ${year} ${measure}`));
  if (same && !stated.has(`${same.key} ${statement}`)) return same;
  const names = new Map(others.map(({ subject }) => [subject.key, subject.zh]));
  return { key: freeKey(zh, statement, stated, names), zh, en: romanise(zh) };
}

function drop(
  { figures, notFigures }: Figures,
  figure: SourceFigure,
  { kind, reason }: Extract<OfFigure, { as: 'dropped' }>,
  passages: readonly Passage[],
): Figures {
  const rest = figures.filter((each) => each !== figure);
  const at = (each: SourceFigure): number =>
    positionsOf(passages.find(({ id }) => id === each.passage)?.text ?? '', each)[0] ?? 0;
  const widen = widener(
    passages,
    rest.map((each) => ({ passage: each.passage, at: at(each), exact: each.exact })),
  );
  const words = widen({ passage: figure.passage, at: at(figure), words: figure.exact });
  const none: NotFigure = { words, kind, reason: reason ?? NO_FIGURE[kind] };
  return { figures: rest, notFigures: [...notFigures.filter((each) => each.words !== words), none] };
}

const NO_FIGURE: Readonly<Record<NoFigureKind, string>> = {
  date: '审核：是日期或年份',
  ordinal: '审核：是次序',
  numbering: '审核：是编号',
  name: '审核：是名称的一部分',
  slogan: '审核：是口号或提法',
  threshold: '审核：是划线的标准',
  span: '审核：是时间长短',
  word: '审核：是词语的一部分',
};
