import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAtlas, namesOfAtlases } from '../../../src/build/find-atlas.ts';

/** A repository of the atlases `one` and `two`, and a third beside it. */
function library(defaultName = 'one'): { root: string; beside: string } {
  const root = mkdtempSync(join(tmpdir(), 'atlas-library-'));
  const beside = mkdtempSync(join(tmpdir(), 'atlas-beside-'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ config: { atlas: defaultName } }));
  for (const folder of [join(root, 'geodata/one'), join(root, 'geodata/two'), beside]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'atlas.json'), '{}');
  }
  mkdirSync(join(root, 'geodata/empty'));
  writeFileSync(join(root, 'geodata/atlas.schema.json'), '{}');
  return { root, beside };
}

describe('the folder of the atlas that is built', () => {
  it('is the one that package.json names, or one asked for by name or by path', () => {
    const { root, beside } = library();
    expect(findAtlas(root, undefined)).toBe(join(root, 'geodata/one'));
    expect(findAtlas(root, '')).toBe(join(root, 'geodata/one'));
    expect(findAtlas(root, 'two')).toBe(join(root, 'geodata/two'));
    expect(findAtlas(root, 'geodata/two')).toBe(join(root, 'geodata/two'));
    expect(findAtlas(root, beside)).toBe(beside);
  });

  it('is one of all that there are', () => expect(namesOfAtlases(library().root)).toEqual(['one', 'two']));

  it.each(['three', 'empty', '/nowhere/at/all'])(
    'is none by the name of %s: what was tried is said, and what there is',
    (name) => {
      const { root } = library();
      expect(() => findAtlas(root, name)).toThrow(`there is no atlas “${name}”: expected `);
      expect(() => findAtlas(root, name)).toThrow('below geodata/ there is one, two');
    },
  );
});
