import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readFrom } from '../../../../src/build/files.ts';
import { readReport } from '../../../../src/build/report/read-report.ts';
import { ILLEGIBLE, restoreReport, simplify } from '../../../../src/build/report/restore.ts';
import type { Repair } from '../../../../src/domain/repair.ts';
import { ATLAS, REPORT } from '../../../atlas.ts';

const raw = readFileSync(`${ATLAS}/reports/${REPORT.id}/received.txt`, 'utf8');
const canonical = readFileSync(`${ATLAS}/reports/${REPORT.id}/report.txt`, 'utf8');
const repairs = JSON.parse(readFileSync(`${ATLAS}/reports/${REPORT.id}/repairs.json`, 'utf8')) as Repair[];
const hexOf = (text: string) => iconv.encode(text, 'gbk').toString('hex');
const textOf = (hex: string) => iconv.decode(Buffer.from(hex, 'hex'), 'gbk');

function applyEdits({ bytesBefore, edits }: Repair): string {
  let hex = '';
  let at = 0;
  for (const edit of edits) {
    expect(bytesBefore.slice(edit.at * 2, edit.at * 2 + edit.remove.length)).toBe(edit.remove);
    hex += bytesBefore.slice(at * 2, edit.at * 2) + edit.insert;
    at = edit.at + edit.remove.length / 2;
  }
  return hex + bytesBefore.slice(at * 2);
}

describe('the repairs', () => {
  it('are as many as the damaged runs', () => expect(repairs).toHaveLength(17));

  it.each(repairs.map((repair) => [repair.id, repair] as const))('%s is proved by a GBK round trip', (_id, repair) => {
    expect(raw.split(repair.raw)).toHaveLength(2);
    // The core is the raw run without its glosses, with misread punctuation in its own width.
    const withoutGlosses = repair.glosses.reduce((run, gloss) => {
      expect(run).toContain(gloss);
      return run.replace(gloss, '');
    }, repair.raw);
    expect(repair.core.normalize('NFKC')).toBe(withoutGlosses.normalize('NFKC'));
    expect(hexOf(repair.core)).toBe(repair.bytesBefore);
    expect(applyEdits(repair)).toBe(repair.bytesAfter);
    expect(textOf(repair.bytesAfter)).toBe(repair.read);
    expect(hexOf(repair.read)).toBe(repair.bytesAfter);
    expect(simplify(repair.read)).toBe(repair.restored);
    expect(canonical.split(repair.restored).length).toBeGreaterThan(1);
  });

  it('take away nothing but the question marks that stand for lost bytes', () => {
    for (const { edits } of repairs) for (const { remove } of edits) expect(['', '3f']).toContain(remove);
  });

  it('guess no byte of the one figure that cannot be read', () => {
    const illegible = repairs.filter((repair) => repair.read.includes(ILLEGIBLE));
    expect(illegible.map((repair) => repair.id)).toEqual(['illegible-figure']);
    expect(canonical).toContain(`不少于${ILLEGIBLE}0个`);
  });
});

describe('the canonical text', () => {
  it('is what the received text restores to', () => {
    expect(readReport(readFrom(ATLAS), REPORT).errors).toEqual([]);
    expect(restoreReport(raw, repairs)).toBe(canonical);
  });

  it('holds no gloss, no Traditional character and no ASCII punctuation of Chinese', () => {
    expect(canonical).not.toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)/);
    expect(simplify(canonical)).toBe(canonical);
    expect(canonical).not.toMatch(/[,;:!?()]/);
  });

  it('keeps every character of the received text that is not damage', () => {
    // Outside the repaired runs: the same characters in the same order, but for glosses, script and width.
    let rest = raw.trimEnd();
    for (const repair of repairs) rest = rest.replace(repair.raw, repair.read);
    expect(simplify(rest.replace(/(?<=[\u4e00-\u9fff])\([^()\u4e00-\u9fff]{1,6}\)/g, ''))).toBe(canonical);
  });

  it('keeps 显著 and turns the other 著 into 着', () => {
    expect(canonical).toContain('成效显著');
    expect(canonical).toContain('着力');
    expect(canonical).toContain('沿着');
    expect(canonical).not.toMatch(/(?<!显)著/);
  });
});

describe('bad input', () => {
  it('fails on damage that no repair explains', () => {
    expect(() => restoreReport('推進(jìn)?城', [])).toThrow(/damage without a repair/);
  });
  it('fails on a repair whose run is not there exactly once', () => {
    expect(() => restoreReport('城', [repairs[0] as Repair])).toThrow(/expects its raw run once, found 0/);
  });
  it('fails on a canonical text that was changed', () => {
    const read = readFrom(ATLAS);
    const edited = (path: string) => (path.endsWith('report.txt') ? canonical.replace('130座', '131座') : read(path));
    expect(() => readReport(edited, REPORT)).toThrow(/canonical text has changed/);
  });
});
