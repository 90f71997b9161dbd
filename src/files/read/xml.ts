import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, type Element, ParseError } from '@xmldom/xmldom';
import type { OwnDataset, OwnOptions, OwnProgress, Where } from '../../contract/own-data.ts';
import { wordsOfHtml } from './clean-text.ts';
import { type Collector, createCollector } from './collect.ts';
import { isRecord } from './geometry.ts';
import { lineAt } from './line-at.ts';
import { exact } from './numbers.ts';
import { detailOf, refuse } from './refusal.ts';
import { folderOf } from './xml-folders.ts';
import { guardXml, lineOf } from './xml-guard.ts';
import { type TidiedNumbers, tidyGpx, tidyKml } from './xml-numbers.ts';
import { renameElements, tidyXml } from './xml-tidy.ts';

type Format = 'kml' | 'gpx';

/** What the library adds for its own use, or for styles that the map does not follow. */
const LEFT_OUT = new Set(['coordinateProperties', 'styleUrl', 'styleHash', 'styleMapHash', '@geometry-type']);
const PROGRESS_EVERY = 5_000;

/** A document, and the paths of the other files that came with it. */
export interface XmlDocument {
  readonly text: string;
  readonly path: string;
  readonly beside: readonly string[];
}

/** Decodes KML or GPX. Nothing that it refers to is ever fetched. @throws Refusal */
export function decodeXml(
  { text, path, beside }: XmlDocument,
  name: string,
  format: Format,
  options: OwnOptions,
  progress: OwnProgress,
): OwnDataset {
  const collector = createCollector(options);
  progress(0, 0, 'parsing');
  guardXml(text, format);
  const root = parse(text, format);
  const tidied = (format === 'gpx' ? tidyGpx : tidyKml)((tag) => elements(root, tag));
  tell(tidied, collector);
  const document = root as unknown as Document;
  if (format === 'gpx') addAll(gpx(document).features, checkGpx(root, tidied, collector), collector, progress);
  else addKml(root, tidied, beside, collector, progress);
  // The map program that writes these has a mark of its own in them; its degrees are those of its base map.
  if (
    (/\.ovkm[lz]\b/i.test(`${path} ${name}`) || /ovital|奥维/i.test(text.slice(0, 4000))) &&
    options.datum !== 'GCJ-02'
  )
    collector.note({ kind: 'ovital' });
  return collector.finish(name, format);
}

function addKml(
  root: Root,
  { unreadable }: TidiedNumbers,
  beside: readonly string[],
  collector: Collector,
  progress: OwnProgress,
): void {
  const paths = beside.map((path) => path.toLowerCase());
  const places = ['Placemark', 'GroundOverlay'].flatMap((tag) => elements(root, tag));
  const told = new Set(unreadable.map(({ element }) => placeAbove(element)));
  addAll(placesOf(root as unknown as Document), places, collector, progress, told);
  for (const link of elements(root, 'NetworkLink')) {
    if (!leadsTo(paths, link)) {
      collector.fault({ kind: 'feature-without-geometry', where: lineOf(link.lineNumber ?? 0) });
    }
  }
}

function placeAbove(element: Element): Element | null {
  for (let at = element.parentNode; at; at = at.parentNode) {
    const { tagName } = at as Element;
    if (tagName === 'Placemark' || tagName === 'GroundOverlay') return at as Element;
  }
  return null;
}

function tell({ commas, unreadable }: TidiedNumbers, collector: Collector): void {
  for (const { element, text } of unreadable) {
    collector.fault({ kind: 'coordinate-unreadable', where: lineOf(element.lineNumber ?? 0), text });
  }
  if (commas > 0) collector.note({ kind: 'decimal-comma', count: commas });
}

type Features = ReturnType<typeof kml>['features'];

/** All but links: the box that one may have says from where it is seen, and is no place. */
const placesOf = (document: Document): Features =>
  kml(document, { skipNullGeometry: false }).features.filter(
    ({ properties }) => properties?.['@geometry-type'] !== 'networklink',
  );

