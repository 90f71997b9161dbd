import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Elements } from './make-base-pbf.ts';

type Tags = Readonly<Record<string, string>>;
type Corner = readonly [east: number, north: number];

/** An invented district of 0.2° by 0.16° whose south-western corner lies at `origin`, with what OpenStreetMap and a file of outlines could hold of it. */
export interface Scene {
  readonly elements: Elements;
  /** The same as `osmium export` writes it. */
  readonly geojson: FeatureCollection;
  readonly outlines: FeatureCollection;
  /** A position so far (degrees) east and north of the origin. */
  readonly at: (...corner: Corner) => Position;
}

/** The district with a bay in its north; its neighbours share its corners. */
const DISTRICT: readonly Corner[] = [[0, 0], [0.2, 0], [0.2, 0.16], [0.12, 0.16], [0.1, 0.15], [0.08, 0.16], [0, 0.16], [0, 0.05], [0, 0]]; // biome-ignore format: a ring
const WEST: readonly Corner[] = [[-0.2, -0.1], [0, -0.1], [0, 0], [0, 0.05], [0, 0.16], [-0.2, 0.16], [-0.2, -0.1]]; // biome-ignore format: a ring
const NORTH: readonly Corner[] = [[-0.2, 0.16], [0, 0.16], [0.08, 0.16], [0.1, 0.15], [0.12, 0.16], [0.2, 0.16], [0.4, 0.16], [0.4, 0.4], [-0.2, 0.4], [-0.2, 0.16]]; // biome-ignore format: a ring
const CITY: readonly Corner[] = [[-0.5, -0.5], [0.7, -0.5], [0.7, 0.7], [-0.5, 0.7], [-0.5, -0.5]]; // biome-ignore format: a ring
const TOWN: readonly Corner[] = [[0.01, 0.01], [0.05, 0.01], [0.05, 0.05], [0.01, 0.01]]; // biome-ignore format: a ring
const AWAY: readonly Corner[] = [[0.5, 0], [0.6, 0], [0.6, 0.1], [0.5, 0]]; // biome-ignore format: a ring

const square = (east: number, north: number, side: number): Corner[] => [
  [east, north],
  [east + side, north],
  [east + side, north + side],
  [east, north + side],
  [east, north],
];

/** Ways by what they are; a name with what no name has in it, a lane beyond the district, and much that no map shows. */
const WAYS: readonly (readonly [tags: Tags, line: readonly Corner[]])[] = [
  [{ highway: 'primary', name: '人民路' }, [[-0.1, 0.08], [0.05, 0.08], [0.1, 0.0801], [0.3, 0.08]]], // biome-ignore format: a line
  [{ highway: 'primary', name: '人民路' }, [[0, 0.0802], [0.1, 0.0803], [0.2, 0.0802]]], // biome-ignore format: a line
  [{ highway: 'secondary', name: '青\u0000年\u202e街' }, [[0.1, -0.01], [0.1, 0.08]]], // biome-ignore format: a line
  [{ highway: 'secondary' }, [[0.1, 0.08], [0.1, 0.17]]], // biome-ignore format: a line
  [{ highway: 'tertiary', name: '竹林路' }, [[0.05, 0.02], [0.05, 0.07]]], // biome-ignore format: a line
  [{ highway: 'tertiary', name: '外面路' }, [[-0.02, 0.02], [-0.02, 0.07]]], // biome-ignore format: a line
  [{ highway: 'residential', name: '短巷' }, [[0.06, 0.02], [0.06, 0.024]]], // biome-ignore format: a line
  [{ highway: 'residential' }, square(0.13, 0.02, 0.01)],
  [{ highway: 'service', name: '库房道' }, [[0.06, 0.03], [0.06, 0.04]]], // biome-ignore format: a line
  [{ highway: 'pedestrian', area: 'yes' }, square(0.16, 0.02, 0.005)],
  [{ waterway: 'river', name: '清河' }, [[0.15, -0.02], [0.15, 0.06], [0.152, 0.17]]], // biome-ignore format: a line
  [{ waterway: 'stream' }, [[0.12, 0.1], [0.14, 0.11]]], // biome-ignore format: a line
  [{ waterway: 'stream', tunnel: 'culvert' }, [[0.12, 0.12], [0.14, 0.13]]], // biome-ignore format: a line
  [{ landuse: 'residential' }, square(0.02, 0.1, 0.02)],
  [{ landuse: 'farmland' }, square(0.16, 0.1, 0.02)],
  [{ natural: 'wood' }, square(0.17, 0.05, 0.02)],
  [{ leisure: 'park', name: '北园' }, square(0.06, 0.12, 0.01)],
  [{ natural: 'water', name: '边湖' }, square(0.21, 0.05, 0.1)],
  [{ natural: 'water', name: '没有边的湖' }, [[0.11, 0.02], [0.12, 0.02], [0.12, 0.03]]], // biome-ignore format: a line
  [{ railway: 'subway', name: '地铁2号线' }, [[-0.05, 0.06], [0.09, 0.06], [0.19, 0.1]]], // biome-ignore format: a line
  [{ railway: 'subway', name: '环城快线' }, [[0.02, 0.14], [0.08, 0.14]]], // biome-ignore format: a line
  [{ railway: 'subway', service: 'yard' }, [[0.02, 0.06], [0.03, 0.065]]], // biome-ignore format: a line
  [{ railway: 'construction', construction: 'subway', name: '3号线' }, [[0.09, 0.01], [0.09, 0.13]]], // biome-ignore format: a line
  [{ railway: 'tram' }, [[0.01, 0.03], [0.08, 0.03]]], // biome-ignore format: a line
  [{ railway: 'rail', name: '京哈线' }, [[0.01, 0.01], [0.19, 0.01]]], // biome-ignore format: a line
  [{ aeroway: 'runway', ref: '06/24', width: '60' }, [[0.16, 0.12], [0.185, 0.13]]], // biome-ignore format: a line
  [{ aeroway: 'apron' }, square(0.17, 0.13, 0.004)],
  [{}, [[0.01, 0.01], [0.02, 0.02]]], // biome-ignore format: a line
];

