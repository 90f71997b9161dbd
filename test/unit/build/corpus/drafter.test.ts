import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { type Child, openDrafter } from '../../../../src/build/corpus/drafter.ts';
import type { Task } from '../../../../src/build/corpus/plan.ts';
import { aRow, aTask } from './rows.ts';

/** A process that answers as it is told to. */
class FakeChild extends EventEmitter {
  connected = true;
  exitCode: number | null = null;
  signalCode: NodeJS.Signals | null = null;
  constructor(private readonly answer: (child: FakeChild, task: Task) => void) {
    super();
  }
  send(task: Task): boolean {
    queueMicrotask(() => this.answer(this, task));
    return true;
  }
  kill(signal: NodeJS.Signals): boolean {
    this.signalCode = signal;
    return this.emit('exit', null, signal);
  }
  disconnect(): void {
    this.connected = false;
  }
}

const folders = { reports: 'reports', out: 'out' };
const answers = (child: FakeChild, { file }: Task) => child.emit('message', aRow({ file }));
const start = (...turns: ConstructorParameters<typeof FakeChild>[0][]) => {
  const children = turns.map((answer) => new FakeChild(answer));
  const left = children.values();
  return { children, start: () => left.next().value as unknown as Child };
};

afterEach(() => {
  vi.useRealTimers();
});

it('one process drafts many reports, and ends when it is closed', async () => {
  const { children, start: begin } = start(answers, answers);
  const drafter = openDrafter(folders, 300, begin);
  for (const file of ['a.txt', 'b.txt', 'c.txt'])
    expect(await drafter.draft(aTask({ file }))).toMatchObject({ file, state: 'drafted' });
  drafter.close();
  expect(children.map(({ connected }) => connected)).toEqual([false, true]);
  expect(children[0]?.eventNames()).toEqual([]);
});

it('a process that dies fails one report; the next has a new one', async () => {
  const { start: begin } = start((child) => child.kill('SIGABRT'), answers);
  const drafter = openDrafter(folders, 300, begin);
  expect(await drafter.draft(aTask())).toMatchObject({ state: 'failed', reason: 'its process ended with SIGABRT' });
  expect(await drafter.draft(aTask({ file: 'b.txt' }))).toMatchObject({ file: 'b.txt', state: 'drafted' });
});

it('a process that cannot be started fails its report', async () => {
  const { start: begin } = start((child) => child.emit('error', new Error('spawn EAGAIN')));
  expect(await openDrafter(folders, 300, begin).draft(aTask())).toMatchObject({ reason: 'spawn EAGAIN' });
});

it('a report that takes too long fails, and its process is killed', async () => {
  vi.useFakeTimers();
  const { children, start: begin } = start(() => undefined, answers);
  const drafter = openDrafter(folders, 5, begin);
  const row = drafter.draft(aTask());
  await vi.advanceTimersByTimeAsync(4999);
  expect(children[0]?.signalCode).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(await row).toMatchObject({ state: 'failed', reason: 'took longer than 5 s', memoryMb: null });
  expect(children[0]?.signalCode).toBe('SIGKILL');
  expect(await drafter.draft(aTask())).toMatchObject({ state: 'drafted' });
});
