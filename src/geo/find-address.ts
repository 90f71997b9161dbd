import along from '@turf/along';
import length from '@turf/length';
import lineIntersect from '@turf/line-intersect';
import nearestPointOnLine from '@turf/nearest-point-on-line';
import type { Feature, LineString, MultiLineString, Point, Polygon, Position } from 'geojson';
import type { Anchor, Gazetteer } from '../contract/gazetteer.ts';
import { roundDegrees } from '../domain/positions.ts';
import { distanceBetween, type LngLat } from './geodesic.ts';
import { signedAreaOf } from './measure.ts';
import { type Address, readAddress, type Side } from './read-address.ts';

/** How an answer was come by; each has words in the page. */
export type FoundHow =
  /** The very number, or one of the same house with another letter or part. */
  | 'number'
  | 'sameHouse'
  /** Between two numbers of the street, along it. */
  | 'between'
  /** Not far from a number of the street. */
  | 'nearNumber'
  | 'street'
  | 'crossing'
  /** The two come close to one another and are not known to cross. */
  | 'closest'
  /** On one side of a crossing, or between several streets. */
  | 'corner'
  | 'block'
  | 'named'
  | 'near';

/** Where an address may be. */
export interface FoundAddress {
  readonly how: FoundHow;
  readonly name: string;
  readonly geometry: Point | LineString | Polygon;
  /** Metres within which it lies, if it does. */
  readonly radius: number;
  /** The names of what it was told from. */
  readonly from: readonly string[];
}

/** Something else that bears a name and stands somewhere. */
export interface NamedSpot {
  readonly names: readonly string[];
  readonly at: LngLat;
  readonly radius: number;
}

/** Metres. A computed crossing is off by as much as the lines are; a street as drawn likewise. */
const CROSSING_M = 80;
const STREET_M = 60;
/** How far the streets of a crossing may stay apart and be said to meet. */
const APART_M = 200;
/** “East of A, south of B” does not say how far. */
const CORNER_M = 1000;
const NEAR_M = 500;
/** A number that differs by no more than this is told from one anchor, at so many metres a number: in towns such as these it is less. */
const NUMBERS_APART = 12;
const PER_NUMBER_M = 60;
const MOST = 6;
/** Of so many corners of a line it is measured how close they come to another one. */
const CLOSE = 12;

/** Where words that name an address may be, the surest first; none where nothing is known. Asks nobody. */
export function findAddress(
  words: string,
  gazetteer: Gazetteer,
  spots: readonly NamedSpot[] = [],
): readonly FoundAddress[] {
  const known = new Set([
    ...gazetteer.streets.map(({ name }) => name),
    ...gazetteer.anchors.flatMap((it) => it.streets),
  ]);
  const address = readAddress(words, known);
  if (!address) return [];
  return answer(address, gazetteer, spots).slice(0, MOST);
}

function answer(address: Address, gazetteer: Gazetteer, spots: readonly NamedSpot[]): readonly FoundAddress[] {
  switch (address.says) {
    case 'number':
      return findNumber(address, gazetteer);
    case 'crossing':
      return findCrossing(address.streets, gazetteer);
    case 'sides':
      return findBetween(address.sides, gazetteer);
    case 'street':
      return findStreet(address.street, gazetteer);
    case 'name':
      return findNamed(address.name, address.isNear, gazetteer, spots);
  }
}

function findNumber(
  { street, number, base }: Address & { says: 'number' },
  gazetteer: Gazetteer,
): readonly FoundAddress[] {
  const numbered = gazetteer.anchors.filter(({ kind, streets }) => kind === 'address' && streets.includes(street));
  const same = numbered.filter((anchor) => anchor.number === number).map((anchor) => ofAnchor('number', anchor));
  if (same.length > 0) return same;
  const house = numbered.filter((anchor) => baseOf(anchor) === base);
  if (house.length > 0) return house.map((anchor) => ofAnchor('sameHouse', anchor, Math.max(anchor.radius, 300)));
  const name = `${street}${number}号`;
  const between = interpolate(name, base, numbered, lineOf(street, gazetteer));
  if (between) return [between];
  const near = numbered
    .map((anchor) => ({ anchor, apart: Math.abs(baseOf(anchor) - base) }))
    .filter(({ apart }) => apart <= NUMBERS_APART)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 1)
    .map(({ anchor, apart }) => ofAnchor('nearNumber', anchor, anchor.radius + apart * PER_NUMBER_M));
  return [...near, ...findStreet(street, gazetteer)];
}

