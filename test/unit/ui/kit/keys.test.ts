import { expect, test, vi } from 'vitest';
import { slug } from '#about';
import { actionFor, leaveKeysToInputMethods } from '../../../../src/ui/kit/keys.ts';

const press = (key: string, more: object = {}) =>
  actionFor({ key, ctrlKey: false, metaKey: false, altKey: false, target: null, ...more });

test('the shortcuts do something, other keys do not', () => {
  for (const key of ['Escape', 'n', 'p', '.', ',', ']', '[', 't', '?']) expect(press(key), key).not.toBeNull();
  expect(press('x')).toBeNull();
});

test('nothing happens while typing, or with a modifier', () => {
  const inInput = { target: { closest: () => ({}) } };
  expect(press('n', inInput)).toBeNull();
  expect(press('n', { ctrlKey: true })).toBeNull();
});

test('Enter on the map lists what it shows; elsewhere it belongs to what has the focus', () => {
  const on = (found: string) => ({ target: { closest: (selector: string) => (selector === found ? {} : null) } });
  expect(press('Enter', on('#map'))).toBe(press('m'));
  expect(press('Enter', on('button'))).toBeNull();
});

test('keys of a single character do nothing for who has switched them off; Escape stays', () => {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === `${slug}:keys-off` ? '1' : null) });
  expect(press('n')).toBeNull();
  expect(press('?')).toBeNull();
  expect(press('Escape')).not.toBeNull();
});

test('a key that an input method takes reaches no listener, also after the composing; it goes on to the method', () => {
  const page = new EventTarget();
  const heard: string[] = [];
  leaveKeysToInputMethods(page, new AbortController().signal);
  page.addEventListener('keydown', (event) => heard.push((event as KeyboardEvent).key), { capture: true });
  const type = (of: Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing'>) =>
    page.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), of));
  expect(type({ key: 'Enter', keyCode: 229, isComposing: false })).toBe(true);
  expect(type({ key: 'Escape', keyCode: 27, isComposing: true })).toBe(true);
  type({ key: 'Process', keyCode: 229, isComposing: true });
  expect(heard).toEqual([]);
  type({ key: 'Enter', keyCode: 13, isComposing: false });
  expect(heard).toEqual(['Enter']);
});
