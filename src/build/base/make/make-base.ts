import type { Feature, MultiPolygon } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import type { BaseFile } from '../layers.ts';
import type { OsmExtract, TellShare } from '../osm/extract.ts';
import { readOsm } from '../osm/read-osm.ts';
import { makeAirport, makeLandcover, makeWater } from './areas.ts';
import { drawOutline } from './draw-outline.ts';
import { isInsideOf } from './inside.ts';
import { makeLabels } from './labels.ts';
import { drawNeighbours, type Neighbour, nameNeighbours, touching } from './neighbours.ts';
import { makeMetro, makeTrams, readTracks } from './rail.ts';
import { makeRoads, makeStreets, readRoads } from './roads.ts';
import { makeStations } from './stations.ts';
import { makeWaterways } from './waterways.ts';

/** What a base map is made from: the outline as `soundArea` gives it, areas that may be neighbours, the path of an extract. */
export interface BaseInput {
  readonly adcode: string;
  readonly name: string;
  readonly outline: MultiPolygon;
  readonly others: readonly Neighbour[];
  readonly osm: string | null;
}

export interface MadeBase {
  /** A file without features is none. */
  readonly files: ReadonlyMap<BaseFile, readonly Feature[]>;
  readonly neighbours: readonly string[];
  readonly extract: Omit<OsmExtract, 'features'> | null;
  /** Names of lines of a metro without a number, which are left out. */
  readonly unnumbered: readonly string[];
}

/** The layers of the base map of the atlas in `ATLAS`, whose `base/` holds the outline already: its box is what is drawn. @throws where the extract cannot be read. */
export async function makeBase(input: BaseInput, tell: TellShare): Promise<MadeBase> {
  const { outline, others, adcode, name, osm } = input;
  const extract = osm === null ? null : await readOsm(osm, BASE_BOX, tell);
  const features = extract?.features ?? [];
  const neighbours = touching(outline, others);
  const isInside = isInsideOf(outline);
  const { tracks, unnumbered } = readTracks(features);
  const roads = readRoads(features, isInside);
  const water = makeWater(features);
  const steps: readonly Step[] = [
    ['district', () => [drawOutline(outline, adcode, name)]],
    ['neighbours', () => drawNeighbours(outline, neighbours)],
    ['landcover', () => makeLandcover(features)],
    ['water', () => water],
    ['waterways', () => makeWaterways(features)],
    ['roads', () => makeRoads(roads)],
    ['streets', () => makeStreets(roads)],
    ['trams', () => makeTrams(features)],
    ['airport', () => makeAirport(features)],
    ['metro', () => makeMetro(tracks)],
    ['stations', () => makeStations(features, tracks, isInside)],
    ['labels', () => [...nameNeighbours(neighbours), ...makeLabels(features, isInside, water)]],
  ];
  return {
    files: takeSteps(steps, tell),
    neighbours: neighbours.map((neighbour) => neighbour.name),
    extract: extract && { asOf: extract.asOf, broken: extract.broken },
    unnumbered,
  };
}

type Step = readonly [file: BaseFile, make: () => readonly Feature[]];

function takeSteps(steps: readonly Step[], tell: TellShare): Map<BaseFile, readonly Feature[]> {
  const files = new Map<BaseFile, readonly Feature[]>();
  for (const [i, [file, make]] of steps.entries()) {
    tell('drawing', i / steps.length);
    const made = make();
    if (made.length > 0) files.set(file, made);
  }
  return files;
}