/** A number between the next lower and the next higher one, at its share of the way along one line of the street; null where there are none. */
function interpolate(
  name: string,
  base: number,
  numbered: readonly Anchor[],
  street: MultiLineString | null,
): FoundAddress | null {
  const sorted = [...numbered].sort((a, b) => baseOf(a) - baseOf(b));
  // Even and odd numbers stand on different sides and need not run alike.
  const alike = sorted.filter((anchor) => (baseOf(anchor) - base) % 2 === 0);
  const low = alike.findLast((anchor) => baseOf(anchor) < base);
  const high = alike.find((anchor) => baseOf(anchor) > base);
  if (!low || !high || !street) return null;
  for (const coordinates of street.coordinates) {
    const line: LineString = { type: 'LineString', coordinates };
    const [a, b] = [footOf(low, line), footOf(high, line)];
    if (a === null || b === null) continue;
    const share = (base - baseOf(low)) / (baseOf(high) - baseOf(low));
    const reach = Math.abs(b - a) * 1000;
    const { geometry } = along(line, a + (b - a) * share);
    // It lies between the two, wherever the numbers jump.
    const radius = Math.max(share, 1 - share) * reach + Math.max(low.radius, high.radius);
    return {
      how: 'between',
      name,
      geometry: pointOf(geometry.coordinates),
      radius: tens(radius),
      from: [low.name, high.name],
    };
  }
  return null;
}

/** How far along a line an anchor stands, in kilometres; null where it stands beside another part of the street. */
function footOf({ at, radius }: Anchor, line: LineString): number | null {
  const { pointDistance, totalDistance } = nearestPointOnLine(line, [...at]).properties;
  return pointDistance * 1000 <= radius + STREET_M ? totalDistance : null;
}

function findStreet(name: string, { streets, anchors }: Gazetteer): readonly FoundAddress[] {
  const lines = [...(streets.find((street) => street.name === name)?.lines ?? [])];
  const longest = lines.sort((a, b) => length(featureOf(b)) - length(featureOf(a)))[0];
  if (longest) return [{ how: 'street', name, geometry: lineString(longest), radius: STREET_M, from: [name] }];
  // A street that is not drawn, but stands on signs.
  return anchors
    .filter((anchor) => anchor.streets.includes(name))
    .map((anchor) => ofAnchor('near', anchor, Math.max(anchor.radius, NEAR_M)));
}

function findCrossing([a, b]: readonly [string, string], gazetteer: Gazetteer): readonly FoundAddress[] {
  const found = crossingOf(a, b, gazetteer);
  return found ? [found] : [];
}

function crossingOf(a: string, b: string, gazetteer: Gazetteer): FoundAddress | null {
  if (a === b) return null;
  const name = `${a}×${b}`;
  const known = gazetteer.anchors
    .filter(({ kind, streets }) => kind === 'crossing' && streets.includes(a) && streets.includes(b))
    .sort((one, other) => one.radius - other.radius)[0];
  const [one, other] = [lineOf(a, gazetteer), lineOf(b, gazetteer)];
  const [met, ...more] =
    one && other ? lineIntersect(one, other).features.map(({ geometry }) => geometry.coordinates) : [];
  const spread = met ? CROSSING_M + Math.max(0, ...more.map((each) => distanceBetween(met, each))) : 0;
  if (known && (!met || known.radius <= spread)) return ofAnchor('crossing', known);
  if (met) return { how: 'crossing', name, geometry: pointOf(met), radius: tens(spread), from: [a, b] };
  if (!one || !other) return null;
  const corners = one.coordinates.flat();
  const roughly = ([x = 0, y = 0]: readonly number[]): number =>
    Math.min(...corners.map(([lng = 0, lat = 0]) => (lng - x) ** 2 + (lat - y) ** 2));
  const closest = other.coordinates
    .flat()
    .map((at) => ({ at, rough: roughly(at) }))
    .sort((x, y) => x.rough - y.rough)
    .slice(0, CLOSE)
    .map(({ at }) => ({ at, foot: nearestPointOnLine(one, at) }))
    .sort((x, y) => x.foot.properties.pointDistance - y.foot.properties.pointDistance)[0];
  const apart = (closest?.foot.properties.pointDistance ?? Number.POSITIVE_INFINITY) * 1000;
  if (!closest || apart > APART_M) return null;
  return { how: 'closest', name, geometry: pointOf(closest.at), radius: tens(CROSSING_M + apart), from: [a, b] };
}

