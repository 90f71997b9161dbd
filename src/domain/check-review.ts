import { MEASURES } from './figure.ts';
import { NO_FIGURE_KINDS, NO_PLACE_KINDS, REVIEW_FORMAT, type ReviewFile } from './review.ts';
import { LAYERS, SECTORS, STAGES } from './vocabulary.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
type Record_ = Readonly<Record<string, unknown>>;
/** What is wrong with a value at a path: nothing, or one sentence each. */
type Check = (value: unknown, path: string) => readonly string[];

/** What is wrong with the content of a file of verdicts, each with its path and what was expected; none where it is sound. */
export function checkReview(content: unknown, atlas: string): readonly string[] {
  const file = (typeof content === 'object' && content ? content : {}) as Partial<ReviewFile>;
  if (file.format !== REVIEW_FORMAT)
    return [`format: ${say(file.format)}, expected “${REVIEW_FORMAT}”: this is no file of a review`];
  if (file.version !== 1) return [`version: ${say(file.version)}, expected 1: made by a newer atlas`];
  if (file.atlas !== atlas) return [`atlas: ${say(file.atlas)}, expected “${atlas}”: it belongs to another atlas`];
  if (!Number.isInteger(file.revision)) return [`revision: ${say(file.revision)}, expected a whole number`];
  if (!Array.isArray(file.verdicts)) return [`verdicts: ${say(file.verdicts)}, expected a list`];
  return file.verdicts.flatMap((verdict: unknown, index) => checkVerdict(verdict, `verdicts[${index}]`));
}

/** What is wrong with one verdict, each with its path. */
export function checkVerdict(content: unknown, path: string): readonly string[] {
  if (!isRecord(content)) return [`${path}: ${say(content)}, expected a verdict`];
  const shape = VERDICTS[`${String(content.about)} ${String(content.as)}`];
  if (!shape)
    return [
      `${path}: about ${say(content.about)} as ${say(content.as)}, expected one of ${Object.keys(VERDICTS).join(', ')}`,
    ];
  return fields({ about: words, as: words, id: words, on: day, ...shape })(content, path);
}

const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const say = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60));
const expecting =
  (holds: (value: unknown) => boolean, expected: string): Check =>
  (value, path) =>
    holds(value) ? [] : [`${path}: ${say(value)}, expected ${expected}`];

const isWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= 2000;
const words = expecting(isWords, 'words');
const day = expecting((value) => typeof value === 'string' && DAY.test(value), 'a day, as 2031-01-09');
const oneOf = (list: readonly unknown[]): Check =>
  expecting((value) => list.includes(value), `one of ${list.join(', ')}`);
const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path);
const listOf =
  (check: Check, least = 0): Check =>
  (value, path) =>
    Array.isArray(value) && value.length >= least
      ? value.flatMap((each, index) => check(each, `${path}[${index}]`))
      : [`${path}: ${say(value)}, expected a list of at least ${least}`];
/** A record with these fields and no other; those whose name ends with `?` may be missing. */
const fields =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isRecord(value)) return [`${path}: ${say(value)}, expected a record`];
    const known = new Set(Object.keys(shape).map((name) => name.replace('?', '')));
    return [
      ...Object.keys(value)
        .filter((name) => !known.has(name))
        .map((name) => `${path}.${name}: is none of ${[...known].join(', ')}`),
      ...Object.entries(shape).flatMap(([name, check]) => {
        const key = name.replace('?', '');
        return name !== key && value[key] === undefined ? [] : check(value[key], `${path}.${key}`);
      }),
    ];
  };

const layer = oneOf(LAYERS);
const sectors = listOf(oneOf(SECTORS), 1);
const stage = fields({
  year: expecting(Number.isInteger, 'a year'),
  stage: oneOf(STAGES),
  passage: words,
  quote: words,
});
const text = expecting((value) => typeof value === 'string' && value.length <= 2000, 'words, or none');

const VERDICTS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  'place taken': {
    'change?': fields({
      'name?': words,
      'nameEn?': words,
      'aliases?': listOf(words),
      'layer?': layer,
      'sectors?': sectors,
      'stages?': listOf(stage),
    }),
  },
  'place merged': { into: words },
  'place split': { parts: listOf(fields({ name: words, layer }), 2) },
  'place dropped': { kind: oneOf(NO_PLACE_KINDS), 'reason?': words },
  'name added': { layer, sectors },
  'figure taken': {
    'change?': fields({
      'subject?': words,
      'unit?': orNull(words),
      'qualifier?': orNull(words),
      'measure?': oneOf(MEASURES),
      'sector?': orNull(oneOf(SECTORS)),
    }),
  },
  'figure dropped': { kind: oneOf(NO_FIGURE_KINDS), 'reason?': words },
  'doubt settled': { 'note?': words },
  'head taken': {
    change: fields({ 'title?': words, 'author?': text, 'date?': text, 'place?': text, 'speaker?': text }),
  },
};
