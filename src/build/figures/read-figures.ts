import type { Wording } from '../../domain/report.ts';
import { NO_FIGURE_KINDS } from '../../domain/review.ts';
import { codePoints, positionsOf } from '../../domain/text-quote.ts';
import { checkFigure, checkMaker, checkTogether, locateFigure } from './check-figures.ts';
import { type Numeral, readNumerals } from './read-numerals.ts';
import {
  FIGURES_FILE,
  NOT_FIGURES_FILE,
  type NotFigure,
  type ResolvedFigure,
  type SourceFigure,
} from './source-figure.ts';

type Text = Pick<Wording, 'passages'>;

/** UTF-16 units of a passage's text. */
interface Stretch {
  readonly passage: string;
  readonly at: number;
  readonly end: number;
}

/** Resolves every figure to its words, and accounts for every numeral of the report: a figure, or words that are none. Figures in the order of the text. */
export function readFigures(
  { passages }: Text,
  sources: readonly SourceFigure[],
  notFigures: readonly NotFigure[],
  places: ReadonlySet<string>,
): { figures: ResolvedFigure[]; errors: string[] } {
  const errors = checkTogether(sources).map((error) => `${FIGURES_FILE}: ${error}`);
  const figures: ResolvedFigure[] = [];
  const covered: Stretch[] = [];
  const numerals = passages.flatMap(readNumerals);
  const order = new Map(passages.map((passage, index) => [passage.id, { index, text: passage.text }]));
  for (const source of sources) {
    const say = (error: string): void => void errors.push(`${FIGURES_FILE}: ${source.id}: ${error}`);
    for (const error of checkFigure(source, places)) say(error);
    const found = locateFigure(source, passages);
    const text = order.get(source.passage)?.text;
    if ('error' in found) say(found.error);
    else if (text !== undefined) {
      const inPassage = numerals.filter(({ passage }) => passage === source.passage);
      for (const error of checkMaker(source, found.at, inPassage)) say(error);
      const start = codePoints(text, found.at);
      figures.push({ ...source, start, end: start + [...source.exact].length });
      covered.push({ passage: source.passage, at: found.at, end: found.at + source.exact.length });
    }
  }
  figures.sort((a, b) => (order.get(a.passage)?.index ?? 0) - (order.get(b.passage)?.index ?? 0) || a.start - b.start);
  return { figures, errors: [...errors, ...accountFor({ passages }, numerals, covered, notFigures)] };
}

/** Every numeral is either covered by a figure or listed as none, and nothing is listed in vain. */
function accountFor(
  { passages }: Text,
  numerals: readonly Numeral[],
  covered: readonly Stretch[],
  notFigures: readonly NotFigure[],
): string[] {
  const errors: string[] = [];
  const excluded = notFigures.map((entry) => ({ ...entry, stretches: occurrences({ passages }, entry.words) }));
  for (const numeral of numerals) {
    const isFigure = covered.some((stretch) => holds(stretch, numeral));
    const entry = excluded.find(({ stretches }) => stretches.some((stretch) => holds(stretch, numeral)));
    if (isFigure && entry)
      errors.push(
        `${NOT_FIGURES_FILE}: “${entry.words}” covers “${numeral.reading.exact}”, which is a figure (${where({ passages }, numeral)})`,
      );
    if (!isFigure && !entry)
      errors.push(`figures: ${where({ passages }, numeral)} is neither a figure nor listed in ${NOT_FIGURES_FILE}`);
  }
  for (const { words, kind, reason, stretches } of excluded) {
    if (!NO_FIGURE_KINDS.includes(kind))
      errors.push(`${NOT_FIGURES_FILE}: “${words}”: kind “${kind}”, expected ${NO_FIGURE_KINDS.join(', ')}`);
    if (!reason) errors.push(`${NOT_FIGURES_FILE}: “${words}”: expected a reason`);
    if (!numerals.some((numeral) => stretches.some((stretch) => holds(stretch, numeral))))
      errors.push(`${NOT_FIGURES_FILE}: “${words}” covers no numeral of the report`);
  }
  return errors;
}

const occurrences = ({ passages }: Text, words: string): Stretch[] =>
  passages.flatMap(({ id, text }) =>
    positionsOf(text, { exact: words, prefix: '', suffix: '' }).map((at) => ({
      passage: id,
      at,
      end: at + words.length,
    })),
  );

const holds = ({ passage, at, end }: Stretch, numeral: Numeral): boolean =>
  passage === numeral.passage && at <= numeral.at && numeral.at + numeral.digits.length <= end;

function where({ passages }: Text, { passage, at, digits }: Numeral): string {
  const text = passages.find(({ id }) => id === passage)?.text ?? '';
  return `${passage}@${at} “${text.slice(Math.max(0, at - 6), at)}[${digits}]${text.slice(at + digits.length, at + digits.length + 6)}”`;
}
