import type { ReadText } from '../places/read-places.ts';
import { FIGURES_FILE, NOT_FIGURES_FILE, type NotFigure, type SourceFigure } from './source-figure.ts';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isRemark = (value: unknown): boolean => {
  const remark = value as SourceFigure['scope'] | undefined;
  return value === undefined || (isText(remark?.zh) && isText(remark?.en));
};

/** What every record must have, and what was expected where it has not. */
const FIELDS: readonly (readonly [
  path: string,
  holds: (figure: Partial<SourceFigure>) => boolean,
  expected: string,
])[] = [
  ['id', ({ id }) => isText(id), 'a kebab-case id'],
  ['subject', ({ subject }) => [subject?.key, subject?.zh, subject?.en].every(isText), 'key, zh and en'],
  ['value', ({ value }) => value === null || Number.isFinite(value), 'a number or null'],
  ['unit', ({ unit }) => isTextOrNull(unit), 'the unit as written, or null'],
  ['qualifier', ({ qualifier }) => isTextOrNull(qualifier), 'the qualifier as written, or null'],
  ['sector', ({ sector }) => isTextOrNull(sector), 'a sector, or null for the whole district'],
  ['place', ({ place }) => isTextOrNull(place), 'the id of a place, or null'],
  ['passage', ({ passage }) => isText(passage), 'the id of a passage'],
  ['exact', ({ exact }) => isText(exact), 'the words of the report'],
  ['prefix', ({ prefix }) => typeof prefix === 'string', 'the words before'],
  ['suffix', ({ suffix }) => typeof suffix === 'string', 'the words after'],
  ['scope', ({ scope }) => isRemark(scope), 'zh and en'],
  ['caveat', ({ caveat }) => isRemark(caveat), 'zh and en'],
];

/** Reads both files. A record that lacks a field is left out and said so; the others are still read. */
export function decodeFigures(read: ReadText): { figures: SourceFigure[]; notFigures: NotFigure[]; errors: string[] } {
  const errors: string[] = [];
  const figures = readList<SourceFigure>(read, FIGURES_FILE, errors).filter((figure, index) => {
    const wrong = FIELDS.filter(([, holds]) => !holds(figure));
    const name = figure.id || `record ${index + 1}`;
    errors.push(...wrong.map(([path, , expected]) => `${FIGURES_FILE}: ${name}: ${path}: expected ${expected}`));
    return wrong.length === 0;
  });
  const notFigures = readList<NotFigure>(read, NOT_FIGURES_FILE, errors).filter(({ words }, index) => {
    if (isText(words)) return true;
    errors.push(`${NOT_FIGURES_FILE}: record ${index + 1}: words: expected words of the report`);
    return false;
  });
  return { figures, notFigures, errors };
}

function readList<T>(read: ReadText, file: string, errors: string[]): T[] {
  const text = read(file);
  if (text === null) {
    errors.push(`${file}: missing`);
    return [];
  }
  try {
    const list: unknown = JSON.parse(text);
    // What is no record lacks every field.
    if (Array.isArray(list)) return list.map((record) => (typeof record === 'object' && record) || {}) as T[];
    errors.push(`${file}: expected a list`);
  } catch (error) {
    errors.push(`${file}: ${(error as Error).message}`);
  }
  return [];
}
