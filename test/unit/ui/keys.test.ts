import { expect, test, vi } from 'vitest';
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

test('Enter on the map lists what it shows; elsewhere it belongs to what has the focus', () => {
  const on = (found: string) => ({ target: { closest: (selector: string) => (selector === found ? {} : null) } });
  expect(press('Enter', on('#map'))).toBe(press('m'));
  expect(press('Enter', on('button'))).toBeNull();
});

test('keys of a single character do nothing for who has switched them off; Escape stays', () => {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === 'hunnan-atlas:keys-off' ? '1' : null) });
  expect(press('n')).toBeNull();
  expect(press('?')).toBeNull();
  expect(press('Escape')).not.toBeNull();
});
