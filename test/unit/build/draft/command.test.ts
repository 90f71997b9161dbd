import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDistrict, guessDistrict } from '../../../../src/build/draft/district.ts';
import { aDocx, REPORT } from './files.ts';

function draft(folder: string, ...words: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(process.cwd(), 'src/build/draft/cli.ts'), ...words],
    { cwd: process.cwd(), encoding: 'utf8', env: { ...process.env, ATLAS: '' } },
  );
  return { code: status, said: `${stdout}${stderr}`.replaceAll(folder, '') };
}

describe('npm run draft', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  const json = (path: string) => JSON.parse(readFileSync(join(folder, 'out', path), 'utf8'));

  it('makes a Word file a whole atlas, and overwrites none', { timeout: 120_000 }, () => {
    writeFileSync(join(folder, 'yunxi.docx'), aDocx(REPORT));
    const words = [join(folder, 'yunxi.docx'), '--out', join(folder, 'out'), '--district', '上海市浦东新区'];
    const first = draft(folder, ...words);
    expect(first.said).toContain('candidate places');
    expect(first.code).toBe(0);
    expect(json('atlas.json')).toMatchObject({
      adcode: '310115',
      district: { zh: '浦东新区' },
      reports: [{ id: '2031', reviewed: [2030], planned: 2031 }],
    });
    const roads = json('places/roads.geojson').features.map(
      ({ properties }: { properties: { name: string } }) => properties.name,
    );
    expect(roads).toEqual(['松涛大道', '望江路']);
    expect(json('links/mentions.json').length).toBeGreaterThan(8);
    expect(readFileSync(join(folder, 'out/reports/2031/report.txt'), 'utf8')).toBe(REPORT.join('\n'));
    expect(readFileSync(join(folder, 'out/reports/2031/original.docx'))).toEqual(
      readFileSync(join(folder, 'yunxi.docx')),
    );

    const before = readFileSync(join(folder, 'out/atlas.json'), 'utf8');
    const again = draft(folder, ...words);
    expect(again.code).toBe(1);
    expect(again.said).toContain('is there already; nothing of it was touched');
    expect(readFileSync(join(folder, 'out/atlas.json'), 'utf8')).toBe(before);
  });

  it('says what is wrong with a file that holds no report, and leaves nothing behind', { timeout: 60_000 }, () => {
    writeFileSync(join(folder, 'note.txt'), '今天天气很好。');
    const before = readdirSync(folder);
    const { code, said } = draft(folder, join(folder, 'note.txt'), '--out', join(folder, 'none'));
    expect(code).toBe(1);
    expect(said).toContain('draft: no report in it: 6 Chinese characters were found, at least 150 expected');
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('a district', () => {
  it('is found by code, by name, and by name with what holds it', () => {
    for (const asked of ['310115', '浦东新区', '上海市浦东新区'])
      expect(findDistrict(asked)).toMatchObject({ adcode: '310115', name: '浦东新区', city: '上海市' });
  });

  it('is refused where there is none, or more than one', () => {
    expect(() => findDistrict('云雾区')).toThrow('--district 云雾区: no district of GB/T 2260 has this code or name');
    expect(() => findDistrict('鼓楼区')).toThrow(/more than one bears this name: .*give the code/);
  });

  it('is guessed from the opening of a report only where that names one alone', () => {
    expect(guessDistrict('——在上海市浦东新区第七届人民代表大会上')?.adcode).toBe('310115');
    expect(guessDistrict('鼓楼区人民政府')).toBeNull();
  });
});
