import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toDatum } from '../src/geo/datum.ts';

/** How the services behave: as their documentation says, or in one of the ways in which they fail. */
export type Mood =
  | 'well'
  | 'empty'
  | 'slow'
  | 'quota'
  | 'page'
  | 'down'
  | 'refusing'
  | 'hostile'
  | 'elsewhere'
  | 'shifted'
  | 'long';

/** Where things are, degrees WGS-84, by their names. */
export type Known = Readonly<Record<string, readonly [lng: number, lat: number]>>;

export interface Geocoders {
  mood: Mood;
  /** What was asked: path and query, decoded. */
  readonly asked: string[];
  /** The headers of the last request. */
  headers: NodeJS.Dict<string | string[]>;
  readonly base: string;
  close(): Promise<void>;
}

/** A local server that answers as Nominatim, Photon, Tianditu and AMap do. */
export async function startGeocoders(known: Known): Promise<Geocoders> {
  const state = { mood: 'well' as Mood, asked: [] as string[], headers: {} as NodeJS.Dict<string | string[]> };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    state.asked.push(decodeURIComponent(url.pathname + url.search.replaceAll('+', ' ')));
    state.headers = request.headers;
    // Whoever waits gives up, or closes the server.
    if (state.mood === 'slow') return;
    const { status, body, retry } = reply(url, state.mood, known);
    response.writeHead(status, {
      'content-type': body.startsWith('<') ? 'text/html' : 'application/json',
      'access-control-allow-origin': '*',
      ...(retry && { 'retry-after': retry }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly retry?: string;
}

function reply(url: URL, mood: Mood, known: Known): Reply {
  if (mood === 'down') return { status: 503, body: 'busy' };
  if (mood === 'page') return { status: 200, body: '<!doctype html><title>验证</title>' };
  if (mood === 'long') return { status: 200, body: `[${'0,'.repeat(600_000)}0]` };
  const service = SERVICES.find(({ path }) => url.pathname === path);
  if (!service) return { status: 404, body: '{}' };
  if (mood === 'quota') return service.quota ?? { status: 429, body: '{}', retry: '0' };
  if (mood === 'refusing') return service.refusal ?? { status: 403, body: '{}' };
  const words = service.words(url);
  const found = Object.entries(known).filter(([name]) => name.includes(words) || words.includes(name));
  const rows =
    mood === 'empty' ? [] : mood === 'hostile' ? HOSTILE : found.map(([name, at]) => ({ name, at: shift(at, mood) }));
  return { status: 200, body: JSON.stringify(service.answer(rows)) };
}

function shift(at: readonly [number, number], mood: Mood): readonly [unknown, unknown] {
  if (mood === 'elsewhere') return [at[1] * 3, at[0]];
  return mood === 'shifted' ? toDatum([...at], 'GCJ-02') : at;
}

interface Row {
  readonly name: unknown;
  readonly at: readonly [lng: unknown, lat: unknown];
}

/** What nobody would write who means well. */
const HOSTILE: readonly Row[] = [
  { name: '<img src=x onerror=alert(1)>\u202e\u0007公园', at: [123.5, 41.7] },
  { name: { toString: 'no' }, at: [123.5, 41.7] },
  { name: '无处', at: ['NaN', ''] },
  { name: '远处', at: [1e9, -1e9] },
  { name: '园'.repeat(5000), at: ['123.51', '41.71'] },
];

interface Service {
  readonly path: string;
  words(url: URL): string;
  answer(rows: readonly Row[]): unknown;
  readonly quota?: Reply;
  readonly refusal?: Reply;
}

const inJson = (url: URL, name: string): string => JSON.parse(url.searchParams.get(name) ?? '{}').keyWord ?? '';
const AMAP_QUOTA = { status: 200, body: '{"status":"0","info":"CUQPS_HAS_EXCEEDED_THE_LIMIT","infocode":"10021"}' };
const AMAP_REFUSAL = { status: 200, body: '{"status":"0","info":"INVALID_USER_KEY","infocode":"10001"}' };
const TIANDITU_REFUSAL = { status: 403, body: '{"msg":"非法Key","resolve":"请到API控制台重新申请Key","code":300001}' };

/** As their documentation shows them. */
const SERVICES: readonly Service[] = [
  {
    path: '/search',
    words: (url) => url.searchParams.get('q') ?? '',
    answer: (rows) =>
      rows.map(({ name, at: [lng, lat] }, index) => ({
        place_id: index,
        licence: 'Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright',
        osm_type: typeof name === 'string' && name.startsWith('<') ? 'javascript:alert(1)//' : 'way',
        osm_id: 1000 + index,
        lat: String(lat),
        lon: String(lng),
        category: 'leisure',
        type: 'park',
        importance: 0.1,
        name,
        display_name: typeof name === 'string' ? `${name}, 某区` : name,
        boundingbox: [Number(lat) - 0.001, Number(lat) + 0.001, Number(lng) - 0.002, Number(lng) + 0.002].map(String),
      })),
  },
  {
    path: '/api/',
    words: (url) => url.searchParams.get('q') ?? '',
    answer: (rows) => ({
      type: 'FeatureCollection',
      features: rows.map(({ name, at }, index) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: at },
        properties: {
          osm_type: 'N',
          osm_id: 2000 + index,
          osm_key: 'leisure',
          osm_value: 'park',
          name,
          city: '某市',
          district: '某区',
        },
      })),
    }),
  },
  {
    path: '/v2/search',
    words: (url) => inJson(url, 'postStr'),
    answer: (rows) => ({
      count: String(rows.length),
      resultType: 1,
      pois: rows.map(({ name, at }, index) => ({
        name,
        address: '某路1号',
        lonlat: at.join(','),
        poiType: '101',
        hotPointID: `h${index}`,
      })),
      status: { cndesc: '服务正常', infocode: 1000 },
    }),
    refusal: TIANDITU_REFUSAL,
  },
  {
    path: '/geocoder',
    words: (url) => inJson(url, 'ds'),
    answer: ([row]) =>
      row
        ? {
            msg: 'ok',
            location: { score: 98, level: '门址', lon: row.at[0], lat: row.at[1], keyWord: row.name },
            searchVersion: '6.3.0',
            status: '0',
          }
        : { msg: '无结果', searchVersion: '6.3.0', status: '101' },
    refusal: TIANDITU_REFUSAL,
  },
  {
    path: '/v5/place/text',
    words: (url) => url.searchParams.get('keywords') ?? '',
    answer: (rows) => ({
      status: '1',
      info: 'OK',
      infocode: '10000',
      count: String(rows.length),
      pois: rows.map(({ name, at }) => ({
        name,
        id: 'B0',
        location: inGcj(at),
        type: '风景名胜;公园',
        address: '某路1号',
      })),
    }),
    quota: AMAP_QUOTA,
    refusal: AMAP_REFUSAL,
  },
  {
    path: '/v3/geocode/geo',
    words: (url) => url.searchParams.get('address') ?? '',
    answer: ([row]) => ({
      status: '1',
      info: 'OK',
      infocode: '10000',
      count: row ? '1' : '0',
      geocodes: row ? [{ formatted_address: row.name, location: inGcj(row.at), level: '兴趣点' }] : [],
    }),
    quota: AMAP_QUOTA,
    refusal: AMAP_REFUSAL,
  },
];

/** It answers in GCJ-02 whatever the truth is. */
const inGcj = ([lng, lat]: Row['at']): string =>
  typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180
    ? toDatum([lng, lat], 'GCJ-02').join(',')
    : `${lng},${lat}`;
