import { readFileSync } from 'node:fs';

/** One thing done to the page before its picture is taken. */
export type Step = { readonly tap: string } | { readonly click: string } | { readonly press: string };

/** One picture of the page: an address below the site, and who looks at it. */
export interface View {
  readonly name: string;
  readonly path: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  /** Given where the system forces its own colours. */
  readonly forcedColors?: 'active';
  readonly steps?: readonly Step[];
}

type Check = (value: unknown) => boolean;
type Shape = Record<string, { readonly expected: string; readonly fits: Check; readonly isOptional?: boolean }>;

const VIEWS = 'test/views.json';
const STEPS = ['tap', 'click', 'press'];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);
const isLength: Check = (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 4000;

const SHAPE: Shape = {
  name: {
    expected: 'lower-case words joined by hyphens',
    fits: (value) => isText(value, /^[a-z0-9]+(-[a-z0-9]+)*$/),
  },
  path: {
    expected: 'an address below the site: empty, “?…” or “#…”',
    fits: (value) => isText(value, /^([?#]|$)/),
  },
  viewport: {
    expected: '{ "width", "height" } in whole pixels, 200 to 4000',
    fits: (value) =>
      isObject(value) && `${Object.keys(value).sort()}` === 'height,width' && Object.values(value).every(isLength),
  },
  colorScheme: { expected: '“light” or “dark”', fits: (value) => value === 'light' || value === 'dark' },
  forcedColors: { expected: '“active”', fits: (value) => value === 'active', isOptional: true },
  steps: {
    expected: 'a list of { "tap": selector }, { "click": selector } or { "press": key }',
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isStep),
    isOptional: true,
  },
};

/** Reads the views. Throws with every fault: which view, which key, what stands there, what was expected. */
export function readViews(json = readFileSync(VIEWS, 'utf8')): readonly View[] {
  const errors: string[] = [];
  const views = parse(json);
  if (!Array.isArray(views) || views.length === 0) throw new Error(`${VIEWS}: expected a list of views`);
  for (const [index, view] of views.entries()) errors.push(...checkView(view, `${VIEWS}: view ${index + 1}`));
  if (errors.length === 0) errors.push(...checkUnique(views as View[]));
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return views as View[];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${VIEWS}: ${(error as Error).message}`);
  }
}

function checkView(view: unknown, where: string): string[] {
  if (!isObject(view)) return [`${where}: expected an object, found ${JSON.stringify(view)}`];
  const who = `${where}${typeof view.name === 'string' ? ` (${view.name})` : ''}`;
  const strangers = Object.keys(view).filter((key) => !(key in SHAPE));
  const wrong = Object.entries(SHAPE).filter(
    ([key, { fits, isOptional }]) => !(isOptional && !(key in view)) && !fits(view[key]),
  );
  return [
    ...strangers.map((key) => `${who}: unknown key “${key}”, expected only ${Object.keys(SHAPE).join(', ')}`),
    ...wrong.map(([key, { expected }]) => `${who}: ${key}: expected ${expected}, found ${JSON.stringify(view[key])}`),
  ];
}

function checkUnique(views: readonly View[]): string[] {
  const names = views.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => `${VIEWS}: name: expected each once, found “${name}” more than once`);
}

function isStep(step: unknown): boolean {
  if (!isObject(step)) return false;
  const [[key = '', value] = [], ...more] = Object.entries(step);
  return more.length === 0 && STEPS.includes(key) && typeof value === 'string' && value !== '';
}
