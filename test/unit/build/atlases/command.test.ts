import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../../../src/build/atlases/build-site.ts';
import { writeLaterSample } from '../../../later-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlases-'));
const out = join(folder, 'site');
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the command, as `npm run build` does. */
function start(...words: string[]) {
  const cli = join(process.cwd(), 'src/build/atlases/cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', cli, ...words], {
    env: { ...process.env, ATLAS: '' },
    encoding: 'utf8',
  });
  return { status, said: stdout, complained: stderr };
}

/** Makes the index of atlases into a folder; what of them was refused. */
async function index(asked: string[], into: string): Promise<string[]> {
  const faults: string[] = [];
  const site = { root: process.cwd(), asked, out: into, jobs: 1, isIndexOnly: true };
  await buildSite(site, new AbortController().signal, (line, isFault) => isFault && faults.push(line));
  return faults;
}

/** A folder of drafts: two of one district, and one whose `atlas.json` is broken. */
const drafts = join(folder, 'drafts');
for (const name of ['first', 'later', 'broken']) {
  writeLaterSample(join(drafts, name), `linhu-${name}`);
  writeFileSync(join(drafts, name, 'draft.json'), '{}');
}
writeFileSync(join(drafts, 'broken/atlas.json'), '{ "slug": "broken" }');
writeFileSync(join(drafts, 'corpus.csv'), 'file\n');

describe('npm run build', () => {
  it('without a name is the build of one atlas, with all that it can be told', () => {
    const { status, said } = start('--help');
    expect(status).toBe(0);
    expect(said).toContain('vite build [root]');
  });

  it('with --index makes the pages over a folder of drafts and over others, and leaves out what is broken', () => {
    const { status, said, complained } = start('--index', drafts, 'test/sample', '--out', out);
    expect(complained).toMatch(/drafts\/broken: refused: atlas\.json/);
    expect(said).toContain(`3 atlas(es) in ${out}, 1 refused, 0 not begun`);
    expect(status).toBe(1);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page.match(/草稿/g)?.length).toBe(2);
    // None of them is built: nothing leads to where nothing is.
    expect(page).not.toMatch(/href="linhu/);
    expect(readdirSync(out).sort()).toEqual([
      '_atlas-site.json',
      'areas',
      'assets',
      'icon.svg',
      'index.en.html',
      'index.html',
    ]);
    expect(existsSync(join(out, 'areas/990103.html'))).toBe(true);
  });

  it('links to what was built elsewhere, keeps it, and takes away pages that are no more', async () => {
    mkdirSync(join(out, 'linhu-atlas'));
    writeFileSync(join(out, 'linhu-atlas/index.html'), 'built on another machine');
    const before = readdirSync(join(out, 'assets'));
    expect(await index(['test/sample'], out)).toEqual([]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('href="linhu-atlas/"');
    expect(readFileSync(join(out, 'linhu-atlas/index.html'), 'utf8')).toBe('built on another machine');
    expect(existsSync(join(out, 'areas/990103.html'))).toBe(false);
    expect(
      readdirSync(join(out, 'assets')).filter((name) => name.startsWith('index-') && before.includes(name)),
    ).toEqual([]);
  });

  it('takes over atlases that were built one by one into their folders, and nothing else', async () => {
    const apart = join(folder, 'apart');
    mkdirSync(join(apart, 'linhu-atlas'), { recursive: true });
    await index(['test/sample'], apart);
    expect(existsSync(join(apart, 'index.html'))).toBe(true);
    const theirs = join(folder, 'theirs');
    mkdirSync(join(theirs, 'linhu-atlas'), { recursive: true });
    writeFileSync(join(theirs, 'thesis.doc'), 'years of work');
    await expect(index(['test/sample'], theirs)).rejects.toThrow(/it holds .*thesis\.doc and no _atlas-site\.json/);
    expect(readdirSync(theirs).sort()).toEqual(['linhu-atlas', 'thesis.doc']);
  });

  it('says what was expected where a name is none, or two atlases would lie in one folder, and writes nothing', async () => {
    const copy = join(folder, 'copy');
    const own = join(folder, 'own');
    cpSync('test/sample', copy, { recursive: true });
    writeLaterSample(own, 'assets');
    const into = join(folder, 'new');
    await expect(index(['test/sample', copy], into)).rejects.toThrow('slug “linhu-atlas” is that of');
    await expect(index([own], into)).rejects.toThrow('slug “assets” is that of a folder of the site itself');
    await expect(index(['nowhere'], into)).rejects.toThrow('there is no atlas “nowhere”');
    expect(start('--all', 'test/sample', '--out', into)).toMatchObject({
      status: 1,
      complained: expect.stringContaining('expected names of atlases, or --all'),
    });
    expect(existsSync(into)).toBe(false);
  });
});
