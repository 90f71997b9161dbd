import { expect, test } from 'vitest';
import { actionFor } from '../../../src/ui/keys.ts';

const press = (key: string, more: object = {}) =>
  actionFor({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, target: null, ...more });

test('the shortcuts do something, other keys do not', () => {
  for (const key of ['Escape', 'n', 'p', '.', ',', ']', '[', 't', '?']) expect(press(key), key).not.toBeNull();
  expect(press('x')).toBeNull();
});

test('nothing happens while typing, or with a modifier', () => {
  const inInput = { target: { closest: () => ({}) } };
  expect(press('n', inInput)).toBeNull();
  expect(press('n', { ctrlKey: true })).toBeNull();
  expect(press('n', { isComposing: true })).toBeNull();
});
