import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftOne } from '../../../../src/build/corpus/draft-one.ts';
import { planCorpus } from '../../../../src/build/corpus/plan.ts';
import { digestOf, foldersBelow, RECORD, readStanding } from '../../../../src/build/corpus/standing.ts';
import { findDistrict } from '../../../../src/build/draft/district.ts';
import { REPORT } from '../draft/files.ts';
import { aFolder, aRow, aTask } from './rows.ts';

const text = REPORT.join('\n');
const finish = async (): Promise<void> => undefined;

/** A report that has been drafted, but for what `npm run links` adds. */
async function aDraft() {
  const folders = { reports: aFolder({ 'a.txt': text }), out: aFolder() };
  const row = await draftOne(aTask(), folders, finish);
  return { ...folders, row, atlas: join(folders.out, 'a') };
}

describe('a draft of a corpus', () => {
  it('says what it was made of and what came of it', async () => {
    const { row, atlas, out } = await aDraft();
    expect(row).toMatchObject({
      sha256: digestOf(Buffer.from(text)),
      slug: 'a',
      years: [2030, 2031],
      state: 'drafted',
    });
    expect(row.places).toBeGreaterThan(5);
    expect(row.memoryMb).toBeGreaterThan(10);
    expect(JSON.parse(readFileSync(join(atlas, 'atlas.json'), 'utf8')).slug).toBe('a');
    expect(readFileSync(join(atlas, 'reports/2031/original.txt'), 'utf8')).toBe(text);
    expect(readStanding(atlas)).toEqual({ kind: 'whole', row });
    expect([...foldersBelow(out)]).toEqual([['a.txt', 'a']]);
    cpSync(atlas, join(out, 'copy'), { recursive: true });
    expect([...foldersBelow(out)]).toEqual([['a.txt', 'a']]);
  });

  it('takes the place of an earlier one, and leaves it where it fails itself', async () => {
    const { reports, out, atlas, row } = await aDraft();
    writeFileSync(join(reports, 'a.txt'), `${text}\n新建望江小学。`);
    const refused = await draftOne(aTask(), { reports, out }, async () => {
      throw new Error('a fault\nanother');
    });
    expect(refused).toMatchObject({ state: 'failed', reason: 'a fault; another', places: null });
    expect(readStanding(atlas)).toEqual({ kind: 'whole', row });
    await draftOne(aTask(), { reports, out }, finish);
    expect(readFileSync(join(atlas, 'reports/2031/report.txt'), 'utf8')).toContain('望江小学');
    expect(readdirSync(out)).toEqual(['a']);
  });

  it.each([
    ['a file that was changed', 'LICENSE.md', (at: string) => writeFileSync(join(at, 'LICENSE.md'), 'mine')],
    ['one that was added', 'notes/mine.md', (at: string) => cpSync(join(at, 'LICENSE.md'), join(at, 'notes/mine.md'))],
    ['one that was taken out', 'draft.json', (at: string) => rmSync(join(at, 'draft.json'))],
  ])('with %s is not written over', async (_, path, change) => {
    const { reports, out, atlas } = await aDraft();
    change(atlas);
    expect(readStanding(atlas)).toMatchObject({ kind: 'changed', path });
    const before = readdirSync(atlas, { recursive: true });
    const row = await draftOne(aTask(), { reports, out }, finish);
    expect(row).toMatchObject({ state: 'failed', reason: 'the folder was changed by hand meanwhile, and kept' });
    expect(readdirSync(atlas, { recursive: true })).toEqual(before);
    expect(readdirSync(out)).toEqual(['a']);
  });

  it('is another’s where nothing is written down of it', () => {
    const out = aFolder({ 'a/atlas.json': '{}', [`b/${RECORD}`]: '{"row":' });
    expect(['a', 'b', 'c'].map((name) => readStanding(join(out, name)).kind)).toEqual(['foreign', 'foreign', 'none']);
    expect(existsSync(join(out, 'c'))).toBe(false);
  });
});

describe('a second run', () => {
  const row = aRow({ sha256: '00', adcode: '310115', places: 7 });
  const pudong = findDistrict('310115');
  const plan = (task: Parameters<typeof aTask>[0], standing: Parameters<typeof planCorpus>[1]) =>
    planCorpus([aTask(task)], standing);

  it.each([
    ['that has no folder, as it is new or failed', {}, { kind: 'none' }],
    ['whose file has changed', { sha256: '11' }, { kind: 'whole', row }],
    ['whose district is given as another', { district: findDistrict('310101') }, { kind: 'whole', row }],
  ] as const)('drafts a report %s', (_, task, standing) =>
    expect(plan(task, () => standing)).toEqual({ tasks: [aTask(task)], settled: [] }),
  );

  it.each([{}, { district: pudong }])('drafts none that is there, and tells of it the same', (task) =>
    expect(plan(task, () => ({ kind: 'whole', row }))).toEqual({ tasks: [], settled: [row] }),
  );

  it.each([
    ['00', 'changed by hand, kept: atlas.json'],
    ['11', 'changed by hand, kept: atlas.json; the report has changed since'],
  ])('keeps what a person has changed (%s)', (sha256, reason) =>
    expect(plan({ sha256 }, () => ({ kind: 'changed', row, path: 'atlas.json' }))).toEqual({
      tasks: [],
      settled: [{ ...row, state: 'kept', reason }],
    }),
  );

  it('keeps what is not of this command', () =>
    expect(plan({}, () => ({ kind: 'foreign' })).settled).toMatchObject([
      { file: 'a.txt', state: 'kept', reason: 'the folder is not of this command, kept', places: null },
    ]));
});
