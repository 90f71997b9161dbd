import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

export const KEY = '0123456789abcdef0123456789abcdef';
/** Eight pixels square of a strong magenta, as PNG: seen on the map wherever it is drawn. */
const MAGENTA = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQMAAAD+wSzIAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABlBMVEX/AP////+fGDLgAAAAAWJLR0QB/wIt3gAAAAd0SU1FB+oLFwgUCgF9o4AAAAALSURBVAjXY2BABQAAEAABocUhwQAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yM1QwODoyMDoxMCswMDowMP/ZyWsAAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjNUMDg6MjA6MTArMDA6MDCOhHHXAAAAAElFTkSuQmCC',
  'base64',
);
const STYLE = {
  version: 8,
  sources: { planet: { type: 'vector', url: 'https://tiles.openfreemap.org/planet' } },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': '#ff00ff' } },
    { id: 'water', type: 'fill', source: 'planet', 'source-layer': 'water', paint: { 'fill-color': '#00ffff' } },
  ],
};
const TILES = {
  tilejson: '3.0.0',
  tiles: ['https://tiles.openfreemap.org/planet/{z}/{x}/{y}.pbf'],
  minzoom: 0,
  maxzoom: 14,
};

/** How the stand-in behaves: as the hosts do, or in one of the ways in which they fail. */
export type Mood = 'well' | 'down' | 'page' | 'quota' | 'refusing';

/** A local server that answers as OpenFreeMap and Tianditu do, and all requests to them led to it. */
export async function standIn(page: Page): Promise<{ mood: Mood; asked: string[]; close(): void }> {
  const state = { mood: 'well' as Mood, asked: [] as string[] };
  const server: Server = createServer((request, response) => answer(state.mood, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await page.route(/^https:\/\/(tiles\.openfreemap\.org|t\d\.tianditu\.gov\.cn)\//, async (route) => {
    const url = new URL(route.request().url());
    state.asked.push(url.href);
    const response = await route.fetch({ url: `http://127.0.0.1:${port}${url.pathname}${url.search}` });
    await route.fulfill({ response });
  });
  return Object.assign(state, { close: () => void server.close() });
}

function answer(mood: Mood, request: IncomingMessage, response: ServerResponse): void {
  const { status, type, body } = reply(mood, new URL(request.url ?? '/', 'http://stand-in'));
  response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' });
  response.end(body);
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

const TEXT = 'text/plain';

function reply(mood: Mood, url: URL): Reply {
  if (mood === 'down') return { status: 503, type: TEXT, body: 'busy' };
  if (mood === 'quota') return { status: 429, type: TEXT, body: 'too many requests' };
  if (mood === 'page') return { status: 200, type: 'text/html', body: '<h1>Sign in to the network</h1>' };
  if (url.pathname.startsWith('/styles/'))
    return { status: 200, type: 'application/json', body: JSON.stringify(STYLE) };
  if (url.pathname === '/planet') return { status: 200, type: 'application/json', body: JSON.stringify(TILES) };
  if (url.pathname.endsWith('.pbf'))
    return { status: 200, type: 'application/vnd.mapbox-vector-tile', body: realTile() };
  return replyTianditu(mood, url);
}

function replyTianditu(mood: Mood, { pathname, searchParams }: URL): Reply {
  if (!/^\/(vec|cva|img|cia)_w\/wmts$/.test(pathname)) return { status: 404, type: TEXT, body: 'not found' };
  if (mood === 'refusing' || searchParams.get('tk') !== KEY) return { status: 403, type: TEXT, body: 'no permission' };
  const isRight = pathname.slice(1, 4) === searchParams.get('LAYER') && searchParams.get('TILEMATRIXSET') === 'w';
  if (!isRight) return { status: 400, type: TEXT, body: 'bad request' };
  return { status: 200, type: 'image/png', body: MAGENTA };
}

/** A tile of our own, whose layers have other names than the style's. */
const realTile = (): Buffer => readFileSync(new URL('./stand-in-tile.mvt', import.meta.url));
