import { describe, expect, it } from 'vitest';
import { createKeeper } from '../../../../src/map/points/keeper.ts';
import { viewAround } from '../../../../src/map/points/mercator.ts';
import type { FromWorker, ToWorker } from '../../../../src/map/points/messages.ts';
import type { PointsToDraw } from '../../../../src/map/points/points-to-draw.ts';

/** A worker that does nothing but remember. */
class StandIn extends EventTarget {
  readonly told: ToWorker[] = [];
  ended = false;
  postMessage(message: ToWorker): void {
    this.told.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  get kinds(): string[] {
    return this.told.map(({ kind }) => kind);
  }
}

function aKeeper() {
  const workers: StandIn[] = [];
  const failures: string[] = [];
  const keeper = createKeeper({
    spawn: () => {
      const worker = new StandIn();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    indexed: () => undefined,
    failed: () => void failures.push('failed'),
  });
  const worker = (at: number): StandIn => {
    const found = workers[at];
    if (!found) throw new Error(`no worker ${at}`);
    return found;
  };
  return { keeper, worker, workers, failures };
}

const DATA: PointsToDraw = {
  positions: Float64Array.of(123.5, 41.8),
  color: { kind: 'category', codes: Uint32Array.of(0), palette: ['#ff0000'] },
  sizePx: 7,
  theme: 'light',
};
const ORDER = {
  view: viewAround({ lng: 123.5, lat: 41.8, zoom: 12 }, { width: 10, height: 10, ratio: 1 }),
  theme: 'light',
  sizePx: 7,
} as const;
const PICTURE = { image: {} as ImageData, inView: 1 };

describe('the worker for the points', () => {
  it('is told everything once and then only what changed', () => {
    const { keeper, worker, workers } = aKeeper();
    keeper.show(DATA);
    expect(worker(0).kinds).toEqual(['positions', 'color']);
    keeper.show({ ...DATA, visible: Uint8Array.of(1) });
    keeper.show({ ...DATA, visible: Uint8Array.of(1), sizePx: 9 });
    expect(worker(0).kinds.slice(2)).toEqual(['visible', 'visible']);
    keeper.show({ ...DATA, color: { ...DATA.color, palette: ['#00ff00'] } as PointsToDraw['color'] });
    const last = worker(0)
      .told.filter(({ kind }) => kind === 'color')
      .at(-1);
    expect(last).toMatchObject({ keepsColumn: true, color: { codes: new Uint32Array(0), palette: ['#00ff00'] } });
    keeper.show({ ...DATA, color: { ...DATA.color, codes: Uint32Array.of(1) } as PointsToDraw['color'] });
    expect(worker(0).told.at(-1)).toMatchObject({ keepsColumn: false, color: { codes: Uint32Array.of(1) } });
    expect(workers).toHaveLength(1);
  });

  it('keeps its hands off the arrays of the caller', () => {
    const { keeper, worker } = aKeeper();
    keeper.show(DATA);
    const [first] = worker(0).told;
    expect(first?.kind === 'positions' && first.positions).toEqual(DATA.positions);
    expect(first?.kind === 'positions' && first.positions).not.toBe(DATA.positions);
  });

  it('is ended and another started for other positions; who waited for the old ones is told', async () => {
    const { keeper, worker } = aKeeper();
    keeper.show(DATA);
    const waiting = keeper.ask(ORDER);
    keeper.show({ ...DATA, positions: Float64Array.of(123.6, 41.8) });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker(0).ended).toBe(true);
    expect(worker(1).kinds).toEqual(['positions', 'color']);
    keeper.show(null);
    expect(worker(1).ended).toBe(true);
    await expect(keeper.ask(ORDER)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('that dies is started once more with all it knew, and answers what the first was asked', async () => {
    const { keeper, worker, failures } = aKeeper();
    keeper.show({ ...DATA, visible: Uint8Array.of(1) });
    keeper.highlight(Uint32Array.of(0));
    const waiting = keeper.ask(ORDER);
    worker(0).dispatchEvent(new Event('error'));
    expect(worker(1).kinds).toEqual(['positions', 'color', 'visible', 'highlight', 'paint']);
    const again = worker(1).told.at(-1);
    worker(1).say({ kind: 'painted', id: again?.kind === 'paint' ? again.id : -1, picture: PICTURE });
    await expect(waiting).resolves.toBe(PICTURE);
    expect(failures).toEqual([]);
  });

  it('that dies twice is reported once, and other positions try again', async () => {
    const { keeper, worker, workers, failures } = aKeeper();
    keeper.show(DATA);
    const waiting = keeper.ask(ORDER);
    worker(0).dispatchEvent(new Event('error'));
    worker(1).dispatchEvent(new Event('error'));
    worker(1).dispatchEvent(new Event('error'));
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(failures).toEqual(['failed']);
    expect(workers).toHaveLength(2);
    keeper.show({ ...DATA, positions: Float64Array.of(123.6, 41.8) });
    expect(worker(2).kinds).toEqual(['positions', 'color']);
  });
});
