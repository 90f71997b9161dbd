import { FIGURE_KINDS, MEASURES } from '../../domain/figure.ts';
import type { Passage } from '../../domain/report.ts';
import { positionsOf } from '../../domain/text-quote.ts';
import { SECTORS } from '../../domain/vocabulary.ts';
import { reportOf, roleOf, YEARS } from '../../domain/years.ts';
import { nearestCandidates } from '../links/nearest-candidates.ts';
import { type Numeral, numberIn } from './read-numerals.ts';
import type { SourceFigure } from './source-figure.ts';

const ID = /^\d{4}(-[a-z0-9]+)+$/;

/** Where the words of a figure stand: one position in UTF-16 units, or why there is none. */
export function locateFigure(figure: SourceFigure, passages: readonly Passage[]): { at: number } | { error: string } {
  const passage = passages.find(({ id }) => id === figure.passage);
  if (!passage) return { error: `passage: no passage “${figure.passage}”` };
  const positions = positionsOf(passage.text, figure);
  const [at] = positions;
  if (at !== undefined && positions.length === 1) return { at };
  const near = nearestCandidates(passages, figure.exact).join('; ') || 'nowhere in the report';
  return {
    error: `“${figure.prefix}[${figure.exact}]${figure.suffix}” expected once in ${figure.passage}, found ${positions.length} times; the words stand at: ${near}`,
  };
}

/** Checks what a record says by itself. */
export function checkFigure(figure: SourceFigure, places: ReadonlySet<string>): string[] {
  return [...checkVocabulary(figure, places), ...checkWords(figure)];
}

function checkVocabulary(figure: SourceFigure, places: ReadonlySet<string>): string[] {
  const { id, kind, measure, year, sector, place, passage } = figure;
  const errors: string[] = [];
  if (!ID.test(id) || !id.startsWith(`${year}-`))
    errors.push(`id: expected kebab-case that begins with the year ${year}`);
  if (!YEARS.includes(year)) errors.push(`year: ${year}, expected ${YEARS.join(' or ')}`);
  if (sector !== null && !SECTORS.includes(sector))
    errors.push(`sector: “${sector}” is none of src/domain/vocabulary.ts`);
  if (place !== null && !places.has(place)) errors.push(`place: no place “${place}”`);
  if (!FIGURE_KINDS.includes(kind)) errors.push(`kind: “${kind}”, expected ${FIGURE_KINDS.join(', ')}`);
  if (!MEASURES.includes(measure)) errors.push(`measure: “${measure}”, expected ${MEASURES.join(', ')}`);
  const due = measure === 'rate' ? 'change' : roleOf(year, passage) === 'reviewed' ? 'achieved' : 'promised';
  if (kind !== due) errors.push(`kind: “${kind}”, expected “${due}” for a ${measure} of ${year}`);
  return errors;
}

function checkWords({ value, unit, qualifier, exact, reason }: SourceFigure): string[] {
  const errors: string[] = [];
  const stated = numberIn(exact);
  if (value === null && !reason) errors.push('value: null, expected a reason');
  if (value !== null && reason) errors.push('reason: only for a value that is null');
  if (value !== null && value !== stated) errors.push(`value: ${value}, but “${exact}” states ${stated}`);
  if (unit !== null && !exact.includes(unit)) errors.push(`unit: “${unit}” is not in “${exact}”`);
  if (qualifier !== null && !exact.includes(qualifier)) errors.push(`qualifier: “${qualifier}” is not in “${exact}”`);
  return errors;
}

/** Whether the rule and the record agree on who delimited the words. */
export function checkMaker(figure: SourceFigure, at: number, numerals: readonly Numeral[]): string[] {
  const isReadSo = numerals.some(
    ({ reading }) =>
      reading.at === at &&
      reading.exact === figure.exact &&
      reading.value === figure.value &&
      reading.unit === figure.unit &&
      reading.qualifier === figure.qualifier,
  );
  if (isReadSo === (figure.madeBy === 'rule')) return [];
  const near = numerals
    .filter(({ at: where }) => where >= at && where < at + figure.exact.length)
    .map(({ reading }) => `“${reading.exact}” = ${reading.value} ${reading.unit ?? ''} ${reading.qualifier ?? ''}`);
  return [`madeBy: “${figure.madeBy}”, but the rule reads ${near.join(', ') || 'no numeral here'}`];
}

/** Checks the records against each other. */
export function checkTogether(figures: readonly SourceFigure[]): string[] {
  const ids = new Set<string>();
  const subjects = new Map<string, string>();
  const stated = new Set<string>();
  return figures.flatMap(({ id, subject, year, measure, passage }) => {
    const errors: string[] = [];
    const name = `${subject.zh} / ${subject.en}`;
    const statement = `${subject.key} ${year} ${measure}`;
    const key = `${statement} ${reportOf(passage).id}`;
    const before = subjects.get(subject.key);
    if (ids.has(id)) errors.push('id: taken by another record; ids are unique');
    if (before && before !== name)
      errors.push(`subject: “${subject.key}” is named “${before}” elsewhere, here “${name}”`);
    if (stated.has(key))
      errors.push(
        `subject: ${statement} is stated by another record of the same report; the two years could not be paired`,
      );
    ids.add(id);
    subjects.set(subject.key, name);
    stated.add(key);
    return errors.map((error) => `${id}: ${error}`);
  });
}
