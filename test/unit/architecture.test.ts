import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS, readGuide, withRooms } from '../../tools/rooms.ts';

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const folderOf = (file: string): string => file.split('/')[0] ?? '';
const imports = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map((match) => ({
    file,
    target: relative('src', resolve('src', dirname(file), match[1] ?? '')),
  })),
);

describe('the folders of the source', () => {
  it('were read', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(200);
    const folders = new Set(files.filter((file) => file.includes('/')).map(folderOf));
    expect([...folders].sort()).toEqual(ROOMS.map(({ room }) => room).sort());
  });

  it.each(ROOMS)('$room imports only what it may', ({ room, may }) => {
    const wrong = imports.filter(
      ({ file, target }) => folderOf(file) === room && folderOf(target) !== room && !may.includes(folderOf(target)),
    );
    expect(wrong).toEqual([]);
  });

  it('import in one direction: each only what stands before it', () => {
    const order = ROOMS.map(({ room }) => room);
    const back = ROOMS.flatMap(({ room, may }) =>
      may.filter((other) => !(order.indexOf(other) < order.indexOf(room))).map((other) => `${room} → ${other}`),
    );
    expect(back).toEqual([]);
  });

  it('are told in the guide as the table has them', () => expect(readGuide()).toBe(withRooms(readGuide())));

  it('let only the map know MapLibre', () => {
    const knowing = files.filter((file) =>
      /from ['"](maplibre-gl|@deck\.gl)/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(knowing.length).toBeGreaterThan(0);
    expect(knowing.filter((file) => folderOf(file) !== 'map')).toEqual([]);
  });
});
