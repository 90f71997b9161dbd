import gcoord from 'gcoord';
import type { Datum } from '../domain/vocabulary.ts';
import type { LngLat } from './geodesic.ts';

/**
 * CGCS2000 needs no conversion: its frame differs from WGS-84 by centimetres to some decimetres, far below every position here.
 * GCJ-02 and BD-09 are offsets whose definition is not public: what is written is the approximation in common use.
 */
const SYSTEMS = {
  'WGS-84': gcoord.WGS84,
  CGCS2000: gcoord.WGS84,
  'GCJ-02': gcoord.GCJ02,
  'BD-09': gcoord.BD09,
} as const satisfies Record<Datum, unknown>;

/** A WGS-84 position written in another datum, degrees. Outside China GCJ-02 and BD-09's first step leave it as it is. */
export const toDatum = ([lng, lat]: LngLat, datum: Datum): LngLat => convert([lng, lat], 'WGS-84', datum);

/** A position of another datum as WGS-84, degrees. There and back again is within a metre. */
export const fromDatum = ([lng, lat]: LngLat, datum: Datum): LngLat => convert([lng, lat], datum, 'WGS-84');

function convert(point: [number, number], from: Datum, to: Datum): LngLat {
  if (SYSTEMS[from] === SYSTEMS[to]) return point;
  const [lng = 0, lat = 0] = gcoord.transform(point, SYSTEMS[from], SYSTEMS[to]);
  return [lng, lat];
}
