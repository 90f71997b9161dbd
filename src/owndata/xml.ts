import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, type Element, onErrorStopParsing, ParseError } from '@xmldom/xmldom';
import type { OwnDataset, OwnOptions, OwnProgress, Where } from '../domain/own-data.ts';
import { wordsOfHtml } from './clean-text.ts';
import { type Collector, createCollector } from './collect.ts';
import { isRecord } from './geometry.ts';
import { detailOf, refuse } from './refusal.ts';
import { guardXml, lineOf } from './xml-guard.ts';

type Format = 'kml' | 'gpx';

/** What the library adds for its own use, or for styles that the map does not follow. */
const LEFT_OUT = new Set(['coordinateProperties', 'styleUrl', 'styleHash', 'styleMapHash', '@geometry-type']);
const PROGRESS_EVERY = 5_000;

/** One document; `path`: where it lies in a KMZ. */
export interface XmlDocument {
  readonly text: string;
  readonly path?: string;
}

/** Decodes KML or GPX: one document, or those of one KMZ. Nothing that they refer to is ever fetched. @throws Refusal */
export function decodeXml(
  documents: readonly XmlDocument[],
  name: string,
  format: Format,
  options: OwnOptions,
  progress: OwnProgress,
): OwnDataset {
  const collector = createCollector(options);
  const paths = documents.map(({ path = '' }) => path.toLowerCase());
  for (const { text, path } of documents) {
    progress(0, 0, 'parsing');
    const part = documents.length > 1 ? path : undefined;
    guardXml(text, format, part);
    const root = parse(text, format, part);
    const document = root as unknown as Document;
    if (format === 'gpx') addAll(gpx(document).features, checkGpx(root, collector), part, collector, progress);
    else {
      const lines = ['Placemark', 'GroundOverlay'].flatMap((tag) => linesOf(root, tag));
      addAll(placesOf(document), lines, part, collector, progress);
      for (const link of elements(root, 'NetworkLink')) {
        if (!leadsTo(paths, link)) {
          collector.fault({ kind: 'feature-without-geometry', where: lineOf(link.lineNumber ?? 0, part) });
        }
      }
    }
  }
  return collector.finish(name, format);
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

function addAll(
  features: Features,
  lines: readonly (number | undefined)[],
  part: string | undefined,
  collector: Collector,
  progress: OwnProgress,
): void {
  for (const [i, feature] of features.entries()) {
    if (i % PROGRESS_EVERY === 0) progress(i, features.length, 'gathering');
    const line = lines[i];
    const where: Where = line === undefined ? { unit: 'feature', number: i + 1 } : lineOf(line, part);
    collector.addFeature(feature.geometry, plain(feature.properties), where);
  }
}

type Root = ReturnType<DOMParser['parseFromString']>;

function parse(text: string, format: Format, part: string | undefined): Root {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch (error) {
    const line = error instanceof ParseError ? error.locator?.lineNumber : undefined;
    const where = line ? { where: lineOf(line, part) } : {};
    return refuse({ kind: 'broken', format, ...where, detail: detailOf(error) });
  }
}

const elements = (root: Root, tag: string): Element[] => [...root.getElementsByTagName(tag)];
const linesOf = (root: Root, tag: string): (number | undefined)[] =>
  elements(root, tag).map(({ lineNumber }) => lineNumber);

/** The library passes over points without a position: they are told here. The lines are those of what it gives, in its order. */
function checkGpx(root: Root, collector: Collector): (number | undefined)[] {
  for (const tag of ['wpt', 'rtept', 'trkpt']) {
    for (const element of elements(root, tag)) {
      if (!hasPosition(element)) {
        collector.fault({ kind: 'row-without-coordinates', where: { unit: 'line', number: element.lineNumber ?? 0 } });
      }
    }
  }
  const isLine = (element: Element, tag: string): boolean =>
    [...element.getElementsByTagName(tag)].filter(hasPosition).length > 1;
  const segments = (track: Element): Element[] => [...track.getElementsByTagName('trkseg')];
  return [
    ...elements(root, 'trk').filter((track) => segments(track).some((part) => isLine(part, 'trkpt'))),
    ...elements(root, 'rte').filter((route) => isLine(route, 'rtept')),
    ...elements(root, 'wpt').filter(hasPosition),
  ].map(({ lineNumber }) => lineNumber);
}

const hasPosition = (element: Element): boolean =>
  ['lon', 'lat'].every((name) => !Number.isNaN(Number.parseFloat(element.getAttribute(name) ?? '')));

/** Descriptions in HTML as their words. */
function plain(properties: unknown): Record<string, unknown> {
  if (!isRecord(properties)) return {};
  const kept = Object.entries(properties).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, plainValue(key, value)]));
}

function plainValue(key: string, value: unknown): unknown {
  const html = isRecord(value) && typeof value.value === 'string' ? value.value : value;
  return typeof html === 'string' && (key === 'description' || html !== value) ? wordsOfHtml(html) : value;
}