/** Whether a link leads to a document of the same file; what lies outside of it is not read, and that is told. */
function leadsTo(paths: readonly string[], link: Element): boolean {
  const href = link.getElementsByTagName('href')[0]?.textContent?.trim().toLowerCase() ?? '';
  const path = href.replace(/[?#].*$/, '').replace(/^(\.{0,2}\/)+/, '');
  return path !== '' && paths.some((one) => one === path || one.endsWith(`/${path}`));
}

/** `told`: the elements whose missing geometry has been told of. */
function addAll(
  features: Features,
  from: readonly Element[],
  collector: Collector,
  progress: OwnProgress,
  told: ReadonlySet<Element | null> = new Set(),
): void {
  for (const [i, feature] of features.entries()) {
    if (i % PROGRESS_EVERY === 0) progress(i, features.length, 'gathering');
    const element = from[i];
    if (!feature.geometry && element && told.has(element)) continue;
    const where: Where = element ? lineOf(element.lineNumber ?? 0) : { unit: 'feature', number: i + 1 };
    const properties = plain(feature.properties, element);
    const folder = element && folderOf(element);
    const own = folder && !('folder' in properties) ? { folder } : {};
    collector.addFeature(feature.geometry, { ...own, ...properties }, where);
  }
}

type Root = ReturnType<DOMParser['parseFromString']>;

/** Names of signs that HTML has and XML has not are left as they are written; any other error ends it. */
function stopAt(level: string, message: string, { locator }: { locator?: ParseError['locator'] }): void {
  if (level === 'error' && !message.startsWith('entity not found')) throw new ParseError(message, locator);
}

function parse(text: string, format: Format): Root {
  try {
    const root = new DOMParser({ onError: stopAt }).parseFromString(tidyXml(text), 'text/xml');
    if (root.documentElement) renameElements(root.documentElement);
    return root;
  } catch (error) {
    const detail = detailOf(error);
    const [, open, close] = /tag mismatch: "([^"]*)" != "([^"]*)"/.exec(detail) ?? [];
    const end = endedAt(text);
    if (end !== null) return refuse({ kind: 'broken', format, where: lineOf(end), found: '', detail });
    const line = error instanceof ParseError ? error.locator?.lineNumber : undefined;
    const where = line ? { where: lineOf(line) } : {};
    const written = text.split('\n', line)[Number(line) - 1]?.trim().slice(0, 60);
    const found =
      close === undefined
        ? { ...(written ? { found: written, expected: 'XML' } : {}) }
        : { found: `</${close}>`, expected: `</${open}>` };
    return refuse({ kind: 'broken', format, ...where, ...found, detail });
  }
}

/** The last line of a document that ends before its first element does; null: it does not. */
function endedAt(text: string): number | null {
  const root = /<([A-Za-z_][^\s<>/]*)/.exec(text.slice(0, 20_000))?.[1] ?? '';
  const end = text.trimEnd();
  return end.slice(-2000).includes(`</${root}`) ? null : lineAt(end, end.length);
}

const elements = (root: Root, tag: string): Element[] => [...root.getElementsByTagName(tag)];

/** The library passes over points without a position: they are told here. What it gives comes from these elements, in its order. */
function checkGpx(root: Root, { unreadable }: TidiedNumbers, collector: Collector): Element[] {
  const told = new Set(unreadable.map(({ element }) => element));
  for (const tag of ['wpt', 'rtept', 'trkpt']) {
    for (const element of elements(root, tag)) {
      if (!hasPosition(element) && !told.has(element)) {
        collector.fault({ kind: 'row-without-coordinates', where: lineOf(element.lineNumber ?? 0) });
      }
    }
  }
  const isLine = (element: Element, tag: string): boolean =>
    [...element.getElementsByTagName(tag)].filter(hasPosition).length > 1;
  const segments = (track: Element): Element[] => [...track.getElementsByTagName('trkseg')];
  const tracks = elements(root, 'trk');
  const routes = elements(root, 'rte');
  const isTrack = (track: Element): boolean => segments(track).some((part) => isLine(part, 'trkpt'));
  const isRoute = (route: Element): boolean => isLine(route, 'rtept');
  // One point makes no line: a track of it, and a segment beside longer ones.
  const short = [
    ...tracks.flatMap((track) => (isTrack(track) ? segments(track).filter((part) => !isLine(part, 'trkpt')) : [track])),
    ...routes.filter((route) => !isRoute(route)),
  ];
  for (const { lineNumber } of short)
    collector.fault({ kind: 'feature-without-geometry', where: lineOf(lineNumber ?? 0) });
  return [...tracks.filter(isTrack), ...routes.filter(isRoute), ...elements(root, 'wpt').filter(hasPosition)];
}

const hasPosition = (element: Element): boolean =>
  ['lon', 'lat'].every((name) => !Number.isNaN(Number.parseFloat(element.getAttribute(name) ?? '')));

/** Descriptions in HTML as their words, and whole numbers with all their digits. */
function plain(properties: unknown, element: Element | undefined): Record<string, unknown> {
  if (!isRecord(properties)) return {};
  const first = element?.getElementsByTagName(element.tagName === 'rte' ? 'rtept' : 'trkpt')[0];
  // What stands at each point of a track is none of the track's own, and the library keeps that of the last one.
  const isOfPoint = (key: string): boolean =>
    key.includes('_') && (first?.getElementsByTagName(key.replace('_', ':')).length ?? 0) > 0;
  const kept = Object.entries(properties).filter(([key]) => !LEFT_OUT.has(key) && !isOfPoint(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, plainValue(key, value, element)]));
}

function plainValue(key: string, value: unknown, element: Element | undefined): unknown {
  if (typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value)) {
    const cells = [...(element?.getElementsByTagName('SimpleData') ?? [])];
    const text = cells.find((cell) => cell.getAttribute('name') === key)?.textContent?.trim() ?? '';
    return /^[+-]?\d+$/.test(text) ? exact(BigInt(text.replace('+', ''))) : value;
  }
  const html = isRecord(value) && typeof value.value === 'string' ? value.value : value;
  return typeof html === 'string' && (key === 'description' || html !== value) ? wordsOfHtml(html) : value;
}