/** Between streets: the block whose corners are known, or one side of a crossing. */
function findBetween(sides: readonly Side[], gazetteer: Gazetteer): readonly FoundAddress[] {
  const upright = sides.filter(({ side }) => side === 'east' || side === 'west');
  const level = sides.filter(({ side }) => side === 'north' || side === 'south');
  const corners = upright.flatMap((a) => level.flatMap((b) => crossingOf(a.street, b.street, gazetteer) ?? []));
  const name = sides.map(({ street }) => street).join('、');
  const [first] = corners;
  if (!first) return [];
  const radius = Math.max(...corners.map((corner) => corner.radius));
  const from = corners.map((corner) => corner.name);
  if (upright.length === 2 && level.length === 2 && corners.length === 4) {
    const [a, b, c, d] = corners.map(({ geometry }) => geometry.coordinates as number[]);
    if (a && b && c && d) return [{ how: 'block', name, geometry: ringOf([a, b, d, c]), radius, from }];
  }
  return [{ ...first, how: 'corner', name, radius: first.radius + CORNER_M, from }];
}

function findNamed(
  name: string,
  isNear: boolean,
  { anchors }: Gazetteer,
  spots: readonly NamedSpot[],
): readonly FoundAddress[] {
  const plain = name.replace(/(?:地铁|轻轨|有轨电车)/g, '').replace(/\d+号线/g, '');
  if (plain.length < 2) return [];
  const how = isNear ? 'near' : 'named';
  const rank = (each: string): number =>
    each === plain ? 0 : each.startsWith(plain) ? 1 : each.includes(plain) ? 2 : 3;
  const widen = (radius: number): number => (isNear ? Math.max(radius, NEAR_M) : radius);
  const ofSpots = spots.flatMap(({ names, at, radius }) => {
    const best = [...names].sort((a, b) => rank(a) - rank(b))[0] ?? '';
    return { best, found: { how, name: best, geometry: pointOf(at), radius: widen(radius), from: [best] } as const };
  });
  const ofAnchors = anchors
    .filter(({ kind }) => kind !== 'address' && kind !== 'crossing')
    .map((anchor) => ({ best: anchor.name, found: ofAnchor(how, anchor, widen(anchor.radius)) }));
  return [...ofAnchors, ...ofSpots]
    .map((each) => ({ ...each, rank: rank(each.best) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.best.length - b.best.length)
    .map(({ found }) => found);
}

function lineOf(name: string, { streets }: Gazetteer): MultiLineString | null {
  const lines = streets.find((street) => street.name === name)?.lines;
  return lines
    ? { type: 'MultiLineString', coordinates: lines.map((line) => line.map(([lng, lat]) => [lng, lat])) }
    : null;
}

const ofAnchor = (how: FoundHow, anchor: Anchor, radius = anchor.radius): FoundAddress => ({
  how,
  name: anchor.name,
  geometry: pointOf(anchor.at),
  radius,
  from: [anchor.name],
});
const baseOf = ({ number = '' }: Anchor): number => Number.parseInt(number, 10);
const tens = (metres: number): number => Math.ceil(metres / 10) * 10;
const rounded = ([lng = 0, lat = 0]: readonly number[]): Position => [roundDegrees(lng), roundDegrees(lat)];
const pointOf = (at: readonly number[]): Point => ({ type: 'Point', coordinates: rounded(at) });
const lineString = (line: readonly (readonly number[])[]): LineString => ({
  type: 'LineString',
  coordinates: line.map(([lng = 0, lat = 0]) => [lng, lat]),
});
const featureOf = (line: readonly (readonly number[])[]): Feature<LineString> => ({
  type: 'Feature',
  properties: null,
  geometry: lineString(line),
});
/** Counter-clockwise, as RFC 7946 has it. */
function ringOf(corners: readonly Position[]): Polygon {
  const ring = [...corners, corners[0] ?? []].map(rounded);
  return { type: 'Polygon', coordinates: [signedAreaOf(ring) < 0 ? ring.reverse() : ring] };
}
