import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slimPath } from '../../../src/build/slim-icons.ts';

const FOLDER = 'node_modules/@mapbox/maki/icons';
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

test('every icon of Maki has the same commands and numbers, to a hundredth', () => {
  const icons = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'));
  expect(icons.length).toBeGreaterThan(150);
  for (const icon of icons) {
    const data = (readFileSync(`${FOLDER}/${icon}`, 'utf8').match(/ d="[^"]+"/g) ?? []).join('');
    const [before, after] = [data, slimPath(data)].map((path) => path.match(NUMBER)?.map(Number) ?? []);
    expect(slimPath(data).replace(NUMBER, '').replace(/\s/g, ''), icon).toBe(
      data.replace(NUMBER, '').replace(/\s/g, ''),
    );
    expect(after?.length, icon).toBe(before?.length);
    expect(
      Math.max(...(before ?? []).map((value, i) => Math.abs(value - (after?.[i] ?? Infinity)))),
      icon,
    ).toBeLessThan(0.011);
  }
});

test('numbers that stand side by side stay two', () => {
  expect(slimPath('M3.0049.5a1 1 0 01.2813-4.7623')).toBe('M3.0.5a1 1 0 01.28-4.76');
});
