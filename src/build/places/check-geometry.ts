import type { Geometry, Position } from 'geojson';
import { BASE_BOX } from '../../domain/boxes.ts';
import { positionsOf } from '../../domain/positions.ts';
import { signedArea } from '../base/geometry/ring.ts';

const MAX_DECIMALS = 6;

/** Says what is wrong with a geometry: vertices outside the box (or swapped), too many decimals, ring order, open rings. */
export function checkGeometry(geometry: Geometry): string[] {
  const errors = [...positionsOf(geometry)].flatMap((position) => checkPosition(position)).slice(0, 5);
  return [...errors, ...ringsOf(geometry).flatMap(checkRing)];
}

function checkPosition(position: Position): string[] {
  const [lng, lat] = position;
  const [west, south, east, north] = BASE_BOX;
  if (lng === undefined || lat === undefined || position.length !== 2)
    return [`vertex ${JSON.stringify(position)}: expected [lng, lat]`];
  const inside = lng >= west && lng <= east && lat >= south && lat <= north;
  const errors: string[] = [];
  if (!inside) {
    const swapped = lat >= west && lat <= east && lng >= south && lng <= north;
    const hint = swapped ? '; latitude and longitude look swapped' : '';
    errors.push(`vertex [${lng}, ${lat}] lies outside lng ${west}–${east}, lat ${south}–${north}${hint}`);
  }
  if (decimals(lng) > MAX_DECIMALS || decimals(lat) > MAX_DECIMALS) {
    errors.push(`vertex [${lng}, ${lat}] has more than ${MAX_DECIMALS} decimals`);
  }
  return errors;
}

function checkRing({ ring, exterior }: Ring): string[] {
  if (ring.length < 4) return [`ring with ${ring.length} positions: expected at least 4`];
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return ['ring is not closed: its last position must repeat the first'];
  const counterClockwise = signedArea(ring) > 0;
  if (counterClockwise === exterior) return [];
  return [
    exterior
      ? 'exterior ring runs clockwise, expected counter-clockwise'
      : 'interior ring runs counter-clockwise, expected clockwise',
  ];
}

interface Ring {
  readonly ring: readonly Position[];
  readonly exterior: boolean;
}

function ringsOf(geometry: Geometry): Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.map((ring, index) => ({ ring, exterior: index === 0 }));
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates.flatMap((polygon) => polygon.map((ring, index) => ({ ring, exterior: index === 0 })));
  }
  return [];
}

function decimals(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
