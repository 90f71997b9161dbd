import type { LngLat } from './geodesic.ts';

/**
 * A `geo:` URI (RFC 5870): latitude first, WGS-84, five decimals; `;u=` is the uncertainty in whole metres, rounded up so that it
 * never says more than is known.
 */
export function writeGeoUri([lng, lat]: LngLat, uncertaintyM: number | null): string {
  const at = `geo:${fixed(lat)},${fixed(lng)}`;
  return uncertaintyM === null ? at : `${at};u=${Math.ceil(uncertaintyM)}`;
}

/** Never an exponent and never “-0”, which the grammar of RFC 5870 and its rule of equality forbid. */
function fixed(degrees: number): string {
  const written = degrees.toFixed(5).replace(/\.?0+$/, '');
  return written === '-0' ? '0' : written;
}
