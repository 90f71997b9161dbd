import type { Candidate, Geocoder, Question } from '../contract/geocoder.ts';
import { roundDegrees } from '../domain/positions.ts';
import type { Datum } from '../domain/vocabulary.ts';
import { fromDatum } from '../geo/datum.ts';
import { HostError } from './ask-host.ts';

/** How a service is asked, and how its answers are read. */
export interface GeocoderPort {
  /** Addresses to fetch one after the other; `base` is the service's own, without a slash at its end. */
  addresses(question: Question, base: string, key: string): readonly string[];
  /** @throws HostError where the answer is a refusal or nothing that its documentation describes. */
  read(answer: unknown, question: Question): readonly Candidate[];
}

/** So many answers are wanted. */
export const MOST = 6;

/** An answer as read from a service, before its position is converted. */
export interface Given {
  readonly name: unknown;
  readonly address?: unknown;
  readonly lng: unknown;
  readonly lat: unknown;
  readonly radius: number;
  readonly kind: unknown;
  readonly link?: string | null;
}

/** A candidate in WGS-84, or null where the service gave no name or no position on Earth. */
export function candidateOf({ name, address, lng, lat, radius, kind, link }: Given, datum: Datum): Candidate | null {
  const given = [toDegrees(lng, 180), toDegrees(lat, 90)] as const;
  const called = clean(name, 120);
  if (!called || given.some(Number.isNaN)) return null;
  const [x, y] = fromDatum([...given], datum);
  const words = clean(address, 240);
  return {
    name: called,
    ...(words && words !== called && { address: words }),
    at: [roundDegrees(x), roundDegrees(y)],
    given,
    datum,
    radius: Math.ceil(radius / 10) * 10,
    kind: clean(kind, 60),
    ...(link && { link }),
  };
}

/** @throws HostError saying what was expected of a service. */
export function unlike(service: Geocoder, expected: string, got: unknown): never {
  throw new HostError('junk', `${service}: expected ${expected}, got ${JSON.stringify(got)?.slice(0, 80)}`);
}

/** Words on one line, without what steers a terminal or turns text about. */
function clean(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  return [...value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()].slice(0, most).join('');
}

/** Services write numbers as text, some of them. */
function toDegrees(value: unknown, most: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= most ? number : Number.NaN;
}
