import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isAlike, isOneColour } from '../../../tools/pictures/png.ts';

/** A PNG of rows as they are stored: the filter's number, then the filtered bytes. */
function pngOf(width: number, type: 2 | 6, rows: readonly (readonly number[])[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, type], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}

it.each([
  ['plain', [0, 9, 8, 7, 9, 8, 7], [0, 9, 8, 7, 9, 8, 7]],
  ['less the left', [1, 9, 8, 7, 0, 0, 0], [1, 9, 8, 7, 0, 0, 0]],
  ['less the upper', [1, 9, 8, 7, 0, 0, 0], [2, 0, 0, 0, 0, 0, 0]],
  ['less the mean', [0, 8, 8, 8, 8, 8, 8], [3, 4, 4, 4, 0, 0, 0]],
  ['less the nearest', [0, 9, 8, 7, 9, 8, 7], [4, 0, 0, 0, 0, 0, 0]],
])('one colour is found blank however its rows are stored: %s', (_, ...rows) => {
  expect(isOneColour(pngOf(2, 2, rows))).toBe(true);
  const [first = [], second = []] = rows;
  expect(isOneColour(pngOf(2, 2, [first, second.with(-1, (second.at(-1) ?? 0) + 1)]))).toBe(false);
});

it('reads pixels with opacity, and refuses what it cannot read', () => {
  expect(isOneColour(pngOf(1, 6, [[0, 9, 8, 7, 255]]))).toBe(true);
  expect(isOneColour(pngOf(2, 6, [[0, 9, 8, 7, 255, 9, 8, 7, 0]]))).toBe(false);
  const palette = pngOf(1, 2, [[0, 1, 2, 3]]);
  palette[25] = 3;
  expect(() => isOneColour(palette)).toThrow('expected 8-bit RGB(A)');
});

it('finds two pictures alike but for smoothed edges, and otherwise where some dots have another colour', () => {
  const row = (...reds: number[]) => [0, ...reds.flatMap((red) => [red, 100, 100])];
  const picture = (...reds: number[]) => pngOf(reds.length, 2, [row(...reds)]);
  const plain = picture(100, 100, 100, 100, 100);
  expect(isAlike(plain, picture(100, 100, 100, 100, 100))).toBe(true);
  expect(isAlike(plain, picture(110, 110, 110, 110, 110))).toBe(true);
  expect(isAlike(plain, picture(200, 200, 200, 100, 100))).toBe(true);
  expect(isAlike(plain, picture(200, 200, 200, 200, 100))).toBe(false);
});
