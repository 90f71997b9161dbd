import type { CircleLayerSpecification, ExpressionSpecification } from 'maplibre-gl';
import { BASE_SOURCE, line, type Unnamed } from './draw.ts';
import { ease, grow, is, lookUp, perFeature } from './expressions.ts';
import { METRO_COLORED_FROM, type Palette, type RoadColor } from './palette.ts';

type Weight = 'main' | 'secondary' | 'street';

interface RoadRule {
  readonly rank: number;
  readonly minzoom: number;
  /** The zoom from which the line is wide enough for an edge; below it the line has its `thin` colour. */
  readonly cased: number;
  /** Pixels by zoom; closer than zoom 15 a line does not grow, for its place is known to some tens of metres only. */
  readonly width: readonly (readonly [number, number])[];
}

/** One table for line and casing, so that they cannot part. */
const ROADS: Readonly<Record<Weight, RoadRule>> = {
  main: {
    rank: 1,
    minzoom: 7,
    cased: 10.5,
    width: [
      [7, 0.5],
      [10, 1.3],
      [12, 3],
      [14, 6.5],
      [15, 9],
    ],
  },
  secondary: {
    rank: 2,
    minzoom: 9,
    cased: 11.5,
    width: [
      [9, 0.4],
      [11, 1],
      [12, 1.8],
      [14, 4.6],
      [15, 6.4],
    ],
  },
  street: {
    rank: 3,
    minzoom: 11,
    cased: 13,
    width: [
      [11, 0.4],
      [12, 0.7],
      [14, 2.8],
      [15, 4],
    ],
  },
};

function roadLine(weight: Weight, colors: Readonly<Record<Weight, RoadColor>>) {
  const { rank, minzoom, cased, width } = ROADS[weight];
  const { fill, thin } = colors[weight];
  const color = ease([cased - 0.5, thin], [cased + 0.5, fill]);
  return line({
    from: 'road',
    filter: is('rank', rank),
    minzoom,
    paint: { 'line-color': color, 'line-width': grow(...width) },
  });
}

function roadCasing(weight: Weight, colors: Readonly<Record<Weight, RoadColor>>) {
  const { rank, cased, width } = ROADS[weight];
  const edge = width.map(([zoom, pixels]): [number, number] => [zoom, pixels + 1.4]);
  return line({
    from: 'road',
    filter: is('rank', rank),
    minzoom: cased - 0.5,
    paint: {
      'line-color': colors[weight].casing,
      'line-width': grow(...edge),
      'line-opacity': ease([cased - 0.5, 0], [cased + 0.5, 1]),
    },
  });
}

export function roadLayers(p: Palette) {
  return {
    'road-lane': line({
      from: 'road',
      filter: is('rank', 4),
      minzoom: 12,
      paint: {
        'line-color': p.lane,
        'line-width': grow([12, 0.4], [14, 1.2], [15, 1.8]),
        'line-opacity': ease([12, 0.4], [13.5, 1]),
      },
    }),
    'road-street-casing': roadCasing('street', p.roads),
    'road-secondary-casing': roadCasing('secondary', p.roads),
    'road-main-casing': roadCasing('main', p.roads),
    'road-street': roadLine('street', p.roads),
    'road-secondary': roadLine('secondary', p.roads),
    'road-main': roadLine('main', p.roads),
  } as const;
}

const METRO_WIDTH = [
  [8, 0.7],
  [10, 1.1],
  [12, 1.5],
  [13, 2.2],
  [15, 3.4],
] as const;

export function railLayers(p: Palette) {
  const own = lookUp('ref', p.metro, p.tram);
  const color = ['step', ['zoom'], p.metroFar, METRO_COLORED_FROM, own] as unknown as ExpressionSpecification;
  const casing = METRO_WIDTH.map(([zoom, width]): [number, number] => [zoom, width + 1.8]);
  return {
    tram: line({
      from: 'tram',
      minzoom: 11,
      paint: {
        'line-color': p.tram,
        'line-width': grow([11, 0.6], [15, 1.4]),
        'line-opacity': ease([11, 0.5], [13, 0.9]),
      },
    }),
    'metro-casing': line({
      from: 'metro',
      minzoom: 9.5,
      filter: is('status', 'open'),
      paint: { 'line-color': p.metroCasing, 'line-width': grow(...casing), 'line-opacity': 0.8 },
    }),
    'metro-open': line({
      from: 'metro',
      filter: is('status', 'open'),
      paint: { 'line-color': color, 'line-width': perFeature(grow(...METRO_WIDTH)) },
    }),
    'metro-planned': line({
      from: 'metro',
      minzoom: 9.8,
      filter: is('status', 'planned'),
      paint: {
        'line-color': color,
        'line-width': perFeature(grow(...METRO_WIDTH)),
        'line-dasharray': [2.4, 1.6],
        'line-opacity': 0.75,
      },
    }),
    station: stationDots(p),
  } as const;
}

/** Interchanges first, then every station, then those to come and tram stops. */
function stationDots(p: Palette): Unnamed<CircleLayerSpecification> {
  const byRank = (interchange: number, metro: number, tram: number): ExpressionSpecification => [
    'match',
    ['get', 'rank'],
    1,
    interchange,
    [2, 3],
    metro,
    tram,
  ];
  return {
    type: 'circle',
    source: BASE_SOURCE,
    'source-layer': 'station',
    minzoom: 10.5,
    // A filter sees whole zooms only.
    filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 11, 2, 12, 3, 13, 4]],
    paint: {
      'circle-color': perFeature(p.station),
      'circle-opacity': perFeature(1),
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['zoom'],
        10,
        byRank(1.8, 1.3, 1),
        12,
        byRank(2.8, 2, 1.2),
        15,
        byRank(4.6, 3.8, 2.4),
      ],
      'circle-stroke-color': perFeature(['match', ['get', 'status'], 'planned', p.neighbour, p.text.station]),
      'circle-stroke-width': ease([11, 0.7], [15, 1.3]),
    },
  };
}
