import type { Map as MapLibre } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchWorker } from '../../../src/map/watch-worker.ts';

/** A map of which only what is watched is there, and a worker that answers or does not. */
function watch(answers: () => Promise<number>) {
  const heard = new Map<string, () => void>();
  const lost = vi.fn();
  const map = { on: (name: string, hear: () => void) => heard.set(name, hear), getSource: () => source };
  const source = { getClusterExpansionZoom: answers };
  watchWorker(map as unknown as MapLibre, 'places', lost);
  return { lost, tell: (name: string) => heard.get(name)?.() };
}
const never = (): Promise<number> => new Promise(() => undefined);

describe('the worker of a map that is busy', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { visibilityState: 'visible' });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is called lost when it gives no sign of life, once', async () => {
    const { lost, tell } = watch(never);
    tell('dataloading');
    await vi.advanceTimersByTimeAsync(15_999);
    expect(lost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lost).toHaveBeenCalledOnce();
  });

  it.each([
    ['answers', async () => 3],
    ['answers with an error', async () => Promise.reject(new Error('no cluster'))],
  ])('is left alone as long as it %s', async (_, answer) => {
    const { lost, tell } = watch(answer);
    tell('movestart');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lost).not.toHaveBeenCalled();
  });

  it('is asked nothing of a map at rest', async () => {
    const answer = vi.fn(never);
    const { lost, tell } = watch(answer);
    tell('dataloading');
    tell('idle');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answer).not.toHaveBeenCalled();
    expect(lost).not.toHaveBeenCalled();
  });

  it('is not judged while the page is hidden', async () => {
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    const { lost, tell } = watch(never);
    tell('dataloading');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lost).not.toHaveBeenCalled();
  });
});