const POINTS: readonly (readonly [tags: Tags, at: Corner])[] = [
  [{ railway: 'station', station: 'subway', name: '市民广场站' }, [0.09, 0.0601]],
  [{ railway: 'station', subway: 'yes', name: '松涛' }, [0.19, 0.1]],
  [{ railway: 'station', station: 'subway', name: '没有线路' }, [0.01, 0.15]],
  [{ railway: 'construction', construction: 'station', station: 'subway', name: '将来' }, [0.09, 0.12]],
  [{ railway: 'station', name: '青石站' }, [0.1, 0.01]],
  [{ railway: 'tram_stop', name: '柳岸' }, [0.03, 0.03]],
  [{ place: 'suburb', name: '东坞街道' }, [0.05, 0.1]],
  [{ place: 'town', name: '外镇' }, [-0.02, 0.1]],
  [{ place: 'village', name: '柳村' }, [0.07, 0.1]],
  [{ aeroway: 'aerodrome', name: '青石机场' }, [0.17, 0.125]],
  [{ shop: 'books', name: '书店', constructor: 'x' }, [0.07, 0.07]],
];

/** A lake of two ways with an island. */
const LAKE = {
  tags: { type: 'multipolygon', natural: 'water', name: '镜湖' },
  halves: [
    [[0.02, 0.04], [0.04, 0.04], [0.04, 0.05]], // biome-ignore format: a line
    [[0.02, 0.04], [0.02, 0.05], [0.04, 0.05]], // biome-ignore format: a line
  ] as readonly (readonly Corner[])[],
  ring: [[0.02, 0.04], [0.04, 0.04], [0.04, 0.05], [0.02, 0.05], [0.02, 0.04]] as readonly Corner[], // biome-ignore format: a ring
  island: square(0.028, 0.044, 0.003),
};

/** The scene at a place; numbers of elements run from 1, beyond 32 bits. */
export function aScene(origin: readonly [number, number], adcode: number, name: string): Scene {
  const at = (east: number, north: number): Position =>
    [origin[0] + east, origin[1] + north].map((degrees) => Math.round(degrees * 1e7) / 1e7);
  const place = (corners: readonly Corner[]): Position[] => corners.map(([east, north]) => at(east, north));
  const named = (of: string, code: number | null, corners: readonly Corner[]): Feature => ({
    type: 'Feature',
    properties: { name: of, ...(code === null ? {} : { adcode: code }) },
    geometry: { type: 'Polygon', coordinates: [place(corners)] },
  });
  return {
    at,
    elements: toElements(place),
    geojson: { type: 'FeatureCollection', features: toFeatures(place) },
    outlines: {
      type: 'FeatureCollection',
      features: [
        named('西邻区', 990102, WEST),
        named(name, adcode, DISTRICT),
        named('北邻县', 990121, NORTH),
        named('大市', 990100, CITY),
        named('里镇', null, TOWN),
        named('远区', 990199, AWAY),
      ],
    },
  };
}

type Place = (corners: readonly Corner[]) => Position[];
const BEYOND_32_BITS = 5_000_000_000;

function toElements(place: Place): Elements {
  const ids = new Map<string, number>();
  const nodes: { id: number; at: Position; tags?: Tags }[] = [];
  const addNode = (at: Position, tags?: Tags): number => {
    const id = BEYOND_32_BITS + nodes.length;
    nodes.push({ id, at, ...(tags && { tags }) });
    return id;
  };
  const nodeAt = (at: Position): number => {
    const id = ids.get(at.join()) ?? addNode(at);
    ids.set(at.join(), id);
    return id;
  };
  const ways = [...WAYS, ...[...LAKE.halves, LAKE.island].map((line) => [{}, line] as const)].map(
    ([tags, line], i) => ({ id: i + 1, refs: place(line).map(nodeAt), tags }),
  );
  for (const [tags, corner] of POINTS) addNode(place([corner])[0] as Position, tags);
  const [first = 0, second = 0, island = 0] = ways.slice(-3).map(({ id }) => id);
  const members = [
    { way: first, role: 'outer' },
    { way: second, role: 'outer' },
    { way: island, role: 'inner' },
  ];
  return { nodes, ways, relations: [{ id: 1, tags: LAKE.tags, members }] };
}

/** Closed ways come both as a line and as an area. */
function toFeatures(place: Place): Feature[] {
  const ways = WAYS.flatMap(([properties, corners]): Feature[] => {
    const line = place(corners);
    const isClosed = line[0]?.join() === line.at(-1)?.join();
    return [
      { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: line } },
      ...(isClosed ? [{ type: 'Feature' as const, properties, geometry: { type: 'Polygon' as const, coordinates: [line] } }] : []), // biome-ignore format: one line
    ];
  });
  const points = POINTS.map(
    ([properties, corner]): Feature => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: place([corner])[0] as Position },
    }),
  );
  const lake: Feature = {
    type: 'Feature',
    properties: LAKE.tags,
    geometry: { type: 'MultiPolygon', coordinates: [[place(LAKE.ring), place(LAKE.island)]] },
  };
  return [...ways, ...points, lake];
}
