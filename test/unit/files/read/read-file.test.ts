import { describe, expect, it } from 'vitest';
import { type OwnSource, type OwnStep, sourceOf } from '../../../../src/contract/own-data.ts';
import { decodeOwn, decodeOwnFiles } from '../../../../src/files/read/decode.ts';
import { LIMITS } from '../../../../src/files/read/limits.ts';
import { type ToReader, transfersOf } from '../../../../src/files/read/messages.ts';
import { readGiven } from '../../../../src/files/read/read-bytes.ts';
import { readOwnFile } from '../../../../src/files/read/read-file.ts';
import { taken } from './builders.ts';

const options = { datum: 'WGS-84' } as const;
const quiet = { progress: () => undefined, signal: new AbortController().signal };
const fileOf = (text: string): File => new File([text], '我的.csv');
const sourceOfFiles = (...files: File[]): OwnSource =>
  sourceOf(files.map((file) => ({ path: file.name, file }))) ?? expect.fail('no files');
const sourceOfText = (text: string): OwnSource => sourceOfFiles(fileOf(text));

/** A worker without a thread: what it does with a message is given. */
function aWorker(work: (message: ToReader, worker: Worker & { ended: boolean }) => void) {
  const worker = Object.assign(new EventTarget(), {
    ended: false,
    terminate() {
      worker.ended = true;
    },
    postMessage: (message: ToReader) => work(message, worker as unknown as Worker & { ended: boolean }),
  });
  return worker as unknown as Worker & { ended: boolean };
}
const tell = (worker: Worker, data: unknown) => worker.dispatchEvent(new MessageEvent('message', { data }));

describe('reading a file in a worker', () => {
  it('hands on what the worker tells, then ends it', async () => {
    const steps: [number, number, OwnStep][] = [];
    const worker = aWorker(async ({ source, options: asked }, self) => {
      const progress = (done: number, total: number, step: OwnStep) =>
        tell(self, { kind: 'progress', done, total, step });
      const result = await decodeOwnFiles(await readGiven(source.files, progress), source.name, asked, progress);
      tell(self, { kind: 'done', result: structuredClone(result, { transfer: transfersOf(result) as ArrayBuffer[] }) });
    });
    const result = await readOwnFile(sourceOfText('名,lng,lat\na,123.4,41.7'), options, {
      ...quiet,
      progress: (...told) => void steps.push(told),
      spawn: () => worker,
    });
    expect(result).toMatchObject({ ok: true, value: { name: '我的.csv', count: 1 } });
    expect(worker.ended).toBe(true);
    expect(new Set(steps.map(([, , step]) => step))).toEqual(new Set(['reading', 'parsing', 'gathering']));
  });

  it('reads files that are given together, and names one that cannot be', async () => {
    const gone = Object.defineProperty(fileOf('x'), 'slice', { value: () => expect.fail('gone') });
    const files = [fileOf('名,lng,lat\na,123.4,41.7'), new File(['名,lng,lat\nb,123.5,41.8'], '二.csv'), gone];
    const source = sourceOfFiles(...files);
    expect(source.name).toBe('我的.csv +2');
    const given = await readGiven(source.files, () => undefined);
    const result = await decodeOwnFiles(given, source.name, options);
    expect(result).toMatchObject({
      ok: true,
      value: {
        name: '我的.csv +2',
        count: 2,
        faults: [{ kind: 'file-left-out', file: '我的.csv', why: { kind: 'unreadable-file' } }],
      },
    });
  });

  it('ends the worker at once when it is cancelled', async () => {
    const abort = new AbortController();
    const worker = aWorker(() => abort.abort());
    expect(
      await readOwnFile(sourceOfText('x'), options, { ...quiet, signal: abort.signal, spawn: () => worker }),
    ).toEqual({
      ok: false,
      error: { kind: 'aborted' },
    });
    expect(worker.ended).toBe(true);
    expect(await readOwnFile(sourceOfText('x'), options, { ...quiet, signal: abort.signal })).toMatchObject({
      ok: false,
    });
  });

  it('answers when the worker dies', async () => {
    const worker = aWorker((_, self) =>
      self.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' })),
    );
    expect(await readOwnFile(sourceOfText('x'), options, { ...quiet, spawn: () => worker })).toEqual({
      ok: false,
      error: { kind: 'worker-died', detail: 'out of memory' },
    });
  });

  it('refuses what is empty or too large without a worker', async () => {
    const spawn = () => expect.fail('no worker is needed');
    expect(await readOwnFile(sourceOfText(''), options, { ...quiet, spawn })).toMatchObject({
      error: { kind: 'empty-file' },
    });
    const large = Object.defineProperty(fileOf('x'), 'size', { value: LIMITS.fileBytes.most + 1 });
    expect(await readOwnFile(sourceOfFiles(large), options, { ...quiet, spawn })).toMatchObject({
      error: { kind: 'too-much' },
    });
  });

  it('tells how far it is all the while', async () => {
    const shares: number[] = [];
    const file = new TextEncoder().encode(`lng,lat\n${'123.4,41.7\n'.repeat(200_000)}`);
    const result = await decodeOwn(file, 'x', options, (done, total) => void (total > 0 && shares.push(done / total)));
    expect(result.ok).toBe(true);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect((await taken('lng,lat\n123.4,41.7')).count).toBe(1);
  });
});
