import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkshop } from '../../../../src/build/base/make/folder.ts';
import { readOptions } from '../../../../src/build/base/make/options.ts';
import { makeProgress } from '../../../../src/build/base/make/progress.ts';
import { type SourcesFacts, sourcesPage } from '../../../../src/build/base/make/sources-page.ts';
import { tellFilled } from '../../../../src/build/base/make/tell-filled.ts';
import { findDistrict } from '../../../../src/build/draft/district.ts';
import { draftReport } from '../../../../src/build/draft/draft.ts';
import { atlasFiles } from '../../../../src/build/draft/write/atlas-files.ts';
import { REPORT } from '../draft/files.ts';
import { aPbf } from './make-base-pbf.ts';
import { aScene } from './make-base-scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'make-base-'));
const CLI = join(process.cwd(), 'src/build/base/make/cli.ts');
const write = (path: string, content: string | Uint8Array): string => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  return join(folder, path);
};

/** A drafted atlas, without what `npm run links` adds to it. */
function aDraft(name: string): string {
  const draft = draftReport(REPORT.join('\n'), name, findDistrict('310115'));
  for (const [path, content] of atlasFiles(draft, 'report.txt')) write(join(name, path), content);
  return join(folder, name);
}

const scene = aScene([121.5, 31.1], 310115, '浦东新区');
const outlines = write('outlines.geojson', JSON.stringify(scene.outlines));
const extract = write('scene.osm.pbf', aPbf(scene.elements, { upTo: 1_893_456_000 }));
const atlas = aDraft('draft');

function run(script: string, ...words: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ATLAS: atlas },
  });
  return { code: status, said: `${stdout}${stderr}` };
}

describe('npm run base', () => {
  const words = ['--district', '浦东新区', '--outline', outlines, '--osm', extract];

  it('gives a drafted atlas its base map, with which it builds', { timeout: 120_000 }, () => {
    const before = readdirSync(atlas).sort();
    const { code, said } = run(CLI, ...words, '--outline-source', '某人手绘，公有领域');
    expect(said).toContain('neighbours: 西邻区, 北邻县');
    expect(said).toContain(
      'atlas.json has to name OpenStreetMap, and does not; add:\n  credits.map.zh: “© OpenStreetMap',
    );
    expect(said).toMatch(/1\d tiles, \d+ kB/);
    expect(code).toBe(0);
    expect(readdirSync(atlas).sort()).toEqual([...before, 'base'].sort());
    const page = readFileSync(join(atlas, 'base/SOURCES.md'), 'utf8');
    for (const file of [outlines, extract])
      expect(page).toContain(createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(page).toContain('as stated by whoever made the atlas: 某人手绘，公有领域');
    expect(page).not.toContain(folder);

    const cli = join(process.cwd(), 'src/build/cli.ts');
    expect(run(cli, 'links').code).toBe(0);
    expect(run(cli, 'check').said).toContain('0 errors');
  });

  it('touches nothing of a base map that is there', { timeout: 60_000 }, () => {
    const told = readFileSync(join(atlas, 'base/SOURCES.md'), 'utf8');
    const { code, said } = run(CLI, ...words);
    expect(said).toContain('base: is there already; nothing of it was touched. --replace puts another in its place');
    expect(code).toBe(1);
    expect(readFileSync(join(atlas, 'base/SOURCES.md'), 'utf8')).toBe(told);
  });

  it('leaves everything as it was when it is stopped, whatever it is at', { timeout: 60_000 }, async () => {
    const [before, told] = [readdirSync(atlas), readFileSync(join(atlas, 'base/SOURCES.md'), 'utf8')];
    // Nobody ever writes into this pipe: who reads it waits for good.
    const pipe = join(folder, 'never.osm.pbf');
    execFileSync('mkfifo', [pipe]);
    const begun = new Promise<void>((found) => {
      const watcher = watch(atlas, (_, name) => {
        if (!name?.startsWith('.base-')) return;
        watcher.close();
        found();
      });
    });
    const child = spawn(process.execPath, ['--import', 'tsx', CLI, '--district', '310115', '--outline', outlines, '--osm', pipe, '--replace'], { env: { ...process.env, ATLAS: atlas }, stdio: 'ignore' }); // biome-ignore format: one line
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    await begun;
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(atlas)).toEqual(before);
    expect(readFileSync(join(atlas, 'base/SOURCES.md'), 'utf8')).toBe(told);
  });
});

describe('what is asked for', () => {
  const read = (...words: string[]) => readOptions(words);
  it('is a district and its outline, the rest as one likes', () => {
    expect(read('--district', '310115', '--outline', 'a.geojson')).toEqual({
      district: '310115',
      outline: 'a.geojson',
      osm: null,
      neighbours: null,
      datum: 'WGS-84',
      outlineSource: null,
      replace: false,
    });
    expect(read('--district', 'x', '--outline', 'a', '--datum', 'GCJ-02', '--replace')).toMatchObject({ datum: 'GCJ-02', replace: true }); // biome-ignore format: one line
  });

  it.each([
    [[], /--district: which district\? npm run base -- --district/],
    [['--district', 'x'], /--outline: the file of its outline is expected; without one an atlas stays as it is/],
    [['--district', 'x', '--outline', 'a', '--datum', 'Pulkovo'], /--datum Pulkovo: expected one of WGS-84, GCJ-02/],
    [['--colour'], /Unknown option '--colour'.*npm run base/],
    [['310115'], /Unexpected argument '310115'.*npm run base/],
  ])('%j is told what is missing', (words, fault) => expect(() => read(...words)).toThrow(fault));
});

