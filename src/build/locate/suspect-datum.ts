import { DATUMS, type Datum } from '../../domain/vocabulary.ts';
import { fromDatum } from '../../geo/datum.ts';
import { distanceBetween } from '../../geo/geodesic.ts';

/** An answer for a place whose position is known. */
export interface Pair {
  /** As the service gave it. */
  readonly given: readonly [lng: number, lat: number];
  /** Where the place is, degrees WGS-84. */
  readonly own: readonly [lng: number, lat: number];
}

/** Fewer answers than this may be off for reasons of their own. */
const LEAST = 5;
/** Another datum has to fit so many times better. */
const BETTER = 2;

/**
 * The datum in which a service seems to answer, by the places whose position is known: the one with which its answers come by far
 * closest to them. Null where the one it is said to use fits as well, or too little is known.
 */
export function suspectDatum(pairs: readonly Pair[], said: Datum): Datum | null {
  if (pairs.length < LEAST) return null;
  const off = (datum: Datum): number =>
    median(pairs.map(({ given, own }) => distanceBetween(fromDatum([...given], datum), own)));
  const [best = said] = [...DATUMS].sort((a, b) => off(a) - off(b));
  return off(best) * BETTER < off(said) ? best : null;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
