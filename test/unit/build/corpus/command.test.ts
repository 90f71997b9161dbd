import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftCorpus } from '../../../../src/build/corpus/corpus.ts';
import { readStanding } from '../../../../src/build/corpus/standing.ts';
import type { Row } from '../../../../src/build/corpus/table.ts';
import { aDocx, aPdf, REPORT } from '../draft/files.ts';
import { aFolder } from './rows.ts';

const text = REPORT.join('\n');
const BAD = {
  'binary.txt': [
    Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 256),
    'binary.txt: is no text in UTF-8, UTF-16 or GB18030',
  ],
  'damaged.docx': ['PK\u0003\u0004 word/document.xml', 'damaged.docx: cannot be opened as a Word document'],
  'empty.txt': ['', 'empty.txt: is empty'],
  'login.html': [
    '<!doctype html><title>登录</title><form>用户名 密码</form>',
    'no report in it: 2 Chinese characters were found',
  ],
  'scan.pdf': [aPdf([]), 'scan.pdf: is a PDF without a text layer'],
} as const;
const GOOD = ['a.txt', 'b/a.docx', '云溪 区/..报告 (终稿)..txt'];
const FOLDERS = ['a', 'b-a', 'yun-xi-qu-baogao-zhong-gao'];

const out = join(aFolder(), 'out');
const reports = aFolder({
  'a.txt': text,
  'b/a.docx': aDocx(REPORT),
  '云溪 区/..报告 (终稿)..txt': text,
  'notes.md': '',
  ...Object.fromEntries(Object.entries(BAD).map(([file, [bytes]]) => [file, bytes])),
});
const districts = join(aFolder({ 'districts.csv': 'a.txt,上海市浦东新区\n' }), 'districts.csv');
/** Without a lane nothing can be begun. */
const corpus = { reports, out, jobs: 0, timeoutS: 300, districts };
const tableIn = (): Row[] => JSON.parse(readFileSync(join(out, 'corpus.json'), 'utf8'));

describe('npm run corpus', () => {
  let ran: SpawnSyncReturns<string>;
  beforeAll(() => {
    ran = spawnSync(
      process.execPath,
      [
        ...['--import', 'tsx', 'src/build/corpus/cli.ts', reports, '--out', out],
        '--districts',
        districts,
        '--jobs',
        '1',
      ],
      { encoding: 'utf8', env: { ...process.env, ATLAS: '' } },
    );
  }, 300_000);
  afterAll(() => rmSync(out, { recursive: true }));

  it('drafts every report; what is none stops no other', () => {
    expect(ran.stdout).toContain('passed over: notes.md\n8 reports: 8 to draft, 0 there already, 0 kept\n');
    expect(ran.stdout).toMatch(/^\d\/8 b\/a\.docx: \d+ places, \d+ mentions, \d+ figures, \d doubts, [\d.]+ s$/m);
    expect(ran.stdout).toContain('\n3 drafts, 0 kept, 5 failed, 0 not begun; ');
    expect(ran.status).toBe(1);
    const rows = tableIn();
    for (const [file, [, reason]] of Object.entries(BAD)) {
      expect(rows.find((row) => row.file === file)?.reason).toContain(reason);
      expect(ran.stderr).toMatch(new RegExp(`^\\d/8 ${file}: failed: ${reason}.*$`, 'm'));
    }
  });

  it('makes whole atlases and leaves nothing else', () => {
    expect(readdirSync(out).sort()).toEqual(['_atlas-corpus.json', 'corpus.csv', 'corpus.json', ...FOLDERS].sort());
    for (const folder of FOLDERS) {
      expect(readStanding(join(out, folder)).kind).toBe('whole');
      const links = JSON.parse(readFileSync(join(out, folder, 'links/mentions.json'), 'utf8'));
      expect(links.length).toBeGreaterThan(8);
    }
  });

  it('takes districts from the table, and guesses the others', () => {
    const drafted = tableIn().filter(({ state }) => state === 'drafted');
    expect(drafted.map(({ file, folder, slug, adcode, years }) => [file, folder, slug, adcode, years])).toEqual(
      GOOD.map((file, at) => [file, FOLDERS[at], FOLDERS[at], at === 0 ? '310115' : '430603', [2030, 2031]]),
    );
    const [place] = JSON.parse(readFileSync(join(out, 'a/places/parks.geojson'), 'utf8')).features;
    expect(place.properties.name).toBe('柳岸公园');
  });

  it('starts no process where all is there, and gives the same table', async () => {
    for (const file of Object.keys(BAD)) rmSync(join(reports, file));
    const before = tableIn().filter(({ state }) => state === 'drafted');
    const told: string[] = [];
    const rows = await draftCorpus(corpus, new AbortController().signal, (line) => told.push(line));
    expect(rows).toEqual(before);
    expect(tableIn()).toEqual(before);
    expect(told).toEqual(['passed over: notes.md', '3 reports: 0 to draft, 3 there already, 0 kept']);
  });

  it('tells in the table what was not begun', async () => {
    const there = join(aFolder(), 'out');
    const rows = await draftCorpus({ ...corpus, out: there, jobs: 2 }, AbortSignal.abort(), () => undefined);
    expect(rows.map(({ file, state }) => [file, state])).toEqual(GOOD.map((file) => [file, 'not-begun']));
    expect(readdirSync(there).sort()).toEqual(['_atlas-corpus.json', 'corpus.csv', 'corpus.json']);
  });

  it.each([
    ['no report below', { reports: aFolder({ 'notes.md': '' }) }, 'there is no .txt, .docx, .pdf or .html below it'],
    ['a folder of others', { out: reports }, `${reports}: it holds `],
    [
      'a table that is wrong',
      { districts: join(aFolder({ 'd.csv': 'a.txt,云雾区' }), 'd.csv') },
      'd.csv: “a.txt”: 云雾区',
    ],
  ])('begins nothing with %s', (_, wrong, reason) =>
    expect(draftCorpus({ ...corpus, ...wrong }, new AbortController().signal, () => undefined)).rejects.toThrow(reason),
  );
});