describe('a workshop', () => {
  const own = (name: string): string => dirname(write(`${name}/atlas.json`, '{}'));
  it('stands in for the atlas, and its base takes the place of none, of an empty one, or of one to be replaced', () => {
    const place = own('workshop');
    for (const [replace, content] of [
      [false, 'first'],
      [true, 'second'],
    ] as const) {
      // biome-ignore format: one line
      const workshop = openWorkshop(place, replace);
      expect(readFileSync(join(workshop.atlas, 'atlas.json'), 'utf8')).toBe('{}');
      writeFileSync(join(workshop.base, content), '');
      workshop.place();
      workshop.clear();
      expect(readdirSync(place).sort()).toEqual(['atlas.json', 'base']);
      expect(readdirSync(join(place, 'base'))).toEqual([content]);
    }
    expect(() => openWorkshop(place, false)).toThrow(/base: is there already/);
    const empty = own('empty');
    mkdirSync(join(empty, 'base'));
    expect(() => openWorkshop(empty, false).clear()).not.toThrow();
  });

  it('that fails to take the place of a base map leaves that where it was', () => {
    const place = own('failing');
    mkdirSync(join(place, 'base'));
    writeFileSync(join(place, 'base/kept'), '');
    const workshop = openWorkshop(place, true);
    execFileSync('rm', ['-r', workshop.base]);
    expect(() => workshop.place()).toThrow(/ENOENT/);
    workshop.clear();
    expect(readdirSync(join(place, 'base'))).toEqual(['kept']);
    expect(existsSync(workshop.atlas)).toBe(false);
  });
});

describe('what is told in the end', () => {
  const filled = {
    files: new Map([['district', 1], ['metro', 2]] as const), // biome-ignore format: one line
    neighbours: [],
    extract: { asOf: null, broken: 2 },
    lines: ['1', '2'],
    unnumbered: ['环线'],
    tiles: { tiles: 9, bytes: 20_480 },
  };
  const both = (words: string) => ({ zh: words, en: words });
  const atlasOf = (words: string) => ({
    credits: { map: both(words), sources: both(words), licence: both(words) },
    metro: [{ line: '1', light: '#000000', dark: '#ffffff' }],
  });

  it('is what was made, what was left out, and what atlas.json has still to say', () => {
    expect(tellFilled(filled, atlasOf('© OpenStreetMap contributors'))).toEqual([
      'district 1, metro 2',
      'neighbours: none that touch it were found',
      '2 things of the extract are broken off and left out',
      'lines without a number are left out: 环线',
      'atlas.json: lines 2 get colours of their own once they stand in “metro”',
      '9 tiles, 20 kB',
    ]);
    expect(tellFilled(filled, atlasOf('nobody')).join('\n')).toContain(
      'credits.licence.en: “the base map is derived from',
    );
  });

  it('does not ask for OpenStreetMap where none of it is used', () =>
    expect(tellFilled({ ...filled, extract: null }, atlasOf('nobody')).join('\n')).not.toContain('OpenStreetMap'));

  it('stands in SOURCES.md: files, day, datum, licence', () => {
    const facts: SourcesFacts = {
      day: '2030-01-02',
      district: '某区 (990103)',
      outline: { file: 'a|b.geojson', sha256: 'aa' },
      datum: 'GCJ-02',
      outlineSource: null,
      neighbours: { file: 'n.geojson', sha256: 'nn' },
      osm: { file: 'x.osm.pbf', sha256: 'xx', asOf: '2029-12-31', broken: 0 },
      made: new Map([['district', 1], ['neighbours', 2], ['roads', 3], ['labels', 4]]), // biome-ignore format: one line
      unnumbered: [],
    };
    const page = sourcesPage(facts);
    expect(page).toContain('Made on 2030-01-02 for 某区 (990103)');
    expect(page).toContain('| [A] | `a b.geojson` | `aa` | GCJ-02 | as stated by whoever made the atlas: nothing yet');
    expect(page).toContain('| [N] | `n.geojson` | `nn` | GCJ-02 |');
    expect(page).toContain('OpenStreetMap as of 2029-12-31 | `xx` | WGS-84 | ODbL 1.0, © OpenStreetMap contributors |');
    expect(page.match(/\| \d \| \[.*$/gm)).toEqual(['| 1 | [A] |', '| 2 | [N] |', '| 3 | [B] |', '| 4 | [A], [B] |']);
    expect(sourcesPage({ ...facts, osm: null })).not.toContain('OpenStreetMap');
  });
});

describe('how far it is', () => {
  const tellAt = (isTTY: boolean, ...times: number[]): string => {
    const clock = [0, ...times].values();
    let said = '';
    const progress = makeProgress({ isTTY, write: (text) => (said += text) }, () => clock.next().value ?? 0);
    for (const i of times.keys()) progress.tell(i < 2 ? 'reading' : 'drawing', i / 4);
    progress.end();
    return said;
  };

  it('is told on one line, only of what takes long', () => {
    expect(tellAt(true, 10, 100, 290)).toBe('');
    expect(tellAt(true, 100, 400)).toBe('\rreading: 25 %\r             \r');
  });

  it('is told piece by piece where lines cannot be written over', () =>
    expect(tellAt(false, 310, 320, 900, 910)).toBe('reading …\ndrawing …\n'));
});
