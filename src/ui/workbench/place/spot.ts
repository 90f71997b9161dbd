import type { Point, Position } from 'geojson';
import type { Drawn } from '../../../contract/board.ts';
import { boundsOf } from '../../../domain/bounds.ts';
import type { Box } from '../../../domain/boxes.ts';
import type { PlacingWay } from '../../../domain/placement.ts';
import { positionsOf, roundDegrees } from '../../../domain/positions.ts';
import type { Datum } from '../../../domain/vocabulary.ts';
import { makeDisc } from '../../../geo/disc.ts';

/** Where it is, in WGS-84, how that was found and in which datum it was. */
export interface Spot {
  readonly geometry: Drawn;
  readonly way: PlacingWay;
  readonly datum: Datum;
  /** What the way by which it was found says besides: a radius in metres, what was looked up, and where anyone can look at it. */
  readonly radius?: number;
  readonly said?: string;
  readonly ref?: string;
}

export const pointAt = (lng: number, lat: number): Point => ({
  type: 'Point',
  coordinates: [roundDegrees(lng), roundDegrees(lat)],
});

/** The box that holds them with their radius round them; null for none. */
export const boxRound = (spots: readonly Spot[]): Box | null =>
  boundsOf(
    spots.flatMap(({ geometry, radius = 0 }) =>
      [...positionsOf(geometry)].flatMap(([lng = 0, lat = 0]) => makeDisc([lng, lat], radius).coordinates.flat()),
    ),
  );

/** A drawing with degrees as records have them. */
export function roundAll(drawn: Drawn): Drawn {
  const round = (at: Position): Position => at.map(roundDegrees);
  if (drawn.type === 'Point') return { ...drawn, coordinates: round(drawn.coordinates) };
  return drawn.type === 'LineString'
    ? { ...drawn, coordinates: drawn.coordinates.map(round) }
    : { ...drawn, coordinates: drawn.coordinates.map((ring) => ring.map(round)) };
}
