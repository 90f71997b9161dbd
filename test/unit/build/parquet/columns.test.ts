import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  BYTES,
  INTEGER,
  listOf,
  NUMBER,
  orNull,
  structOf,
  TEXT,
  TRUTH,
  writeTable,
} from '../../../../src/build/parquet/columns.ts';
import { openDuck } from './duck.ts';

const COLUMNS = {
  text: TEXT,
  count: orNull(INTEGER),
  value: orNull(NUMBER),
  is_so: TRUTH,
  bytes: orNull(BYTES),
  names: listOf(TEXT),
  told: listOf(structOf({ year: INTEGER, note: orNull(TEXT) })),
  box: orNull(structOf({ low: NUMBER, high: NUMBER })),
};
const ROWS = [
  {
    text: '𠮷林大街，“三好”',
    count: -7,
    value: 13.5,
    is_so: true,
    bytes: Uint8Array.of(1, 0, 255),
    names: ['临湖', ''],
    told: [
      { year: 2022, note: null },
      { year: 2023, note: '新建' },
    ],
    box: { low: -0.1, high: 1e-7 },
  },
  { text: '', count: null, value: null, is_so: false, bytes: null, names: [], told: [], box: null },
];

it('values are read back as they were: beyond the basic plane, none, and empty', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'parquet-')), 'rows.parquet');
  writeFileSync(file, writeTable(COLUMNS, ROWS, { note: { zh: '说明' } }));
  const ask = await openDuck();
  expect(await ask(`SELECT * REPLACE (hex(bytes) AS bytes) FROM '${file}'`)).toEqual([
    { ...ROWS[0], bytes: '0100FF' },
    ROWS[1],
  ]);
  expect(await ask(`SELECT substring(text, 2, 3) AS word FROM '${file}' LIMIT 1`)).toEqual([{ word: '林大街' }]);
  expect(await ask(`SELECT decode(value) AS value FROM parquet_kv_metadata('${file}')`)).toEqual([
    { value: '{"zh":"说明"}' },
  ]);
});

it('a table without rows has its columns all the same', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'parquet-')), 'none.parquet');
  writeFileSync(file, writeTable(COLUMNS, ROWS.slice(2), {}));
  const ask = await openDuck();
  expect((await ask(`DESCRIBE FROM '${file}'`)).map((column) => column.column_name)).toEqual(Object.keys(COLUMNS));
  expect(await ask(`FROM '${file}'`)).toEqual([]);
});
