import type { KeepRequest, KeptFile, OfflineState, WorkerSays } from '../contract/offline.ts';
import { pathOf } from './path-of.ts';
import { clearShelves, dropShelf, fillShelf, findKept, keepUsed, listKept, NotKept, type Shelf } from './shelf.ts';
import type { FetchingEvent, WorkerClient, WorkerScope } from './worker-scope.ts';

/** Written in by the build: the version, and every file of it. */
declare const KEPT: { readonly version: string; readonly files: readonly KeptFile[] };
// Named once, since every naming writes the whole list into the script.
const { version, files } = KEPT;

const scope = self as unknown as WorkerScope;
const site = scope.registration.scope;
const shelf: Shelf = {
  caches,
  fetch: (...request) => fetch(...request),
  scope: site,
  version,
  files: new Map(files.map((file) => [file.path, file])),
};
/** The page registers the worker so where the system saves data. */
const onlyUsed = location.search === '?used';
const ANSWER_MS = 3000;
let keeping: Promise<void> | null = null;
let said = Promise.resolve();

scope.addEventListener('install', (event) => {
  const first = onlyUsed ? files.filter((file) => file.first) : files;
  // A line that breaks keeps the version before; any other fault must not, or a new version would never come.
  const kept = keep(first, (fault) => fault === 'network');
  event.waitUntil(kept.then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim().then(clear).then(tell));
});

scope.addEventListener('message', (event) => {
  const request = event.data as KeepRequest;
  if (request?.kind === 'keep') event.waitUntil(clear().then(() => refill(request.used)));
});

scope.addEventListener('fetch', (event) => {
  const path = pathOf(event.request, site, (known) => shelf.files.has(known));
  if (path !== null) event.respondWith(answer(event, path));
});

/** What is kept never goes through the network; what is not never fails for that. */
async function answer(event: FetchingEvent, path: string): Promise<Response> {
  const kept = await findKept(shelf, path).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(keepUsed(shelf, path, response.clone()).catch(() => undefined));
  return response;
}

/** Mends a copy that was evicted or never finished, and adds what a page used before there was a worker. */
async function refill(used: readonly string[]): Promise<void> {
  const paths = new Set(used.map((url) => pathOf(new Request(url), site, () => true)));
  const wanted = files.filter(({ path, first }) => !onlyUsed || first || paths.has(path));
  keeping ??= keep(wanted, () => false).finally(() => {
    keeping = null;
  });
  await keeping;
}

async function keep(wanted: readonly KeptFile[], isFatal: (fault: string) => boolean): Promise<void> {
  try {
    const missing = await findMissing(wanted);
    await checkRoom(missing);
    let told = 0;
    await fillShelf(shelf, missing, (done) => {
      if (done < told + missing.length / 25) return;
      told = done;
      void say({ kind: 'preparing', done, total: missing.length });
    });
    await tell();
  } catch (error) {
    const fault = error instanceof NotKept ? error.fault : 'blocked';
    // Half a copy fills the storage and opens nothing; one that a line broke is continued.
    if (fault !== 'network') await dropShelf(shelf).catch(() => undefined);
    await say({ kind: 'failed', fault });
    if (isFatal(fault)) throw error;
  }
}

async function findMissing(wanted: readonly KeptFile[]): Promise<readonly KeptFile[]> {
  const there = new Set((await listKept(shelf)).map((file) => file.path));
  return wanted.filter((file) => !there.has(file.path));
}

/** Nothing is fetched that has no room. @throws NotKept */
async function checkRoom(missing: readonly KeptFile[]): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && sum(missing) > quota - (usage ?? 0)) throw new NotKept('full');
}

const sum = (kept: readonly KeptFile[]): number => kept.reduce((bytes, file) => bytes + file.bytes, 0);

async function tell(): Promise<void> {
  const kept = await listKept(shelf);
  if (kept.length === files.length) await say({ kind: 'ready', bytes: sum(kept) });
  else if (onlyUsed && kept.length > 0) await say({ kind: 'some', bytes: sum(kept) });
}

/** One after the other: what is said last is what pages believe. */
function say(state: OfflineState): Promise<void> {
  const says: WorkerSays = { kind: 'state', version, state };
  said = said
    .catch(() => undefined)
    .then(async () => {
      for (const page of await pages()) page.postMessage(says);
    });
  return said;
}

/** The open pages of this site; those without scripts ask for nothing later. */
async function pages(): Promise<readonly WorkerClient[]> {
  const all = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return all.filter(({ url }) => /^(index\.html)?([?#]|$)/.test(url.startsWith(site) ? url.slice(site.length) : '-'));
}

/** Old versions go when no open page is of them. A page that does not answer may need any: nothing goes then. */
const clear = (): Promise<void> =>
  clearShelves(shelf, async () => Promise.all((await pages()).map(askVersion)).catch(() => null), isOvertaken);

/** Whether a newer worker is being installed, waits, or has taken over. */
function isOvertaken(): boolean {
  const { registration, serviceWorker } = scope;
  return Boolean(registration.installing || registration.waiting) || serviceWorker?.state === 'redundant';
}

function askVersion(page: WorkerClient): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => resolve(String(data));
    page.postMessage({ kind: 'which-version' } satisfies WorkerSays, [port2]);
    setTimeout(reject, ANSWER_MS, new Error('a page does not answer'));
  });
}
