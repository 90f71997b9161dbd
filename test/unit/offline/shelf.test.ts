import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { KeptFile } from '../../../src/contract/offline.ts';
import { keptName, versionOf } from '../../../src/offline/kept-name.ts';
import { clearShelves, fillShelf, findKept, keepUsed, listKept, type Shelf } from '../../../src/offline/shelf.ts';
import { FakeCaches } from './fake-caches.ts';

const SITE = 'https://a.example/map/';

const fileOf = (path: string, content: string): KeptFile => ({
  path,
  bytes: content.length,
  hash: createHash('sha256').update(content).digest('hex').slice(0, 16),
  first: false,
});

/** A host that answers these contents, and the requests made of it. */
function aHost(contents: Record<string, string>) {
  const asked: string[] = [];
  const fetch = async (url: string, { cache }: RequestInit = {}): Promise<Response> => {
    asked.push(`${cache} ${url.slice(SITE.length)}`);
    const content = contents[url.slice(SITE.length)];
    if (content === 'cut off') throw new TypeError('no network');
    return content === undefined
      ? new Response('not here', { status: 404 })
      : new Response(content, { headers: { vary: '*', 'content-encoding': 'br', 'content-type': 'text/x' } });
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}

function aShelf(version: string, contents: Record<string, string>, host = aHost(contents), caches = new FakeCaches()) {
  const files = new Map(Object.entries(contents).map(([path, content]) => [path, fileOf(path, content)]));
  const shelf: Shelf = { caches: caches.storage, fetch: host.fetch, scope: SITE, version, files };
  return { shelf, caches, host, fill: () => fillShelf(shelf, [...files.values()], () => undefined) };
}

const page = (version: string): string => `<meta content="${version}" />`;
const textOf = async (response: Promise<Response | undefined>) => (await response)?.text();

it('keeps every file and answers it, headers of the line left out', async () => {
  const { shelf, fill } = aShelf('1', { '': page('1'), 'assets/a.js': 'one', 'data/x.json': '{}' });
  await fill();
  expect((await listKept(shelf)).map(({ path }) => path).sort()).toEqual(['', 'assets/a.js', 'data/x.json']);
  const kept = await findKept(shelf, 'assets/a.js');
  expect(await kept?.text()).toBe('one');
  expect([...(kept?.headers.keys() ?? [])]).toEqual(['content-type']);
});

it('fetches again only what is missing', async () => {
  const { fill, host } = aShelf('1', { '': page('1'), 'assets/a.js': 'one' });
  await fill();
  const before = host.asked.length;
  await fill();
  expect(host.asked).toHaveLength(before);
});

it('takes unchanged files from the version before, but never its page', async () => {
  const old = aShelf('1', { '': page('1'), 'assets/a.js': 'one', 'assets/b.js': 'old' });
  await old.fill();
  const contents = { '': page('2'), 'assets/a.js': 'one', 'assets/c.js': 'new' };
  const { shelf, fill, host } = aShelf('2', contents, aHost(contents), old.caches);
  await fill();
  expect(host.asked).toEqual(['no-cache ', 'default assets/c.js']);
  expect(await textOf(findKept(shelf, ''))).toBe(page('2'));
  // An old page still finds what only its version had, and its own page's address leads on.
  expect(await textOf(findKept(shelf, 'assets/b.js'))).toBe('old');
});

it.each([
  ['another file under the same name', 'changed', { 'assets/a.js': '<!doctype html>' }],
  ['nothing', 'changed', {}],
  ['a page of another version', 'changed', { 'assets/a.js': 'one', '': page('2') }],
  ['no answer', 'network', { 'assets/a.js': 'cut off' }],
])('keeps nothing in the place of a file when the host has %s', async (_what, fault, has) => {
  const contents = { '': page('1'), 'assets/a.js': 'one' };
  const { shelf, fill } = aShelf('1', contents, aHost({ '': page('1'), ...has }));
  await expect(fill()).rejects.toMatchObject({ fault });
  expect((await listKept(shelf)).length).toBeLessThan(2);
});

it('asks the host itself when a cache on the way holds something else', async () => {
  const contents = { 'assets/a.js': 'one' };
  const stale = aHost({ 'assets/a.js': 'stale' });
  const fresh = aHost(contents);
  const fetch = (url: RequestInfo | URL, init?: RequestInit) =>
    init?.cache === 'reload' ? fresh.fetch(url, init) : stale.fetch(url, init);
  const { shelf, fill } = aShelf('1', contents, { asked: [], fetch });
  await fill();
  expect(await textOf(findKept(shelf, 'assets/a.js'))).toBe('one');
});

it('tells of a fault when the files under way are done with, and then of nothing more', async () => {
  const contents = { 'assets/a.js': 'cut off', 'assets/b.js': 'two', 'assets/c.js': 'three', 'assets/d.js': 'four' };
  const slow = aHost(contents);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fetch: typeof globalThis.fetch = async (url, init) => {
    if (!String(url).endsWith('a.js')) await released;
    return slow.fetch(url, init);
  };
  const { shelf } = aShelf('1', contents, { asked: slow.asked, fetch });
  const told: (number | string)[] = [];
  const filling = fillShelf(shelf, [...shelf.files.values()], (done) => void told.push(done)).catch(({ fault }) => {
    told.push(fault);
  });
  // The first file has failed by the time that the others are answered.
  await Promise.resolve();
  release();
  await filling;
  await released;
  expect(told).toEqual([1, 2, 'network']);
  expect(slow.asked).not.toContain('default assets/d.js');
});

it('says that storage is full', async () => {
  const { fill, caches } = aShelf('1', { 'assets/a.js': 'one', 'assets/b.js': 'two' });
  caches.room = 4;
  await expect(fill()).rejects.toMatchObject({ fault: 'full' });
});

it('keeps what was used only where a copy is kept, and only what is of its version', async () => {
  const { shelf, caches } = aShelf('1', { '': page('1'), 'assets/a.js': 'one' });
  await keepUsed(shelf, 'assets/a.js', new Response('one'));
  expect(caches.held.size).toBe(0);
  await caches.open(keptName(SITE, '1'));
  await keepUsed(shelf, 'assets/a.js', new Response('other'));
  await keepUsed(shelf, 'assets/z.js', new Response('other'));
  expect(await listKept(shelf)).toEqual([]);
  await keepUsed(shelf, 'assets/a.js', new Response('one'));
  expect((await listKept(shelf)).map(({ path }) => path)).toEqual(['assets/a.js']);
});

it('takes away the versions that nobody uses, and nothing of other sites', async () => {
  const { shelf, caches } = aShelf('3', { '': page('3') });
  const others = ['other things', keptName('https://a.example/', '1'), keptName(`${SITE}deeper/`, '1')];
  for (const name of [...['1', '2', '3'].map((version) => keptName(SITE, version)), ...others]) await caches.open(name);
  await clearShelves(
    shelf,
    async () => ['2'],
    () => false,
  );
  expect([...caches.held.keys()]).toEqual([keptName(SITE, '2'), keptName(SITE, '3'), ...others]);
  expect(versionOf(keptName(SITE, '2'), SITE)).toBe('2');
});

it('takes nothing away that a newer worker has begun to keep, however late the pages answer', async () => {
  const old = aShelf('2', { '': page('2') });
  await old.fill();
  await old.caches.open(keptName(SITE, '1'));
  const contents = { '': page('3'), 'assets/a.js': 'new' };
  const newer = aShelf('3', contents, aHost(contents), old.caches);
  await clearShelves(
    old.shelf,
    async () => {
      await newer.fill();
      return ['2'];
    },
    () => false,
  );
  expect((await listKept(newer.shelf)).length).toBe(2);
  expect([...old.caches.held.keys()]).toEqual([keptName(SITE, '2'), keptName(SITE, '3')]);
  // One that was there before, half filled, is not taken away either by a worker that is overtaken.
  await clearShelves(
    old.shelf,
    async () => ['2'],
    () => true,
  );
  expect(old.caches.held.size).toBe(2);
});
