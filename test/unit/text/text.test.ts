import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { FACET_VALUES, FACETS } from '../../../src/domain/filter.ts';
import { LOCATION_TYPES } from '../../../src/domain/vocabulary.ts';
import { endonymOf, LANGUAGES, loadLanguage } from '../../../src/text/languages.ts';
import { enReview } from '../../../src/text/review/en.ts';
import { zhReview } from '../../../src/text/review/zh.ts';
import { inLanguage, language, locale, nameOf, OWN_LANGUAGE, speak, spokenString } from '../../../src/text/speak.ts';
import { clauses, listed, text } from '../../../src/text/text.ts';
import { zh } from '../../../src/text/zh.ts';
import { zhLater } from '../../../src/text/zh-later.ts';
import { ownFaultWords } from '../../../src/ui/workbench/own/own-words.ts';
import { findUsedKeys } from './used-keys.ts';

const FOLDERS = ['app', 'map', 'print', 'state', 'files/write', 'ui'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, code: readFileSync(join('src', folder, name), 'utf8') })),
);
const keys = [...Object.keys(zh), ...Object.keys(zhLater)];
const chinese: Readonly<Record<string, string>> = { ...zh, ...zhLater };
const slotsOf = (words: string): string[] => [...new Set(words.match(/\{\w+\}/g))].sort();
const others = readdirSync('src/text').flatMap((file) => /^([a-z]{2}(?:-[a-z]{2})?)\.ts$/.exec(file)?.[1] ?? []);

afterEach(() => speak(OWN_LANGUAGE, {}));

test('no key stands in both tables', () => {
  expect(new Set(keys).size).toBe(keys.length);
});

test('every key of the tables is asked for, and none by a name that could be anything', () => {
  const used = findUsedKeys(process.cwd());
  expect(used.calls).toBeGreaterThan(600);
  expect(used.open).toEqual([]);
  expect(keys.filter((key) => !used.keys.has(key))).toEqual([]);
  expect([...used.keys].filter((key) => !keys.includes(key))).toEqual([]);
});

test('every value of every closed list has a label', () => {
  const labels = [
    ...FACETS.flatMap((facet) =>
      (facet === 'subdistrict' ? ['unstated'] : FACET_VALUES[facet]).map((value) => `${facet}.${value}`),
    ),
    ...LOCATION_TYPES.map((type) => `location.${type}`),
  ];
  expect(labels.filter((label) => !keys.includes(label))).toEqual([]);
});

test('slots are filled', () => {
  expect(text('list.shown', { n: 37, total: 117, drawn: 9 })).toBe('37 / 117 处 · 9 处在图上');
});

test('no string of the page is written outside of the table', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.every(({ code }) => code.length > 0)).toBe(true);
  // Han characters, and what stands between them.
  const han = /['"`>][^'"`<>\n]*[\p{Script=Han}\u3001\u3002\u300c-\u300f\uff08-\uff0c\uff1a\uff1b\uff1f]/u;
  const wrong = files.flatMap(({ name, code }) => {
    const found = han.exec(code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))?.[0];
    return found && !ALLOWED.includes(name) ? [`${name}: ${found}`] : [];
  });
  expect(wrong).toEqual([]);
});

/** What reads Chinese, rather than says it: sentences of the report, a person's typing, lines on paper, marks of a Chinese title. */
const ALLOWED = [
  'print/layout.ts',
  'print/wrap.ts',
  'files/write/taking.ts',
  'ui/workbench/kit/area-making.ts',
  'ui/card/card-place.tsx',
  'ui/kit/snippet.ts',
];

test('the languages are the files of the folder', () => {
  expect([...LANGUAGES].sort()).toEqual([...others].sort());
  expect(LANGUAGES[0]).toBe(OWN_LANGUAGE);
  expect(LANGUAGES.map(endonymOf)).toEqual(expect.arrayContaining(['中文', 'English']));
});

