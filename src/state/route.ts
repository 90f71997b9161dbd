import { FACET_VALUES, type Facet, type FacetValue, type Filter, valuesOf } from '../domain/filter.ts';
import type { PassageId, PlaceId, SectionId } from '../domain/ids.ts';
import { asShown, REPORTS, roleOf, YEARS } from '../domain/years.ts';
import { DISPLAY, type Display } from './display.ts';
import { toolOf } from './tool.ts';

/** Where the map looks: degrees WGS-84 and zoom. */
export interface RouteCamera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What an address can say. */
export interface Route extends Filter, Display {
  readonly place: PlaceId | null;
  readonly passage: PassageId | null;
}

/** What exists, so that an address cannot name what does not. */
export interface Known {
  readonly sections: readonly SectionId[];
  hasPlace(id: string): boolean;
  hasPassage(id: string): boolean;
}

interface RouteKey<T> {
  readonly fallback: T;
  /** Reads a value and lists what in it means nothing here. */
  read(raw: string, known: Known): { value: T; ignored: string[] };
  /** Null when the value is the fallback. */
  write(value: T): string | null;
}

const idKey = <T extends string>(has: (known: Known, id: string) => boolean): RouteKey<T | null> => ({
  fallback: null,
  read: (raw, known) => (has(known, raw) ? { value: raw as T, ignored: [] } : { value: null, ignored: [raw] }),
  write: (value) => value,
});

const facetKey = <F extends Facet>(facet: F): RouteKey<ReadonlySet<FacetValue<F>>> => ({
  fallback: new Set(),
  read(raw, known) {
    const parts = raw.split(',').filter((part) => part !== '');
    const values = valuesOf(facet, known.sections);
    const found = parts.map((part) => values.find((value) => String(value) === asRole(part)));
    const ignored = parts.filter((_, index) => found[index] === undefined);
    return { value: new Set(found.filter((value) => value !== undefined)), ignored };
  },
  write: (values) => inOrder(values, FACET_VALUES[facet]).join(',') || null,
});

/** Addresses from before the years had roles: `year=2022`, `named=only-2022`. */
const asRole = (part: string): string =>
  part.replace(/^(only-)?(\d{4})$/, (whole, only = '', year) =>
    YEARS.includes(Number(year)) ? only + roleOf(Number(year)) : whole,
  );

/** As the closed list has them; what is in none comes last. */
function inOrder<T>(values: ReadonlySet<T>, order: readonly unknown[]): T[] {
  const rank = (value: T): number => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...values].sort((a, b) => rank(a) - rank(b) || String(a).localeCompare(String(b)));
}

const switchKey = (fallback: boolean): RouteKey<boolean> => ({
  fallback,
  read: (raw) =>
    raw === '0' || raw === '1' ? { value: raw === '1', ignored: [] } : { value: fallback, ignored: [raw] },
  write: (value) => (value === fallback ? null : value ? '1' : '0'),
});

/** Longer than any address that servers and chat programs pass on. */
const LONGEST = 6000;

/** Words as they are; whether they mean anything is found out when they are used. */
const wordsKey: RouteKey<string> = {
  fallback: '',
  read: (raw) =>
    raw.length <= LONGEST ? { value: raw, ignored: [] } : { value: '', ignored: [`${raw.slice(0, 40)}…`] },
  // Separators of an area are legal in a query and easier to read as they are.
  write: (value) =>
    encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
      /%(2C|3A|3B|2F|21)/g,
      decodeURIComponent,
    ) || null,
};

/** A tool that there is, and whatever it may have written behind its name. */
const toolKey: RouteKey<string> = {
  ...wordsKey,
  read: (raw, known) => (toolOf(raw) ? wordsKey.read(raw, known) : { value: '', ignored: [raw.slice(0, 40)] }),
};

/** A report of the atlas; the newest needs no word. */
const reportKey: RouteKey<string> = {
  fallback: '',
  read: (raw) =>
    REPORTS.some(({ id }) => id === raw)
      ? { value: asShown(raw), ignored: [] }
      : { value: '', ignored: [raw.slice(0, 40)] },
  write: (value) => value || null,
};

/** The address as a table: one row per parameter. */
const ROUTE: { readonly [K in keyof Route]: RouteKey<Route[K]> } = {
  place: idKey<PlaceId>((known, id) => known.hasPlace(id)),
  passage: idKey<PassageId>((known, id) => known.hasPassage(id)),
  layer: facetKey('layer'),
  sector: facetKey('sector'),
  stage: facetKey('stage'),
  year: facetKey('year'),
  named: facetKey('named'),
  whereabouts: facetKey('whereabouts'),
  subdistrict: facetKey('subdistrict'),
  section: facetKey('section'),
  rough: switchKey(DISPLAY.rough),
  inView: switchKey(DISPLAY.inView),
  dim: switchKey(DISPLAY.dim),
  area: wordsKey,
  beside: wordsKey,
  tool: toolKey,
  report: reportKey,
};
const KEYS = Object.keys(ROUTE) as readonly (keyof Route)[];

/** Letters that nobody sees and that turn round or cut off what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Bidi_C}]/gu;

/** Reads a query string. Never throws; what it cannot use is listed as `key=value`. */
export function readRoute(search: string, known: Known): { route: Route; ignored: string[] } {
  const params = new URLSearchParams(search);
  const ignored: string[] = [];
  const values = KEYS.map((key) => {
    const raw = params.get(key)?.replace(UNSEEN, '');
    if (!raw) return [key, ROUTE[key].fallback];
    const read = ROUTE[key].read(raw, known);
    ignored.push(...read.ignored.map((part) => `${key}=${part}`));
    return [key, read.value];
  });
  return { route: Object.fromEntries(values) as Route, ignored };
}

/** Writes a query string (with `?`, or empty); parameters that are not ours are kept as they were, in front. */
export function writeRoute(route: Route, search = ''): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !isOurs(part));
  const ours = KEYS.flatMap((key) => {
    const written = writeValue(key, route);
    return written === null ? [] : [`${key}=${written}`];
  });
  const parts = [...others, ...ours];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

const isOurs = (part: string): boolean => [...new URLSearchParams(part).keys()].some((key) => key in ROUTE);

function writeValue<K extends keyof Route>(key: K, route: Route): string | null {
  return ROUTE[key].write(route[key]);
}

/** Reads `#map=zoom/lat/lng`. Null when the hash says nothing of a map, `junk` when it does so wrongly. */
export function readCamera(hash: string): RouteCamera | null | 'junk' {
  if (!hash.startsWith('#map=')) return null;
  const parts = hash.slice(5).split('/');
  const [zoom = Number.NaN, lat = Number.NaN, lng = Number.NaN] = parts.map((part) =>
    part ? Number(part) : Number.NaN,
  );
  const good = parts.length === 3 && zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return good ? { zoom, lat, lng } : 'junk';
}

/** Writes a camera to about a metre. */
export function writeCamera({ zoom, lat, lng }: RouteCamera): string {
  return `#map=${Number(zoom.toFixed(2))}/${Number(lat.toFixed(5))}/${Number(lng.toFixed(5))}`;
}
