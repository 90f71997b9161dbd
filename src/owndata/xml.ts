import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, type Element, onErrorStopParsing, ParseError } from '@xmldom/xmldom';
import type { OwnDataset, OwnOptions, OwnProgress, Where } from '../domain/own-data.ts';
import { wordsOfHtml } from './clean-text.ts';
import { type Collector, createCollector } from './collect.ts';
import { isRecord } from './geometry.ts';
import { detailOf, refuse } from './refusal.ts';
import { guardXml } from './xml-guard.ts';

type Format = 'kml' | 'gpx';

/** What the library adds for its own use, or for styles that the map does not follow. */
const LEFT_OUT = new Set(['coordinateProperties', 'styleUrl', 'styleHash', 'styleMapHash', '@geometry-type']);
const PROGRESS_EVERY = 5_000;

/** Decodes KML or GPX. Nothing that it refers to is ever fetched. @throws Refusal */
export function decodeXml(
  text: string,
  name: string,
  format: Format,
  options: OwnOptions,
  progress: OwnProgress,
): OwnDataset {
  progress(0, 0, 'parsing');
  guardXml(text, format);
  const root = parse(text, format);
  const collector = createCollector(options);
  const document = root as unknown as Document;
  const features = format === 'kml' ? kml(document, { skipNullGeometry: false }).features : gpx(document).features;
  const lines = format === 'kml' ? linesOf(root, 'Placemark') : checkGpx(root, collector);
  for (const [i, feature] of features.entries()) {
    if (i % PROGRESS_EVERY === 0) progress(i, features.length, 'gathering');
    const line = lines[i];
    const where: Where = line === undefined ? { unit: 'feature', number: i + 1 } : { unit: 'line', number: line };
    collector.addFeature(feature.geometry, plain(feature.properties), where);
  }
  return collector.finish(name, format);
}

type Root = ReturnType<DOMParser['parseFromString']>;

function parse(text: string, format: Format): Root {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch (error) {
    const line = error instanceof ParseError ? error.locator?.lineNumber : undefined;
    const where = line ? { where: { unit: 'line', number: line } as const } : {};
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
