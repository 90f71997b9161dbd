import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFrom } from '../../../../src/build/files.ts';
import { readReport } from '../../../../src/build/report/read-report.ts';
import { locateRepairs } from '../../../../src/build/report/restore.ts';
import { decodeRepairs } from '../../../../src/data/decode.ts';
import { compareBytes, type Repair } from '../../../../src/domain/repair.ts';
import { ATLAS, REPORT } from '../../../atlas.ts';

const { report, repairs } = readReport(readFrom(ATLAS), REPORT);
const raw = readFileSync(`${ATLAS}/reports/${REPORT.id}/received.txt`, 'utf8');
const aRepair = (changes: Partial<Repair> = {}): Repair => ({
  id: 'r',
  raw: '?城',
  glosses: [],
  core: '?城',
  bytesBefore: '3fb3c7',
  edits: [{ at: 0, remove: '3f', insert: 'd0c2' }],
  bytesAfter: 'd0c2b3c7',
  read: '新城',
  restored: '新城',
  reason: '',
  ...changes,
});

describe('the places of the repairs', () => {
  it('are where the restored words stand in their passages', () => {
    expect(repairs).toHaveLength(17);
    for (const { passage, start, end, restored } of repairs) {
      const text = report.passages.find((candidate) => candidate.id === passage)?.text ?? '';
      expect([...text].slice(start, end).join('')).toBe(restored);
    }
  });

  it('follow one another as in the received text', () => {
    const order = report.passages.map((passage) => passage.id);
    const heights = repairs.map(({ passage, start }) => order.indexOf(passage) * 1e5 + start);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    const received = repairs.map((repair) => raw.indexOf(repair.raw));
    expect(received).toEqual([...received].sort((a, b) => a - b));
  });

  it('count glosses and other repairs before them, across lines', () => {
    const text = '推進(jìn)。\n在?區建?城';
    const other = aRepair({ id: 'o', raw: '?區', read: '新市區', restored: '新市区' });
    const sites = locateRepairs(text, [aRepair(), other], '推进。\n在新市区建新城');
    expect(sites.map(({ start, end }) => [start, end])).toEqual([
      [9, 11],
      [5, 8],
    ]);
  });

  it('fail when the restored words are not there', () => {
    expect(() => locateRepairs('建?城', [aRepair()], '建旧城')).toThrow(
      /“r”: expected “新城” at character 1 of the report, found “旧城”/,
    );
  });
});

describe('the bytes of a repair', () => {
  it('are cut where they were changed', () => {
    expect(compareBytes(aRepair())).toEqual({
      before: [
        { hex: '3f', kind: 'removed' },
        { hex: 'b3c7', kind: 'kept' },
      ],
      after: [
        { hex: 'd0c2', kind: 'inserted' },
        { hex: 'b3c7', kind: 'kept' },
      ],
    });
  });

  it('joined are all bytes before and after, for every repair', () => {
    for (const repair of repairs) {
      const { before, after } = compareBytes(repair);
      expect(before.map(({ hex }) => hex).join('')).toBe(repair.bytesBefore);
      expect(after.map(({ hex }) => hex).join('')).toBe(repair.bytesAfter);
    }
  });
});

it('a file of repairs that is none is said to be so', () => {
  expect(decodeRepairs({})).toEqual({ ok: false, error: 'repairs: expected a list' });
});
