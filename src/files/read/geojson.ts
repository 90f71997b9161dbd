import {
  OWN_FORMATS,
  type OwnDataset,
  type OwnOptions,
  type OwnProgress,
  type Where,
} from '../../contract/own-data.ts';
import { cleanText } from './clean-text.ts';
import { type Collector, createCollector } from './collect.ts';
import { type System, systemOf, systemOfCode } from './crs.ts';
import { isRecord } from './geometry.ts';
import { guardJson, type Parsed, parseJson } from './json.ts';
import { hold } from './limits.ts';
import { isPacked, isTopology, unpackGeometry, unpackTopology } from './packed.ts';
import { refuse } from './refusal.ts';
import { valuesOf, withoutComments } from './script.ts';
import { isByLine, RECORD, splitValues } from './split-json.ts';

type Members = Readonly<Record<string, unknown>>;

const PROGRESS_EVERY = 20_000;
const TYPES = new Set(['Feature', 'FeatureCollection', 'Topology', 'GeometryCollection', 'Point', 'MultiPoint']);
for (const type of ['LineString', 'Polygon']) TYPES.add(type).add(`Multi${type}`);

/** What the features of a file have in common. */
interface Around {
  /** Reference systems by what names them, each looked up once. */
  readonly systems: Map<string, System | null>;
  readonly collector: Collector;
  readonly progress: OwnProgress;
  /** Of the file as a whole; a geometry may name its own. */
  readonly system: System | null;
  /** Steps in a degree, where outlines are packed as ECharts does. */
  readonly scale: number;
  /** What every row of it is given: the name of its layer, where there are several. */
  readonly own: Members;
}

/** Decodes GeoJSON, one document or many, TopoJSON, map files of ECharts, and scripts around any of them. @throws Refusal */
export function decodeGeoJson(text: string, name: string, options: OwnOptions, progress: OwnProgress): OwnDataset {
  guardJson(text);
  progress(0, 0, 'parsing');
  const collector = createCollector(options);
  const around: Around = { systems: new Map(), collector, progress, system: null, scale: 1024, own: {} };
  const whole = parseJson(text);
  if (whole.ok) addWhole(whole.value, around);
  else if (isByLine(text)) addLines(text, around);
  else if (!addScript(text, around)) refuseBroken(text, whole);
  return collector.finish(name, 'geojson');
}

/** Values that stand one behind another, or in a script; whether there are any. */
function addScript(text: string, around: Around): boolean {
  const split = splitValues(text).map((value) => ({ ...value, parsed: parseJson(value.text) }));
  const found = split.some(({ parsed }) => parsed.ok)
    ? split
    : valuesOf(text).map((value) => ({ ...value, parsed: parseJson(value.text) }));
  if (!found.some(({ parsed }) => parsed.ok)) return false;
  for (const { name, line, parsed } of found) {
    const own = found.length > 1 && found !== split ? { layer: name } : {};
    const where: Where = { unit: 'line', number: line };
    if (!parsed.ok) around.collector.fault({ kind: 'not-a-feature', where });
    else if (found.length > 1 && found === split) addOne(parsed.value, where, around);
    else addWhole(parsed.value, { ...around, own });
  }
  return true;
}

function refuseBroken(text: string, { line, found, detail }: Extract<Parsed, { ok: false }>): never {
  const where = line === null ? {} : { where: { unit: 'line', number: line } as const };
  // A script that holds no data of ours is not broken, but something else.
  if (!/^[{[]/.test(withoutComments(text))) refuse({ kind: 'foreign', found: 'json', expected: OWN_FORMATS });
  refuse({ kind: 'broken', format: 'geojson', ...where, ...(found === undefined ? {} : { found }), detail });
}

function addWhole(value: unknown, around: Around) {
  if (Array.isArray(value) && value.some((one) => isRecord(one) && TYPES.has(String(one.type)))) {
    return addFeatures(value, around);
  }
  const found = isRecord(value) ? documentsIn(value) : [];
  if (found.length === 0)
    refuse({ kind: 'foreign', found: isEsri(value) ? 'esri-json' : 'json', expected: OWN_FORMATS, ...keysOf(value) });
  for (const [layer, document] of found) {
    const own = found.length > 1 ? { layer } : around.own;
    if (isTopology(document)) addTopology(document, { ...around, own });
    else addDocument(document, { ...around, own });
  }
}

function addDocument(value: Members, around: Around) {
  const system = readSystem(value.crs, around);
  const scale = Number(value.UTF8Scale) || 1024;
  const inside = { ...around, system, scale };
  if (value.type !== 'FeatureCollection') return addFeatures([value], inside);
  if (!Array.isArray(value.features))
    refuse({ kind: 'foreign', found: 'json', expected: OWN_FORMATS, ...keysOf(value) });
  if (value.features.some((one) => isRecord(one) && isPacked(one.geometry))) {
    around.collector.note({ kind: 'rounded', metres: Math.ceil(METRES_A_DEGREE / scale / 2) });
  }
  addFeatures(value.features, inside);
}
const METRES_A_DEGREE = 111_320;

/** What programs wrap around a document when they answer one: an object of it, or of some. */
function documentsIn(value: Members, depth = 0): [string, Members][] {
  if (typeof value.type === 'string' && TYPES.has(value.type)) return [['', value]];
  if (depth > 2) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isRecord(inner)
      ? documentsIn(inner, depth + 1).map(([name, document]): [string, Members] => [name || key, document])
      : [],
  );
}

function addTopology(topology: Members, around: Around): void {
  const isOne = Object.keys(isRecord(topology.objects) ? topology.objects : {}).length < 2;
  let number = 0;
  for (const { layer, feature } of unpackTopology(topology)) {
    const own = isOne ? around.own : { layer };
    addOne(feature, { unit: 'feature', number: ++number }, { ...around, own });
  }
}

function addFeatures(features: readonly unknown[], around: Around): void {
  hold('features', features.length);
  for (const [i, feature] of features.entries()) {
    if (i % PROGRESS_EVERY === 0) around.progress(i, features.length, 'gathering');
    addOne(feature, { unit: 'feature', number: i + 1 }, around);
  }
}

function addLines(text: string, around: Around): void {
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (i % PROGRESS_EVERY === 0) around.progress(i, lines.length, 'gathering');
    addText(line, { unit: 'line', number: i + 1 }, around);
  }
}

