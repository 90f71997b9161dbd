import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BLOB, DOUBLE, DuckDBBlobValue, DuckDBScalarFunction } from '@duckdb/node-api';
import type { Geometry } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../src/build/out-folder.ts';
import { openFolder } from '../../../src/build/parquet/out-folder.ts';
import { toParquet } from '../../../src/build/parquet/to-parquet.ts';
import type { SourcePlace } from '../../../src/build/places/source-place.ts';
import { readWkb } from '../../../src/files/read/read-wkb.ts';
import { anchorOf } from '../../../src/geo/anchor.ts';
import { distanceBetween } from '../../../src/geo/geodesic.ts';
import { type Ask, openDuck } from '../../unit/build/parquet/duck.ts';
import { dataset } from '../../unit/dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
const out = join(folder, 'out');

/** Starts the command; `heard` is told each part of what it says as it comes. */
async function publish(words: string[], heard: (said: string, group: number) => void = () => undefined) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(process.cwd(), 'src/build/parquet/cli.ts'), ...words],
    {
      env: { ...process.env, ATLAS: '' },
      detached: true,
    },
  );
  child.stdout.on('data', (part) => heard(String(part), -(child.pid ?? 0)));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said, complained };
}

/** The invented atlas under another slug, or with other content in `atlas.json`. */
function aCopy(slug: string, change: (atlas: object) => object = (atlas) => atlas): string {
  const copy = join(folder, slug);
  cpSync('test/sample', copy, { recursive: true });
  const atlas = JSON.parse(readFileSync(join(copy, 'atlas.json'), 'utf8'));
  writeFileSync(join(copy, 'atlas.json'), JSON.stringify(change({ ...atlas, slug })));
  return copy;
}
const filesIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

