import { whereaboutsOf } from '../../domain/located.ts';
import { LOCATION_TYPES, type LocationType } from '../../domain/vocabulary.ts';
import { readJson } from '../files.ts';
import { anchorOf } from '../places/anchor.ts';
import type { ReadText } from '../places/read-places.ts';
import type { SourcePlace } from '../places/source-place.ts';

/** In the atlas: where each place stood at each release of the data. It only grows. */
export const RELEASES = 'places/releases.json';

/** Where a place stands. */
export interface Standing {
  readonly type: LocationType;
  /** Radius in metres; null where nothing is drawn. */
  readonly precisionM: number | null;
  /** What holds it: a place, or a subdistrict that is none. */
  readonly in: string | null;
  /** Where its symbol stands, degrees WGS-84; null where nothing is drawn. */
  readonly at: readonly [lng: number, lat: number] | null;
}

/** A line of the ledger: written where a place stood otherwise than at the release before, or was taken out (`gone`). */
export type Released = { readonly release: string; readonly place: string } & (Standing | { readonly type: 'gone' });

export function standingOf({ geometry, location }: Pick<SourcePlace, 'geometry' | 'location'>): Standing {
  const { type, precisionM, within, subdistricts = [] } = location;
  const container = within ?? (type === 'within' ? (subdistricts[0] ?? null) : null);
  return { type, precisionM, in: container, at: anchorOf(geometry) };
}

/** Where each place stood at the last release, by id. */
export function lastStandings(ledger: readonly Released[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { release: _, place, ...standing } of ledger) {
    if (standing.type === 'gone') standings.delete(place);
    else standings.set(place, standing);
  }
  return standings;
}

/** The release since which a place is drawn, by id; none of those that were not drawn at the last one. */
export function drawnSince(ledger: readonly Released[]): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const line of ledger) {
    if (line.type === 'gone' || whereaboutsOf({ location: line }) !== 'drawn') since.delete(line.place);
    else if (!since.has(line.place)) since.set(line.place, line.release);
  }
  return since;
}

export const isSame = (one: Standing, other: Standing): boolean =>
  one.type === other.type &&
  one.precisionM === other.precisionM &&
  one.in === other.in &&
  one.at?.join() === other.at?.join();

/** The ledger with one more release. @throws when the day is none, or not after the last release. */
export function addRelease(
  ledger: readonly Released[],
  places: readonly SourcePlace[],
  release: string,
): readonly Released[] {
  const last = ledger.at(-1)?.release ?? '';
  if (!isDay(release)) throw new Error(`--release: “${release}”: expected a day such as 2026-12-01`);
  if (release <= last) throw new Error(`--release: ${release}: expected a day after the last release, ${last}`);
  const before = lastStandings(ledger);
  const living = new Set<string>(places.map(({ id }) => id));
  return [
    ...ledger,
    ...places.flatMap((place): Released[] => {
      const [was, is] = [before.get(place.id), standingOf(place)];
      return was && isSame(was, is) ? [] : [{ release, place: place.id, ...is }];
    }),
    ...[...before.keys()]
      .filter((place) => !living.has(place))
      .map((place): Released => ({ release, place, type: 'gone' })),
  ];
}

/** Reads the ledger, empty where there is none, and checks it against all places that ever were. */
export function readReleases(
  read: ReadText,
  known: ReadonlySet<string>,
): { releases: readonly Released[]; errors: string[] } {
  const ledger: unknown = readJson(read, RELEASES, []);
  if (!Array.isArray(ledger)) return { releases: [], errors: [`${RELEASES}: expected a list`] };
  const seen = new Set<string>();
  const errors = ledger.flatMap((line: Partial<Record<string, unknown>>, index) => {
    const key = `${line?.release} ${line?.place}`;
    const before = index > 0 ? String(ledger[index - 1]?.release) : '';
    const wrong = whatIsWrong(line ?? {}, known, before, seen.has(key));
    seen.add(key);
    return wrong.map((fault) => `${RELEASES}: line ${index + 1}: ${fault}`);
  });
  return { releases: errors.length === 0 ? (ledger as Released[]) : [], errors };
}

function whatIsWrong(
  { release, place, type, precisionM, at }: Partial<Record<string, unknown>>,
  known: ReadonlySet<string>,
  before: string,
  isTwice: boolean,
): string[] {
  const isDrawn = type === 'site' || type === 'line' || type === 'area';
  const faults: readonly (readonly [wrong: boolean, message: string])[] = [
    [!isDay(release), `release: ${JSON.stringify(release)}: expected an ISO 8601 day`],
    [isDay(release) && release < before, `release: ${release} stands after ${before}; expected the oldest first`],
    [!known.has(String(place)), `place: “${place}” is and was no place`],
    [isTwice, `place: “${place}” stands twice in the release of ${release}`],
    [
      type !== 'gone' && !LOCATION_TYPES.some((each) => each === type),
      `type: “${type}”: expected one of ${LOCATION_TYPES.join(', ')}, or gone`,
    ],
    [isDrawn && !(Array.isArray(at) && at.length === 2), 'at: expected longitude and latitude'],
    [isDrawn && typeof precisionM !== 'number', 'precisionM: expected metres'],
  ];
  return faults.flatMap(([wrong, message]) => (wrong ? [message] : []));
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