test.each(others.filter((code) => code !== OWN_LANGUAGE))('%s says what Chinese says', async (code) => {
  const module = (await import(`../../../src/text/${code}.ts`)) as Record<string, Readonly<Record<string, string>>>;
  const table = module[code] ?? {};
  const missing = keys.filter((key) => table[key] === undefined);
  expect(Object.keys(table).filter((key) => !keys.includes(key))).toEqual([]);
  expect(missing).toEqual([]);
  const empty = keys.filter((key) => table[key]?.trim() === '');
  expect(empty).toEqual([]);
  const unequal = Object.keys(table).filter(
    (key) => `${slotsOf(chinese[key] ?? '')}` !== `${slotsOf(table[key] ?? '')}`,
  );
  expect(unequal.map((key) => `${key}: ${table[key]}`)).toEqual([]);
});

test('English has no Chinese in it but names of things that are Chinese', async () => {
  await loadLanguage('en');
  const said = keys.filter((key) => spokenString(key) !== undefined);
  expect(said.length).toBeGreaterThan(200);
  const mixed = said.filter((key) => /\p{Script=Han}/u.test(text(key as 'app.title')));
  expect(mixed.filter((key) => !QUOTES_CHINESE.includes(key))).toEqual([]);
});

test('English is punctuated as English, and where one string runs into the next there is a space between', async () => {
  await loadLanguage('en');
  const said = keys.filter((key) => spokenString(key) !== undefined);
  expect(said.length).toBeGreaterThan(200);
  const fullWidth = /[\u3000-\u303f\uff00-\uffef]/u;
  expect(said.filter((key) => fullWidth.test(text(key as 'app.title')))).toEqual([]);
  expect(
    ownFaultWords({
      kind: 'broken',
      format: 'csv',
      where: { unit: 'line', number: 3, part: 'stops' },
      detail: 'a quote',
    }),
  ).toBe('Read as CSV, it broke off: a quote. “stops”, Line 3 Export the file again, or in another format.');
});

/** Examples of what may be typed, and names that a reader must find again in Chinese. */
const QUOTES_CHINESE = ['figures.pairsHint', 'measure.how', 'search.hint'];

test('once a language is loaded, strings, prose, names and numbers are its own', async () => {
  const prose = { zh: '一句。', en: 'A sentence.' };
  const place = { name: '青塔公园', nameEn: 'Baita Park' };
  expect([language(), locale(), inLanguage(prose), nameOf(place)]).toEqual(['zh', 'zh-CN', '一句。', '青塔公园']);
  expect([listed(['甲', '乙']), clauses(['甲', '乙'])]).toEqual(['甲、乙', '甲；乙']);
  await loadLanguage('en');
  expect([language(), locale(), inLanguage(prose), nameOf(place)]).toEqual(['en', 'en', 'A sentence.', 'Baita Park']);
  expect([listed(['a', 'b']), clauses(['a', 'b'])]).toEqual(['a, b', 'a; b']);
  expect(text('list.shown', { n: 37, total: 117, drawn: 9 })).toMatch(/37.*117/);
});

test('a language that there is not is refused', async () => {
  await expect(loadLanguage('xx')).rejects.toThrow('xx');
  expect(language()).toBe('zh');
});

test('the page that reviews drafts says the same in every language, each string somewhere', () => {
  const own: Readonly<Record<string, string>> = zhReview;
  const asked = files.filter(({ name }) => /review/.test(name)).map(({ code }) => code);
  // A part of a key may come from a closed list.
  const isAsked = (key: string): boolean =>
    asked.some((code) => code.includes(`'${key}'`) || code.includes(`\`${key.replace(/[^.]+$/, '')}$`));
  expect(Object.keys(own).filter((key) => !isAsked(key))).toEqual([]);
  for (const [, table] of Object.entries({ en: enReview }))
    expect(
      Object.keys(own).filter((key) => `${slotsOf(own[key] ?? '')}` !== `${slotsOf(table[key as keyof typeof table])}`),
    ).toEqual([]);
});
