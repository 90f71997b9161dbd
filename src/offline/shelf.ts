import type { KeptFile, OfflineFault } from '../contract/offline.ts';
import { keptName, versionOf } from './kept-name.ts';

/** Where one version of the site is kept. */
export interface Shelf {
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  /** Absolute address of the site, with its slash. */
  readonly scope: string;
  readonly version: string;
  readonly files: ReadonlyMap<string, KeptFile>;
}

/** Why a file is not kept. */
export class NotKept extends Error {
  constructor(readonly fault: OfflineFault & ('changed' | 'full' | 'network')) {
    super(fault);
  }
}

const openShelf = (shelf: Shelf): Promise<Cache> => shelf.caches.open(keptName(shelf.scope, shelf.version));

/** What is kept of a path: of this version, or of any that an open page may still need. */
export async function findKept(shelf: Shelf, path: string): Promise<Response | undefined> {
  const url = shelf.scope + path;
  const name = keptName(shelf.scope, shelf.version);
  const own = (await shelf.caches.has(name)) && (await shelf.caches.match(url, { cacheName: name }));
  if (own || !isFingerprinted(path)) return own || undefined;
  for (const other of await shelf.caches.keys()) {
    if (versionOf(other, shelf.scope) === null) continue;
    const found = await shelf.caches.match(url, { cacheName: other });
    if (found) return found;
  }
  return undefined;
}

/** Under these addresses a file never changes; all others hold another version tomorrow. */
export const isFingerprinted = (path: string): boolean => path.startsWith('assets/');

/** Fetches the files that are not kept yet, a few at a time. @throws NotKept when one cannot be, as soon as none is under way any more. */
export async function fillShelf(
  shelf: Shelf,
  wanted: readonly KeptFile[],
  said: (done: number) => void,
): Promise<void> {
  const cache = await openShelf(shelf);
  const queue = [...wanted];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      try {
        if (!(await cache.match(shelf.scope + file.path))) await keepFile(shelf, cache, file);
      } catch (error) {
        // The others stop as well.
        queue.length = 0;
        throw error;
      }
      said(++done);
    }
  };
  const ends = await Promise.allSettled([work(), work(), work()]);
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
}

async function keepFile(shelf: Shelf, cache: Cache, file: KeptFile): Promise<void> {
  const older = isFingerprinted(file.path) ? await findKept(shelf, file.path) : undefined;
  if (older && (await store(shelf, cache, file, older))) return;
  if (await store(shelf, cache, file, await ask(shelf, file, isFingerprinted(file.path) ? 'default' : 'no-cache')))
    return;
  // A cache on the way may hold what the host answered before.
  if (!(await store(shelf, cache, file, await ask(shelf, file, 'reload')))) throw new NotKept('changed');
}

async function ask(shelf: Shelf, file: KeptFile, cache: RequestCache): Promise<Response> {
  try {
    return await shelf.fetch(shelf.scope + file.path, { cache, priority: 'low' });
  } catch {
    throw new NotKept('network');
  }
}

/** Keeps an answer that a page just used, where this version has such a file and is kept at all. */
export async function keepUsed(shelf: Shelf, path: string, response: Response): Promise<void> {
  const file = shelf.files.get(path);
  if (!file || !(await shelf.caches.has(keptName(shelf.scope, shelf.version)))) return;
  await store(shelf, await openShelf(shelf), file, response);
}

/** Whether an answer is the very file of this version; only then it is kept. */
async function store(shelf: Shelf, cache: Cache, file: KeptFile, response: Response): Promise<boolean> {
  if (!response.ok) return false;
  const body = await response.arrayBuffer().catch(() => {
    throw new NotKept('network');
  });
  if (!(await isThatFile(shelf, file, body))) return false;
  const headers = new Headers(response.headers);
  // Said of the bytes on the line, which are unpacked here.
  headers.delete('content-encoding');
  headers.delete('content-length');
  // There is one answer an address, whatever else is asked.
  headers.delete('vary');
  // A new answer: one that came by a redirect may not be given to a navigation.
  await cache.put(shelf.scope + file.path, new Response(body, { headers })).catch(() => {
    throw new NotKept('full');
  });
  return true;
}

/** Hosts may add to a page, never to the files that it names: a page is known by the version that stands in it. */
async function isThatFile(shelf: Shelf, { path, hash }: KeptFile, body: ArrayBuffer): Promise<boolean> {
  if (path === '' || path.endsWith('.html')) return new TextDecoder().decode(body).includes(`"${shelf.version}"`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

/** The files of this version that are kept. */
export async function listKept(shelf: Shelf): Promise<readonly KeptFile[]> {
  const name = keptName(shelf.scope, shelf.version);
  if (!(await shelf.caches.has(name))) return [];
  const urls = await (await openShelf(shelf)).keys();
  return urls.flatMap(({ url }) => shelf.files.get(url.slice(shelf.scope.length)) ?? []);
}

/** Takes this version away. */
export async function dropShelf({ caches, scope, version }: Shelf): Promise<void> {
  await caches.delete(keptName(scope, version));
}

/**
 * Takes away every version of this site but those in use, which are asked for; null leaves all. A newer worker may begin to keep its
 * version meanwhile: what was not there before pages were asked stays, and a worker that is overtaken takes nothing away any more.
 */
export async function clearShelves(
  { caches, scope, version }: Shelf,
  askInUse: () => Promise<readonly string[] | null>,
  isOvertaken: () => boolean,
): Promise<void> {
  const names = await caches.keys();
  const inUse = isOvertaken() ? null : await askInUse();
  if (!inUse) return;
  for (const name of names) {
    const held = versionOf(name, scope);
    if (held === null || held === version || inUse.includes(held)) continue;
    if (isOvertaken()) return;
    await caches.delete(name);
  }
}