function addText(text: string, where: Where, around: Around): void {
  const bare = text.replaceAll(RECORD, '').trim();
  if (bare === '') return;
  const parsed = parseJson(bare);
  if (parsed.ok) addOne(parsed.value, where, around);
  else around.collector.fault({ kind: 'not-a-feature', where });
}

function addOne(value: unknown, where: Where, around: Around) {
  const { collector } = around;
  if (!isRecord(value)) return collector.fault({ kind: 'not-a-feature', where });
  if (value.type === 'FeatureCollection' && Array.isArray(value.features)) {
    const inside = { ...around, system: readSystem(value.crs, around) };
    for (const feature of value.features) addOne(feature, where, inside);
    return;
  }
  if (value.type === 'Feature') {
    const properties = isRecord(value.properties) ? value.properties : {};
    const { id } = value;
    const named = (typeof id === 'string' || typeof id === 'number') && !('id' in properties) ? { id } : {};
    return addGeometry(value.geometry, { ...around.own, ...named, ...properties }, where, around);
  }
  if (!('coordinates' in value || 'geometries' in value)) return collector.fault({ kind: 'not-a-feature', where });
  addGeometry(value, { ...around.own }, where, around);
}

function addGeometry(geometry: unknown, properties: Members, where: Where, around: Around): void {
  const system = isRecord(geometry) && geometry.crs ? readSystem(geometry.crs, around) : around.system;
  const unpacked = isPacked(geometry) ? unpackGeometry(geometry, around.scale) : geometry;
  around.collector.addFeature(unpacked, properties, where, system);
}

/** The older standard could name another reference system. @throws Refusal where it is not converted */
function readSystem(crs: unknown, around: Around): System | null {
  if (crs === undefined || crs === null) return around.system;
  const properties = isRecord(crs) && isRecord(crs.properties) ? crs.properties : {};
  const said = typeof crs === 'string' ? crs : (properties.name ?? (properties.code && `EPSG:${properties.code}`));
  const name = cleanText(String(said ?? JSON.stringify(crs)).slice(0, 10_000));
  const known = around.systems.get(name);
  if (known !== undefined) return known;
  const system = systemNamed(name);
  if (system) around.collector.note({ kind: 'system', name: system.name });
  around.systems.set(name, system);
  return system;
}

/** Names of reference systems whose degrees are used as they are; the datum the person says stands. */
const DEGREES = /CRS:?84h?$|^(GCS_)?(WGS[ _-]?(19)?84|CGCS[ _-]?2000|China_Geodetic_Coordinate_System_2000)$/i;

function systemNamed(name: string): System | null {
  if (DEGREES.test(name)) return null;
  if (/^\s*\w+\s*\[/.test(name)) return systemOf(name, []);
  const code = /(?:EPSG|ESRI)[:/]+(?:[\d.]*[:/])?(\d{4,6})$/i.exec(name)?.[1];
  if (code === undefined) refuse({ kind: 'unknown-crs', name: name.slice(0, 100) });
  return systemOfCode(Number(code), name.slice(0, 100));
}

/** The names that an object has, to show what it is. */
const keysOf = (value: unknown): { detail?: string } => {
  const [first] = Array.isArray(value) ? value : [value];
  return isRecord(first) ? { detail: cleanText(Object.keys(first).slice(0, 6).join(', ')).slice(0, 100) } : {};
};

const isEsri = (value: unknown): boolean =>
  isRecord(value) &&
  ('spatialReference' in value || 'geometryType' in value || ('rings' in value && !('type' in value)));
