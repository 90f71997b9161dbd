import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { failedRow, inOrder, tableCsv, tableJson } from '../../../../src/build/corpus/table.ts';
import { aRow, aTask } from './rows.ts';

const rows = inOrder([
  aRow({
    file: '报告.txt',
    district: '云溪区',
    adcode: '990101',
    years: [2030, 2031],
    places: 7,
    seconds: 0.5,
    memoryMb: 300,
  }),
  failedRow(aTask({ file: '=b, "c".txt' }), ' atlas.json: wrong\n  figures: more\u0007 ', {
    seconds: 1,
    memoryMb: null,
  }),
]);

it('the table is one for spreadsheets and one for programs, in the order of its files', () => {
  const read: Record<string, string>[] = parse(tableCsv(rows), { columns: true, bom: true });
  expect(read.map(({ file, years, places, state, reason }) => [file, years, places, state, reason])).toEqual([
    [`'=b, "c".txt`, '', '', 'failed', 'atlas.json: wrong; figures: more'],
    ['报告.txt', '2030/2031', '7', 'drafted', ''],
  ]);
  const told = JSON.parse(tableJson(rows));
  expect(Object.keys(told[0])).toEqual(Object.keys(read[0] ?? {}));
  expect(told[1]).toMatchObject({ adcode: '990101', years: [2030, 2031], mentions: null, seconds: 0.5, memoryMb: 300 });
});

it('a reason is one line of bearable length', () => {
  const { reason } = failedRow(aTask(), 'x\r\n'.repeat(1000), { seconds: 0, memoryMb: 0 });
  expect(reason).toMatch(/^x; x; [x; ]+…$/);
  expect(reason).toHaveLength(501);
});
