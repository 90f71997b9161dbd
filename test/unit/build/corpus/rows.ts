import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Task } from '../../../../src/build/corpus/plan.ts';
import { emptyRow, type Row } from '../../../../src/build/corpus/table.ts';

export const aTask = (task: Partial<Task> = {}): Task => ({
  file: 'a.txt',
  sha256: '00',
  folder: 'a',
  district: null,
  ...task,
});

export const aRow = (row: Partial<Row> = {}): Row => ({
  ...emptyRow(aTask(), { state: 'drafted', reason: null }),
  ...row,
});

/** A new folder with these files. */
export function aFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
