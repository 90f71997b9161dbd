import type { Feature, Point, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { isInBox } from '../geometry/clip.ts';
import { distance, distanceToLine, round } from '../geometry/plane.ts';
import { type OsmFeature, ofKind } from '../osm/extract.ts';
import { lineNumber } from '../osm/line-number.ts';
import { aFeature } from '../prepare/source.ts';
import { cleanName } from './clean-name.ts';
import type { IsInside } from './inside.ts';
import { middleOf } from './labels.ts';
import type { Track } from './rail.ts';

/** Points of one name nearer than this (metres) are one station. */
const SAME = 450;
/** A line whose track comes so near (metres) to a station stops there. */
const STOPS = 250;
/** A name goes without its ending, which the map's own words add; that of a railway station is part of it. */
const ENDING = /(?<![东南西北车运])站$/;

interface Stop {
  readonly name: string;
  readonly at: Position;
  readonly isTram: boolean;
  /** Whether it is said to be in use. */
  readonly isOpen: boolean;
  readonly number: string | null;
}

/** One point a station: metro stations with the lines whose tracks are near, tram stops; one by which no line of the metro runs is left out. */
export function makeStations(
  features: readonly OsmFeature[],
  tracks: readonly Track[],
  isInside: IsInside,
): Feature<Point>[] {
  const groups: Stop[][] = [];
  for (const stop of stopsOf(features)) {
    const group = groups.find(([first]) => first && isSame(first, stop));
    if (group) group.push(stop);
    else groups.push([stop]);
  }
  return groups
    .flatMap((group) => describe(group, tracks, isInside))
    .sort((a, b) => Number(a.properties?.rank) - Number(b.properties?.rank));
}

function stopsOf(features: readonly OsmFeature[]): Stop[] {
  return ofKind(features, 'station').flatMap(({ kind, tags, geometry }) => {
    const [name, at] = [cleanName(tags.name)?.replace(ENDING, ''), middleOf(geometry)];
    if (!name || !isInBox(BASE_BOX, at)) return [];
    return [{ name, at, isTram: kind.of === 'tram', isOpen: kind.isOpen, number: lineNumber(tags.ref) }];
  });
}

const isSame = (a: Stop, b: Stop): boolean => a.name === b.name && distance(a.at, b.at) < SAME;

/** Rank 1 interchange, 2 metro, 3 being built, 4 tram; `T5` is tram line 5, `T` one whose number is not told. */
function describe(group: readonly Stop[], tracks: readonly Track[], isInside: IsInside): Feature<Point>[] {
  const metro = group.filter(({ isTram }) => !isTram);
  const drawn = metro.length > 0 ? metro : group;
  const at = [0, 1].map((n) => drawn.reduce((sum, stop) => sum + (stop.at[n] ?? 0), 0) / drawn.length);
  const isOpen = metro.length === 0 || (metro.some((stop) => stop.isOpen) && tracksBy(at, tracks, true).length > 0);
  const refs = metro.length === 0 ? [] : tracksBy(at, tracks, isOpen);
  if (metro.length > 0 && refs.length === 0) return [];
  const trams = new Set(group.filter(({ isTram }) => isTram).map(({ number }) => `T${number ?? ''}`));
  const rank = metro.length === 0 ? 4 : !isOpen ? 3 : refs.length > 1 ? 1 : 2;
  return [
    aFeature(
      { type: 'Point' as const, coordinates: round(at) },
      {
        name: (group[0] as Stop).name,
        lines: [...refs, ...trams].join(';'),
        status: isOpen ? 'open' : 'planned',
        rank,
        inside: isInside(at),
      },
    ),
  ];
}

/** The lines in use, or being built, whose tracks are near. */
function tracksBy(at: Position, tracks: readonly Track[], isOpen: boolean): string[] {
  const near = tracks.filter((track) => track.isOpen === isOpen && distanceToLine(at, track.line) < STOPS);
  return [...new Set(near.map(({ ref }) => ref))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
