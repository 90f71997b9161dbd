import type { Feature, Position } from 'geojson';
import type { SimpleName } from '../../contract/simple-base.ts';
import { lengthOf, offset, pointAlong, round } from './geometry/plane.ts';
import { latinName } from './latin-name.ts';

const FIRST_ZOOM = 12;
/** A street this long (metres) bears its name at both ends too, closer by. */
const LONG = 4000;
const CLOSER = 13.5;
/** Metres before and behind a name that say how the street runs there. */
const REACH = 200;
/** Metres of street that a name wants at zoom 12, so that only long streets bear theirs there; half of it one zoom closer. */
const ROOM = 3000;

/** The names of one stretch of street, each at a point of its line: one in the middle, on a long one two more. */
export function streetNames({ properties, geometry }: Feature): SimpleName[] {
  if (geometry.type !== 'LineString') return [];
  const line = geometry.coordinates;
  const length = lengthOf(line);
  const name = String(properties?.name);
  const fits = FIRST_ZOOM + Math.max(0, Math.log2(ROOM / length));
  const written = (share: number, from: number): SimpleName => {
    const [lng = 0, lat = 0] = round(pointAlong(line, length * share));
    const turn = turnAt(line, length * share);
    return { kind: 'street', name, latin: latinName(name, 'stop'), lng, lat, from: Math.round(from * 10) / 10, turn };
  };
  return [written(0.5, fits), ...(length > LONG ? [written(0.15, CLOSER), written(0.85, CLOSER)] : [])];
}

/** Degrees clockwise from east as one reads along the line, never upside down. */
function turnAt(line: readonly Position[], metres: number): number {
  const [east, north] = offset(pointAlong(line, Math.max(0, metres - REACH)), pointAlong(line, metres + REACH));
  const turn = Math.round((Math.atan2(-north, east) * 180) / Math.PI);
  return turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn;
}
