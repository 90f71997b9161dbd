import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adcode, around, city, district, subdistricts, years } from '#about';
import type { SourceFacts } from '../../src/build/base/prepare/source.ts';
import { ATLAS } from '../atlas.ts';
import { dataset } from './dataset.ts';

const { waters } = JSON.parse(readFileSync(join(ATLAS, 'base/prepare.json'), 'utf8')) as SourceFacts;
const stem = (name: string): string => name.replace(/(区|市|街道| District| City| Subdistrict)$/, '');

/** What belongs to the atlas and not to the engine: names, code, years. */
const NAMES = [
  ...[district, city].flatMap(({ zh, en }) => [stem(zh), stem(en), stem(en).toLowerCase()]),
  ...subdistricts.map(({ zh }) => stem(zh)),
  ...Object.values(waters),
  adcode,
  ...years.all.map(String),
];
const [west, south, east, north] = around;

/** What of an atlas stands in a line of code: its names, or numbers that could be degrees within it. */
function contentIn(code: string): string[] {
  // The target of the language is no year.
  const line = code.replaceAll('es2022', '').replaceAll('ES2022', '');
  const names = NAMES.filter((name) =>
    new RegExp(/^\d+$/.test(name) ? `(?<!\\d)${name}(?!\\d)` : name, 'u').test(line),
  );
  const degrees = [...line.matchAll(/(?<![\d.#])\d{2,3}\.\d+/g)]
    .map(([written]) => Number(written))
    .filter((value) => (value > west && value < east) || (value > south && value < north));
  return [...names, ...degrees.map(String)];
}
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, (comment) => '\n'.repeat(comment.split('\n').length - 1));

/** What a test of the engine does not speak of either: the atlas that happens to be built by default. */
const PROPER = [
  ...[district, city].flatMap(({ zh, en }) => [stem(zh), stem(en)]),
  ...subdistricts.flatMap(({ zh, en }) => [zh, en]),
  ...dataset.places.map(({ name }) => name).filter((name) => [...name].length > 4),
  adcode,
];
const properIn = (code: string): string[] => PROPER.filter((name) => code.includes(name));
const tests = ['unit', 'engine', 'port'].flatMap((room) =>
  readdirSync(join('test', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('test', room, name)),
);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(tsx?|css|json)$/.test(name),
);

describe('the engine knows no district, year or report', () => {
  it('which this test can find', () => {
    expect(files.length).toBeGreaterThan(500);
    const known = [district.zh, city.en, subdistricts[0]?.zh ?? '', Object.values(waters)[0] ?? '', adcode];
    for (const word of known) expect(contentIn(`const x = '${word}';`), word).not.toEqual([]);
    expect(contentIn(`year === ${years.all[0]}`)).not.toEqual([]);
    expect(contentIn(`const at = [${((west + east) / 2).toFixed(2)}, 1]`)).not.toEqual([]);
    expect(contentIn("{ target: 'es2022', width: 1412022.5, 'line-width': 2.4 }")).toEqual([]);
  });

  it('nowhere in src/, comments aside', () => {
    const found = files.flatMap((file) =>
      withoutComments(readFileSync(join('src', file), 'utf8'))
        .split('\n')
        .flatMap((line, at) =>
          contentIn(line).map((what) => `${file}:${at + 1}: ${what}: ${line.trim().slice(0, 80)}`),
        ),
    );
    expect(found).toEqual([]);
  });

  it('nor do its tests name a place of an atlas, which have tests of their own', () => {
    expect(tests.length).toBeGreaterThan(200);
    expect(properIn(`const x = '${dataset.places.find(({ name }) => [...name].length > 4)?.name}';`)).not.toEqual([]);
    expect(tests.flatMap((file) => properIn(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`))).toEqual([]);
  });
});
