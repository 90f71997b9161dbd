import type { Feature, Position } from 'geojson';
import type { SimpleBase, SimpleName } from '../../contract/simple-base.ts';
import { BASE_BOX } from '../../domain/boxes.ts';
import type { ReadText } from '../places/read-places.ts';
import { simplifyLine } from './geometry/simplify.ts';
import { latinName } from './latin-name.ts';
import type { BaseFile } from './layers.ts';
import { readDrawn } from './own-name.ts';
import { streetNames } from './simple-streets.ts';

/** The upper left corner from which units are counted: north-west of all that the base map holds. */
const CORNER = [BASE_BOX[0], BASE_BOX[3]] as const;
/** How much of the ground is drawn. */
export interface Detail {
  /** Across the world. */
  readonly units: number;
  /** How far (metres) a simplified line may lie off: about one unit, at the closest zoom a few pixels. */
  readonly metres: Readonly<Record<(typeof LINES)[number], number>>;
  readonly roads: readonly [number | null, number | null, number | null];
  /** Woods smaller than this (metres across) say nothing without the tiles' detail. */
  readonly leastWood: number;
  /** Names that are written at this zoom already. */
  readonly namesFrom: number;
}
const LINES = ['district', 'neighbours', 'forest', 'water', 'waterways', 'metro', 'airport'] as const;

/** For every zoom of the simple map. */
export const NEAR: Detail = {
  units: 2 ** 23,
  metres: { district: 8, neighbours: 40, forest: 60, water: 14, waterways: 25, metro: 10, airport: 3 },
  roads: [8, 9, 12],
  leastWood: 700,
  namesFrom: Number.POSITIVE_INFINITY,
};
/** For the whole district at once, as part of the page: a pixel is some hundred metres there. */
export const FAR: Detail = {
  units: 2 ** 20,
  metres: { district: 40, neighbours: 120, forest: 130, water: 60, waterways: 100, metro: 80, airport: 30 },
  roads: [70, 110, null],
  leastWood: 1500,
  namesFrom: 9,
};
/** As on the full map. */
const FROM: Readonly<Record<string, number>> = { subdistrict: 9.6, seat: 10.8, airport: 11, river: 9, lake: 9 };

/** The base map in a form that an SVG draws at once. */
export function makeSimpleBase(
  read: ReadText,
  { units, metres, roads: lies, leastWood, namesFrom }: Detail = NEAR,
): SimpleBase {
  const layer = (file: BaseFile): Feature[] => readDrawn(read, file).features;
  const draw = (file: (typeof LINES)[number], keeps: (feature: Feature) => boolean = () => true): string =>
    pathOf(layer(file === 'forest' ? 'landcover' : file).filter(keeps), metres[file], units);
  const roads = layer('roads');
  const street = (rank: 1 | 2 | 3): string => {
    const off = lies[rank - 1];
    const streets = roads.filter(({ properties }) => properties?.rank === rank);
    return off ? pathOf(streets, off, units) : '';
  };
  return {
    units,
    origin: unitsOf(CORNER, units),
    district: draw('district'),
    neighbours: draw('neighbours'),
    forest: draw('forest', (wood) => wood.properties?.kind === 'forest' && extentOf(wood) > leastWood),
    water: draw('water'),
    rivers: draw('waterways', ({ properties }) => properties?.rank === 1),
    roads: [street(1), street(2), street(3)],
    metro: layer('metro').map((line) => ({
      ref: String(line.properties?.ref),
      open: line.properties?.status === 'open',
      path: pathOf([line], metres.metro, units),
    })),
    runway: draw('airport', ({ properties }) => properties?.kind === 'runway'),
    names: layer('labels')
      .flatMap(({ properties, geometry }): SimpleName[] => {
        if (geometry.type !== 'Point') return [];
        const [lng = 0, lat = 0] = geometry.coordinates;
        const [kind, name] = [String(properties?.kind), String(properties?.name)];
        return [
          {
            kind,
            name,
            latin: String(properties?.name_en ?? latinName(name, 'area')),
            lng,
            lat,
            from: FROM[kind] ?? 0,
          },
        ];
      })
      .concat(layer('streets').flatMap(streetNames))
      .filter(({ from }) => from <= namesFrom),
  };
}

/** Web Mercator in whole units, from 180° W and from the north. */
function unitsOf([lng = 0, lat = 0]: readonly number[], units: number): [number, number] {
  const south = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return [Math.round(((lng + 180) / 360) * units), Math.round(south * units)];
}

/** One path of all the lines and rings, each begun anew, its steps relative: short numbers pack well. */
function pathOf(features: readonly Feature[], metres: number, units: number): string {
  const [left, top] = unitsOf(CORNER, units);
  return features
    .flatMap(linesOf)
    .map(({ line, closed }) => {
      const all = simplify(line, closed, metres).map((position) => unitsOf(position, units));
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
