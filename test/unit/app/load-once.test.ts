import { expect, test, vi } from 'vitest';
import { loadOnce } from '../../../src/app/load-once.ts';
import type { Decoded } from '../../../src/domain/atlas.ts';

test('is loaded once however often it is asked for, and again after a failure', async () => {
  const answers: Decoded<string>[] = [
    { ok: false, error: 'HTTP 503' },
    { ok: true, value: 'here', notes: [] },
  ];
  let loads = 0;
  const { state, ask } = loadOnce(async () => answers[loads++] ?? { ok: false, error: 'asked too often' });
  expect([state.value, loads]).toEqual(['loading', 0]);
  ask();
  ask();
  await Promise.resolve();
  expect([state.value, loads]).toEqual(['failed', 1]);
  ask();
  expect(state.value).toBe('loading');
  await Promise.resolve();
  ask();
  expect([state.value, loads]).toEqual(['here', 2]);
});

test('counts code that cannot be fetched as a failure', async () => {
  let fails = true;
  const { state, ask } = loadOnce(async () => {
    if (fails) throw new Error('no such chunk');
    return { ok: true as const, value: 'there', notes: [] };
  });
  ask();
  await vi.waitFor(() => expect(state.value).toBe('failed'));
  fails = false;
  ask();
  await vi.waitFor(() => expect(state.value).toBe('there'));
});
