import type { Feature, Position } from 'geojson';
import { ANCHOR_KINDS, type Anchor, type AnchorKind, type Gazetteer, type Street } from '../../contract/gazetteer.ts';
import { DATUMS } from '../../domain/vocabulary.ts';
import type { ReadText } from '../places/read-places.ts';
import { type ExpectField, expectIn } from './expect-field.ts';
import { ANCHORS, readLayer } from './layers.ts';

const FILE = 'base/anchors.geojson';
/** Within so many metres of the point of a station its exits lie. */
const STATION_M = 300;

/** What of `geodata/<atlas>/base/` addresses can be told from. @throws on a faulty record, naming it. */
export function makeGazetteer(read: ReadText): Gazetteer {
  const own = readLayer(read, ANCHORS).features.map((feature, at) => readAnchor(feature, `${FILE}: feature ${at}`));
  const stations = readLayer(read, 'stations').features.map((feature) =>
    anchorOf('station', feature, `${nameOf(feature)}站`, STATION_M),
  );
  const seats = readLayer(read, 'labels').features.flatMap((feature) =>
    feature.properties?.kind === 'seat' ? anchorOf('seat', feature, nameOf(feature), feature.properties.radius) : [],
  );
  return { anchors: [...own, ...stations, ...seats], streets: streetsOf(readLayer(read, 'streets').features) };
}

function readAnchor(feature: Feature, where: string): Anchor {
  const { kind, name, radius, streets = [], number, source, datum, method } = feature.properties ?? {};
  const expect: ExpectField = expectIn(where);
  expect(isText(name), 'name', name, 'a name');
  const of = (field: string): string => `${field} of ${name}`;
  expect(ANCHOR_KINDS.includes(kind), of('kind'), kind, `one of ${ANCHOR_KINDS.join(', ')}`);
  expect(typeof radius === 'number' && radius > 0, of('radius'), radius, 'metres above 0');
  expect(Array.isArray(streets) && streets.every(isText), of('streets'), streets, 'a list of names');
  expect(kind !== 'crossing' || streets.length >= 2, of('streets'), streets, 'the two that cross');
  expect(
    kind !== 'address' || (isText(number) && streets.length === 1),
    of('number'),
    number,
    'a number of one street',
  );
  expect(isText(source), of('source'), source, 'the letter of a source in base/SOURCES.md');
  expect(DATUMS.includes(datum), of('datum'), datum, `one of ${DATUMS.join(', ')}`);
  expect(isText(method), of('method'), method, 'how its position was had');
  return { ...anchorOf(kind, feature, name, radius), streets, ...(number && { number }) };
}

function anchorOf(kind: AnchorKind, { geometry }: Feature, name: string, radius: number): Anchor {
  if (geometry?.type !== 'Point') throw new Error(`base: ${name}: geometry is ${geometry?.type}, expected a Point`);
  return { kind, name, at: pair(geometry.coordinates), radius, streets: [] };
}

/** One record a name: a line that bears two names bears both. */
function streetsOf(features: readonly Feature[]): Street[] {
  const lines = new Map<string, Street['lines'][number][]>();
  for (const feature of features) {
    const { geometry } = feature;
    const parts =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    for (const name of nameOf(feature).split('／'))
      lines.set(name, [...(lines.get(name) ?? []), ...parts.map((part) => part.map(pair))]);
  }
  return [...lines].map(([name, parts]) => ({ name, lines: parts }));
}

const pair = ([lng = Number.NaN, lat = Number.NaN]: Position): readonly [number, number] => [lng, lat];
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const nameOf = ({ properties }: Feature): string => String(properties?.name ?? '');
