import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listReports } from '../../../../src/build/corpus/list-reports.ts';
import { nameReports } from '../../../../src/build/corpus/name-reports.ts';
import { aFolder } from './rows.ts';

describe('the reports of a folder', () => {
  it('are found at any depth by their kinds; all else is named', () => {
    const folder = aFolder({
      '省/b.DOCX': '',
      'a.txt': '',
      'c.pdf': '',
      'd.htm': '',
      'old.doc': '',
      '~$b.docx': '',
      '.hidden.txt': '',
      'out/a/report.txt': '',
    });
    symlinkSync('.', join(folder, 'round'));
    symlinkSync('nowhere.txt', join(folder, 'broken.txt'));
    expect(listReports(folder, join(folder, 'out'))).toEqual({
      reports: ['a.txt', 'c.pdf', 'd.htm', '省/b.DOCX'],
      passedOver: ['.hidden.txt', 'broken.txt', 'old.doc', 'round', '~$b.docx'],
    });
  });
});

describe('the folders of drafts', () => {
  const name = (files: string[], given: [string, string][] = []) =>
    Object.fromEntries(nameReports(files, new Map(given)));

  it('are called after the paths of their reports', () =>
    expect(name(['青石市/云溪区 2031 ..报告..docx', 'yunxi-2016.damaged.txt', '../...txt'])).toEqual({
      '青石市/云溪区 2031 ..报告..docx': 'qingshi-shi-yunxiqu-2031-baogao',
      'yunxi-2016.damaged.txt': 'yunxi-2016',
      '../...txt': 'x',
    }));

  it('are told apart where paths read alike, whichever others there are', () => {
    const alike = ['a/b.txt', 'a-b.txt', 'a-b.docx', '鼓.txt', '古.txt', 'CON.txt'];
    const names = name(alike);
    expect(new Set(Object.values(names)).size).toBe(alike.length);
    for (const each of Object.values(names)) expect(each).toMatch(/^(?:a-b|gu|con)-[0-9a-f]{8}$/);
    expect(name(alike.toReversed())).toEqual(names);
    expect(name([...alike, 'a_b.txt'])).toMatchObject(names);
  });

  it('stay what an earlier run called them', () => {
    const later = name(['a/b.txt', 'a-b.txt'], [['a-b.txt', 'a-b']]);
    expect(later['a-b.txt']).toBe('a-b');
    expect(later['a/b.txt']).toMatch(/^a-b-[0-9a-f]{8}$/);
  });

  it('are no longer than a file system takes', () => {
    const long = ['一', '二'].map((end) => `${'政府工作报告'.repeat(12)}${end}.txt`);
    const names = Object.values(name(long));
    expect(new Set(names).size).toBe(2);
    for (const each of names) expect(each.length).toBeLessThan(100);
  });
});
