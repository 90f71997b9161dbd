import { expect, it } from 'vitest';
import { MEASURES } from '../../../src/geo/measures.ts';
import { createMeasurer } from '../../../src/geo/run-measure.ts';

/** A worker that answers when told to. */
class FakeWorker extends EventTarget {
  asked: unknown[] = [];
  isEnded = false;
  postMessage(message: unknown) {
    this.asked.push(message);
  }
  terminate() {
    this.isEnded = true;
  }
  answer(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function given() {
  const workers: FakeWorker[] = [];
  const measurer = createMeasurer('inside', () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const heard: unknown[] = [];
  const events = { done: (counts: readonly number[]) => heard.push(counts), failed: () => heard.push('failed') };
  return { workers, measurer, heard, events };
}
const ask = { cloud: new Float64Array(), areas: [] };

it('keeps its worker from question to question', () => {
  const { workers, measurer, heard, events } = given();
  measurer.ask(ask, events);
  workers[0]?.answer([1]);
  measurer.ask(ask, events);
  workers[0]?.answer([2]);
  expect(workers).toHaveLength(1);
  expect(heard).toEqual([[1], [2]]);
});

it('a question that comes too early ends the one before, of which nothing is heard', () => {
  const { workers, measurer, heard, events } = given();
  measurer.ask(ask, events);
  measurer.ask(ask, events);
  expect(workers[0]?.isEnded).toBe(true);
  workers[0]?.answer([1]);
  workers[1]?.answer([2]);
  expect(heard).toEqual([[2]]);
});

it('a worker that dies is told, and the next question has a new one', () => {
  const { workers, measurer, heard, events } = given();
  measurer.ask(ask, events);
  workers[0]?.dispatchEvent(new Event('error', { cancelable: true }));
  measurer.ask(ask, events);
  workers[1]?.answer([3]);
  expect(heard).toEqual(['failed', [3]]);
});

it('after a stop nothing is heard', () => {
  const { workers, measurer, heard, events } = given();
  measurer.ask(ask, events);
  measurer.stop();
  workers[0]?.answer([1]);
  expect(heard).toEqual([]);
  expect(workers[0]?.isEnded).toBe(true);
});

it('every measure can be sent to a worker and back', () => {
  const places = [
    {
      id: 'a',
      layer: 'parks',
      geometry: { type: 'Point', coordinates: [123.45, 41.72] },
      members: [],
      location: { type: 'site', precisionM: 100, within: null },
    },
  ] as never;
  const origin = { geometry: { type: 'Point' as const, coordinates: [123.45, 41.73] }, radiusM: 0 };
  const question = structuredClone({ origin, radiusM: 2000, among: ['a'] as never, places });
  const answer = structuredClone(MEASURES.near(question));
  expect(answer.near.map(({ place }) => place.id)).toEqual(['a']);
  expect(answer.near[0]?.distanceM).toBeCloseTo(1111, -1);
  expect(answer.shapes.map(({ properties: { role } }) => role)).toEqual(['reach', 'link']);
});
