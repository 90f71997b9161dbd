import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../../../src/build/out-folder.ts';
import { dropOthers, MARK, openFolder } from '../../../../src/build/parquet/out-folder.ts';

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'parquet-'));

describe('the folder that is published to', () => {
  it('is made where there is none, and taken where it is empty or marked', () => {
    const out = join(aFolder(), 'a/b');
    openFolder(out);
    expect(readdirSync(out)).toEqual([MARK]);
    writeWhole(out, 'places/year=2023/part-one.parquet', Uint8Array.of(1));
    openFolder(out);
    expect([...readFileSync(join(out, 'places/year=2023/part-one.parquet'))]).toEqual([1]);
    expect(() => openFolder(aFolder())).not.toThrow();
  });

  it.each([
    ['notes.txt', '', 'it holds notes.txt and no _atlas-parquet.json'],
    [MARK, '{"format":"atlas-parquet","version":2}\n', `its ${MARK} is none of this version`],
  ])('is refused and left alone where %s is another’s', (name, content, reason) => {
    const out = aFolder();
    writeFileSync(join(out, name), content);
    expect(() => openFolder(out)).toThrow(
      `${out}: ${reason}; expected no folder, an empty one, or one that this command has written. Nothing was touched; give another with --out`,
    );
    expect(readdirSync(out)).toEqual([name]);
    expect(readFileSync(join(out, name), 'utf8')).toBe(content);
  });

  it('is refused where it is a file', () => {
    const file = join(aFolder(), 'out');
    writeFileSync(file, '');
    expect(() => openFolder(file)).toThrow(`${file}: a file is there; expected no folder`);
  });

  it('has a file under its name only when it is whole', () => {
    const out = aFolder();
    writeWhole(out, 'part-one.parquet', Uint8Array.of(1));
    mkdirSync(join(out, 'part-one.parquet.tmp'));
    expect(() => writeWhole(out, 'part-one.parquet', Uint8Array.of(2))).toThrow('EISDIR');
    expect([...readFileSync(join(out, 'part-one.parquet'))]).toEqual([1]);
  });

  it('loses of an atlas what it has no longer, and of no other', () => {
    const out = aFolder();
    const before = ['year=2022/part-one.parquet', 'year=2022/part-two.parquet', 'year=2023/part-one.parquet'];
    for (const path of before) writeWhole(out, path, '');
    dropOthers(out, before, ['year=2023/part-one.parquet', 'year=2024/part-one.parquet']);
    expect(before.map((path) => existsSync(join(out, path)))).toEqual([false, true, true]);
  });
});