const LEFT = 'places/province=21/district=210112/year=2019/part-hunnan-atlas.parquet';
let ran: Awaited<ReturnType<typeof publish>>;
beforeAll(async () => {
  openFolder(out);
  writeWhole(out, LEFT, 'of an earlier run');
  ran = await publish(['--out', out, 'hunnan-2023', 'test/sample', aCopy('broken', () => ({ slug: 'broken' }))]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run parquet', () => {
  it('writes every atlas that is sound, and refuses the others by name', () => {
    expect(ran.said).toContain('3 atlas(es) to ');
    const { places, mentions, passages, figures } = dataset;
    expect(ran.said).toContain(
      `/3 geodata/hunnan-2023: ${places.length} places, ${mentions.length} mentions, ${passages.length} passages, ${figures.length} figures\n`,
    );
    expect(ran.said).toMatch(/\d\/3 test\/sample: \d+ places/);
    expect(ran.said).toMatch(/\n2 written, 1 refused, 0 not begun\n$/);
    expect(ran.complained).toMatch(/^\d\/3 .*broken: refused: atlas\.json: must have required property 'title'\n/);
    expect(ran.code).toBe(1);
  });

  it('leaves nothing of an earlier run that an atlas has no longer', () =>
    expect(existsSync(join(out, LEFT))).toBe(false));

  it('writes the same bytes in every process', () => {
    for (const [path, file] of toParquet(dataset))
      expect(Buffer.from(file).equals(readFileSync(join(out, path)))).toBe(true);
  });

  it.each([
    ['no folder', [], 'expected a folder at --out: npm run parquet -- --out <folder> [atlas…]'],
    ['a folder of others', ['--out', folder], `${folder}: it holds broken, `],
    [
      'two atlases of one slug',
      ['--out', join(folder, 'none'), 'test/sample', aCopy('linhu-atlas')],
      'slug “linhu-atlas” is that of ',
    ],
  ])('begins nothing with %s', async (_, words, reason) => {
    const { code, complained, said } = await publish(words);
    expect(complained).toContain(reason);
    expect(said).toBe('');
    expect(code).toBe(1);
  });

  it('begins nothing more on Ctrl-C; every file that is there is whole', async () => {
    const many = Array.from({ length: 20 }, (_, index) => aCopy(`copy-${index}`));
    const there = join(folder, 'stopped');
    const { code, said, complained } = await publish(['--out', there, ...many], (part, group) => {
      if (/^1\/20 /m.test(part)) process.kill(group, 'SIGINT');
    });
    expect(complained).toBe('stopped: every file there is whole; run it again for the rest\n');
    expect(code).toBe(130);
    const [, written = '', not = ''] = /\n(\d+) written, 0 refused, (\d+) not begun\n$/.exec(said) ?? [];
    expect(Number(written) + Number(not)).toBe(20);
    expect(Number(written)).toBeGreaterThanOrEqual(Math.min(2, availableParallelism()));
    const parts = filesIn(there).filter((name) => name !== '_atlas-parquet.json');
    expect(parts.filter((name) => !name.endsWith('.parquet'))).toEqual([]);
    expect(parts).toHaveLength(Number(written) * 8);
    const ask = await openDuck();
    const lines = [2031, 2032].flatMap((year) =>
      readFileSync(`test/sample/reports/${year}/report.txt`, 'utf8').split('\n'),
    );
    expect(await ask(`SELECT count(*)::INT AS n FROM '${there}/passages/**/*.parquet'`)).toEqual([
      { n: Number(written) * lines.length },
    ]);
  });
});

describe('the questions of the guide', () => {
  const guide = readFileSync('docs/at-scale.md', 'utf8');
  const [, part = ''] = guide.split('\n## DuckDB\n');
  const queries = [...(part.split('\n## ')[0] ?? '').matchAll(/```sql\n([\s\S]*?);?\n```/g)].map(([, sql = '']) =>
    sql.replaceAll("'out/", `'${out}/`),
  );
  const [views = '', bySector = '', finished = '', extension = '', nearest = ''] = queries;
  let ask: Ask;
  beforeAll(async () => {
    ask = await openDuck((connection) => connection.registerScalarFunction(distance));
    await ask(views);
  });

  it('how many places of each sector a district names', async () => {
    const rows = await ask(bySector);
    const counts = new Map(rows.map(({ district, sector, places }) => [`${district} ${sector}`, Number(places)]));
    for (const { sectors } of dataset.places)
      for (const sector of sectors) counts.set(`210112 ${sector}`, (counts.get(`210112 ${sector}`) ?? 0) - 1);
    expect([...counts].filter(([key, left]) => key.startsWith('210112') && left !== 0)).toEqual([]);
    expect(rows).toContainEqual({ district: '990103', sector: 'community', places: '3' });
    expect(rows).toContainEqual({ district: '990103', sector: 'ecology', places: '5' });
  });

  it('what was promised and a year later is told as finished', async () => {
    const rows = await ask(finished);
    expect(rows.map(({ district, year, name }) => `${district} ${year} ${name}`)).toEqual(
      ['云帆光电', '区人民医院新院区', '口袋公园', '柳荫里社区', '镜湖公园'].map((name) => `990103 2031 ${name}`),
    );
    expect(rows).toContainEqual(expect.objectContaining({ promised: '新建口袋公园10座', finished: '新建口袋公园9座' }));
  });

  // The extension comes over a network: two stand-ins read the same WKB.
  it('which school is nearest to each new residential project', async () => {
    expect(extension).toContain('LOAD spatial');
    await ask('CREATE MACRO ST_Centroid(place) AS place');
    await ask('CREATE MACRO ST_Distance_Sphere(a, b) AS distance_of(ST_AsWKB(a), ST_AsWKB(b))');
    const rows = await ask(nearest);
    expect(rows).toContainEqual({
      district: '990103',
      home: '柳荫里社区',
      school: '临湖实验学校',
      distance_m: Math.round(distanceBetween([112.32, 29.788], [112.34, 29.77])),
      off_by_m: 900,
    });
    const ours = rows.filter(({ district }) => district === '210112').map(({ district: _, ...row }) => row);
    expect(new Set(ours)).toEqual(new Set(newHomes.map(withNearestSchool)));
  });
});

const NEW: ReadonlySet<string> = new Set(['planned', 'landed', 'started', 'building', 'completed']);
const newHomes = dataset.places.filter(
  ({ layer, sectors, stages }) =>
    (layer === 'projects' || layer === 'communities') &&
    sectors.includes('community') &&
    stages.some(({ stage }) => NEW.has(stage)),
);

/** What the query is to say of a place, from the dataset itself. */
function withNearestSchool({ name: home, geometry, location }: SourcePlace) {
  const from = anchorOf(geometry);
  const [nearest] = dataset.places
    .flatMap((school) => {
      const to = school.layer === 'schools' && anchorOf(school.geometry);
      return from && to ? [{ school, distanceM: distanceBetween(from, to) }] : [];
    })
    .sort((a, b) => a.distanceM - b.distanceM);
  if (!nearest) return { home, school: null, distance_m: null, off_by_m: null };
  const { school, distanceM } = nearest;
  const offByM = (location.precisionM ?? 0) + (school.location.precisionM ?? 0);
  return { home, school: school.name, distance_m: Math.round(distanceM), off_by_m: offByM };
}

const distance = DuckDBScalarFunction.create({
  name: 'distance_of',
  parameterTypes: [BLOB, BLOB],
  returnType: DOUBLE,
  mainFunction: (_, input, output) => {
    const [from, to] = [input.getColumnValues(0), input.getColumnValues(1)];
    const middleOf = (wkb: unknown) => wkb instanceof DuckDBBlobValue && anchorOf(readWkb(wkb.bytes) as Geometry);
    from.forEach((a, row) => {
      const [one, other] = [middleOf(a), middleOf(to[row])];
      output.setItem(row, one && other ? distanceBetween(one, other) : null);
    });
    output.flush();
  },
});
