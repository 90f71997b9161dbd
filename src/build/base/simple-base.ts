import type { Feature, Position } from 'geojson';
import { SIMPLE_UNITS, type SimpleBase, type SimpleName } from '../../contract/simple-base.ts';
import { BASE_BOX } from '../../domain/boxes.ts';
import type { ReadText } from '../places/read-places.ts';
import { simplifyLine } from './geometry/simplify.ts';
import { latinName } from './latin-name.ts';
import { type BaseFile, readLayer } from './layers.ts';
import { streetNames } from './simple-streets.ts';

/** The upper left corner from which units are counted: north-west of all that the base map holds. */
const CORNER = [BASE_BOX[0], BASE_BOX[3]] as const;
/** How far (metres) a simplified line may lie off: about one unit, at the closest zoom a few pixels. */
const TOLERANCE = { district: 8, neighbours: 40, forest: 60, water: 14, waterways: 25, metro: 10, airport: 3 } as const;
const ROADS = [
  { rank: 1, metres: 8 },
  { rank: 2, metres: 9 },
  { rank: 3, metres: 12 },
] as const;
/** Woods smaller than this (metres across) say nothing without the tiles' detail. */
const LEAST_WOOD = 700;
/** As on the full map. */
const FROM: Readonly<Record<string, number>> = { subdistrict: 10.4, seat: 10.8 };

/** The base map in a form that an SVG draws at once. */
export function makeSimpleBase(read: ReadText): SimpleBase {
  const layer = (file: BaseFile): Feature[] => readLayer(read, file).features;
  const draw = (file: keyof typeof TOLERANCE, keeps: (feature: Feature) => boolean = () => true): string =>
    pathOf(layer(file === 'forest' ? 'landcover' : (file as BaseFile)).filter(keeps), TOLERANCE[file]);
  const roads = layer('roads');
  const street = ({ rank, metres }: (typeof ROADS)[number]): string =>
    pathOf(
      roads.filter(({ properties }) => properties?.rank === rank),
      metres,
    );
  return {
    origin: unitsOf(CORNER),
    district: draw('district'),
    neighbours: draw('neighbours'),
    forest: draw('forest', (wood) => wood.properties?.kind === 'forest' && extentOf(wood) > LEAST_WOOD),
    water: draw('water'),
    rivers: draw('waterways', ({ properties }) => properties?.rank === 1),
    roads: [street(ROADS[0]), street(ROADS[1]), street(ROADS[2])],
    metro: layer('metro').map((line) => ({
      ref: String(line.properties?.ref),
      open: line.properties?.status === 'open',
      path: pathOf([line], TOLERANCE.metro),
    })),
    runway: draw('airport', ({ properties }) => properties?.kind === 'runway'),
    names: layer('labels')
      .flatMap(({ properties, geometry }): SimpleName[] => {
        if (geometry.type !== 'Point') return [];
        const [lng = 0, lat = 0] = geometry.coordinates;
        const [kind, name] = [String(properties?.kind), String(properties?.name)];
        return [{ kind, name, latin: latinName(name, 'area'), lng, lat, from: FROM[kind] ?? 0 }];
      })
      .concat(layer('streets').flatMap(streetNames)),
  };
}

/** Web Mercator in whole units, from 180° W and from the north. */
function unitsOf([lng = 0, lat = 0]: readonly number[]): [number, number] {
  const south = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return [Math.round(((lng + 180) / 360) * SIMPLE_UNITS), Math.round(south * SIMPLE_UNITS)];
}

/** One path of all the lines and rings, each begun anew, its steps relative: short numbers pack well. */
function pathOf(features: readonly Feature[], metres: number): string {
  const [left, top] = unitsOf(CORNER);
  return features
    .flatMap(linesOf)
    .map(({ line, closed }) => {
      const all = simplify(line, closed, metres).map(unitsOf);
      const points = all.filter((point, i) => i === 0 || point.join() !== all[i - 1]?.join());
      let [x, y] = [left, top];
      const steps = points.map((point, i) => {
        const step = [point[0] - x, point[1] - y];
        [x, y] = point;
        return `${i === 0 ? 'M' : i === 1 ? 'l' : ''}${step.join(' ')}`;
      });
      return steps.length < 2 ? '' : steps.join(' ') + (closed ? 'z' : '');
    })
    .join('');
}

interface Stroke {
  readonly line: readonly Position[];
  readonly closed: boolean;
}

function linesOf({ geometry }: Feature): Stroke[] {
  const open = (line: readonly Position[]): Stroke => ({ line, closed: false });
  const ring = (line: readonly Position[]): Stroke => ({ line, closed: true });
  if (geometry.type === 'LineString') return [open(geometry.coordinates)];
  if (geometry.type === 'MultiLineString') return geometry.coordinates.map(open);
  if (geometry.type === 'Polygon') return geometry.coordinates.map(ring);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map(ring);
  return [];
}

/** A ring begins and ends in one point, which is no line to measure from: it is simplified in two halves. */
function simplify(line: readonly Position[], closed: boolean, metres: number): readonly Position[] {
  if (!closed) return simplifyLine(line, metres);
  const middle = Math.floor(line.length / 2);
  return [...simplifyLine(line.slice(0, middle + 1), metres).slice(0, -1), ...simplifyLine(line.slice(middle), metres)];
}

function extentOf(feature: Feature): number {
  const lngs = linesOf(feature).flatMap(({ line }) => line.map(([lng = 0]) => lng));
  return (Math.max(...lngs) - Math.min(...lngs)) * 83_000;
}
