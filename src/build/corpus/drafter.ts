import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Folders } from './draft-one.ts';
import type { Task } from './plan.ts';
import { failedRow, type Row } from './table.ts';

/** Drafts reports one after another in a process of its own. */
interface Drafter {
  draft(task: Task): Promise<Row>;
  close(): void;
}

/** What is used of a process. */
export type Child = Pick<ChildProcess, 'connected' | 'exitCode' | 'signalCode' | 'kill' | 'disconnect'> &
  NodeJS.EventEmitter & { send(task: Task): boolean };

/** In a group of its own the process is not met by Ctrl-C and ends what it began. What libraries complain of is not ours to tell. */
const startProcess = ({ reports, out }: Folders): Child =>
  fork(join(import.meta.dirname, 'drafter-process.ts'), [reports, out], {
    cwd: join(import.meta.dirname, '../../..'),
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });

const isAlive = ({ connected, exitCode, signalCode }: Child): boolean =>
  connected && exitCode === null && signalCode === null;

/** A process that dies, or is killed after `timeoutS` seconds, fails the report at hand alone: the next has a new one. */
export function openDrafter(folders: Folders, timeoutS: number, start = startProcess): Drafter {
  let child: Child | null = null;
  return {
    draft(task) {
      if (!child || !isAlive(child)) child = start(folders);
      return ask(child, task, timeoutS);
    },
    close() {
      if (child?.connected) child.disconnect();
    },
  };
}

async function ask(child: Child, task: Task, timeoutS: number): Promise<Row> {
  const began = performance.now();
  const answered = new AbortController();
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, timeoutS * 1000);
  try {
    child.send(task);
    return await Promise.race([messageOf(child, answered.signal), endOf(child, answered.signal)]);
  } catch (error) {
    const seconds = Math.round((performance.now() - began) / 10) / 100;
    const reason = isLate ? `took longer than ${timeoutS} s` : (error as Error).message;
    return failedRow(task, reason, { seconds, memoryMb: null });
  } finally {
    clearTimeout(late);
    answered.abort();
  }
}

async function messageOf(child: Child, signal: AbortSignal): Promise<Row> {
  const [row] = await once(child, 'message', { signal });
  return row;
}

/** @throws once the process has ended. */
async function endOf(child: Child, signal: AbortSignal): Promise<never> {
  const [code, by] = await once(child, 'exit', { signal });
  throw new Error(`its process ended with ${by ?? code}`);
}
