import { OWN_FORMATS, type OwnDataset, type OwnOptions, type OwnProgress, type Where } from '../domain/own-data.ts';
import { type Collector, createCollector } from './collect.ts';
import { isRecord } from './geometry.ts';
import { hold } from './limits.ts';
import { detailOf, refuse } from './refusal.ts';

/** Names of reference systems whose degrees are used as they are; the datum the person says stands. */
const DEGREES = /(CRS84|EPSG:+(?:[\d.]*:)?(4326|4490))$/i;
const PROGRESS_EVERY = 20_000;

/** Decodes GeoJSON, or one feature a line. @throws Refusal */
export function decodeGeoJson(text: string, name: string, options: OwnOptions, progress: OwnProgress): OwnDataset {
  guardJson(text);
  progress(0, 0, 'parsing');
  const collector = createCollector(options);
  const whole = parse(text);
  if (whole.ok) addWhole(whole.value, collector, progress);
  else if (isByLine(text)) addLines(text, collector, progress);
  else refuse({ kind: 'broken', format: 'geojson', ...placeOf(text, whole.error), detail: detailOf(whole.error) });
  return collector.finish(name, 'geojson');
}

function addWhole(value: unknown, collector: Collector, progress: OwnProgress): void {
  if (!isRecord(value) || typeof value.type !== 'string')
    refuse({ kind: 'foreign', found: 'json', expected: OWN_FORMATS });
  checkSystem(value.crs);
  const features = value.type === 'FeatureCollection' ? value.features : [value];
  if (!Array.isArray(features)) refuse({ kind: 'foreign', found: 'json', expected: OWN_FORMATS });
  hold('features', features.length);
  for (const [i, feature] of features.entries()) {
    if (i % PROGRESS_EVERY === 0) progress(i, features.length, 'gathering');
    addOne(feature, { unit: 'feature', number: i + 1 }, collector);
  }
}

function addLines(text: string, collector: Collector, progress: OwnProgress): void {
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (i % PROGRESS_EVERY === 0) progress(i, lines.length, 'gathering');
    const bare = bareLine(line);
    if (bare === '') continue;
    const where: Where = { unit: 'line', number: i + 1 };
    const parsed = parse(bare);
    if (parsed.ok) addOne(parsed.value, where, collector);
    else collector.fault({ kind: 'not-a-feature', where });
  }
}

function addOne(value: unknown, where: Where, collector: Collector) {
  if (!isRecord(value)) return collector.fault({ kind: 'not-a-feature', where });
  if (value.type === 'Feature') return collector.addFeature(value.geometry, value.properties, where);
  if (!('coordinates' in value || 'geometries' in value)) return collector.fault({ kind: 'not-a-feature', where });
  collector.addFeature(value, {}, where);
}

/** The older standard could name another reference system. @throws Refusal */
function checkSystem(crs: unknown): void {
  if (crs === undefined || crs === null) return;
  const properties = isRecord(crs) && isRecord(crs.properties) ? crs.properties : {};
  const name = String(properties.name ?? JSON.stringify(crs)).slice(0, 100);
  if (!DEGREES.test(name)) refuse({ kind: 'unknown-crs', name });
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, error };
  }
}

/** A line without the record separator that some programs write before it. */
const bareLine = (line: string): string => line.replace('\u001e', '').trim();

/** Whether the first line is a whole object by itself. */
const isByLine = (text: string): boolean => {
  const end = text.indexOf('\n');
  return end > 0 && parse(bareLine(text.slice(0, end))).ok;
};

/** The line that the parser names, by itself or by a position; not every browser names one. */
function placeOf(text: string, error: unknown): { where?: Where } {
  const said = detailOf(error);
  const line = /line (\d+)/.exec(said)?.[1];
  if (line) return { where: { unit: 'line', number: Number(line) } };
  const position = /position (\d+)/.exec(said)?.[1];
  return position ? { where: { unit: 'line', number: text.slice(0, Number(position)).split('\n').length } } : {};
}

/** Refuses a text whose brackets outside of strings nest too deep or are too many, before anything parses it. @throws Refusal */
function guardJson(text: string): void {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfString(text, at);
    else if (code === 91 || code === 123) {
      hold('depth', ++depth);
      hold('jsonParts', ++parts);
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
  }
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
  return at;
}
