import type { MultiPolygon, Polygon } from 'geojson';
import type { Located, Scored } from '../../contract/candidates.ts';
import type { Candidate } from '../../contract/geocoder.ts';
import type { HostFailure } from '../../contract/host.ts';
import type { PlaceId } from '../../domain/ids.ts';
import { HostError } from '../../hosts/ask-host.ts';
import type { SourcePlace } from '../places/source-place.ts';
import { type Known, scoreCandidate } from './score.ts';

/** With an answer as good as this, other names of the place are not asked for. */
const GOOD = 0.8;
/** After a host has said that it is asked too often it is waited so long, in seconds, unless it says how long. */
const REST_S = 60;
/** So many times in a row: then it is left alone, and what was found stays. */
const RESTS = 3;

export interface LocateUse {
  readonly places: readonly SourcePlace[];
  readonly outline: Polygon | MultiPolygon | null;
  /** Today, ISO 8601. */
  readonly day: string;
  /** What is known already; those places are not asked about again. */
  readonly before: readonly Located[];
  ask(words: string): Promise<readonly Candidate[]>;
  /** Waits as long as the service's policy asks between two questions, or so many seconds. */
  wait(seconds?: number): Promise<void>;
  /** After each place, so that what was found stands whatever comes. */
  keep(located: readonly Located[]): void;
  say(line: string): void;
}

/** What became of a run. */
export interface Told {
  readonly located: readonly Located[];
  /** Places that no answer came for, with why. */
  readonly failed: readonly { readonly place: PlaceId; readonly reason: string }[];
  /** Why the rest was not asked about, where that is so. */
  readonly stopped: string | null;
}

/** The places that a service is asked about: those without a position that are in one place at all, or every one, to compare. */
export const toLocate = (places: readonly SourcePlace[], isAll: boolean): readonly SourcePlace[] =>
  places.filter(
    ({ geometry, location: { type } }) =>
      type !== 'district-wide' && type !== 'several-sites' && (isAll || geometry === null),
  );

/**
 * Asks about one place after the other, by its name and then by its other names until one is answered well. Never faster than the
 * service allows; rests when it says so, and gives up when it says so again and again.
 */
export async function locate(wanted: readonly SourcePlace[], use: LocateUse): Promise<Told> {
  const done = new Map(use.before.map((each) => [each.place, each]));
  const failed: { place: PlaceId; reason: string }[] = [];
  const open = wanted.filter(({ id }) => !done.has(id));
  let stopped: string | null = null;
  for (const [index, place] of open.entries()) {
    if (index > 0) await use.wait();
    try {
      const located = await locateOne(place, use);
      done.set(place.id, located);
      use.keep([...done.values()]);
      const [best] = located.candidates;
      use.say(`${place.id}: ${best ? `${best.score.toFixed(2)} ${best.name} (${best.reason})` : 'nothing found'}`);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failed.push({ place: place.id, reason: error.message });
      use.say(`${place.id}: no answer: ${error.message}`);
      stopped = STOPS[error.failure] ?? null;
      if (stopped) break;
    }
  }
  return { located: [...done.values()], failed, stopped };
}

/** After these it is of no use to go on. */
const STOPS: Partial<Record<HostFailure, string>> = {
  key: 'the service refused the key or the request',
  quota: 'the service says that it is asked too often',
};

async function locateOne(place: SourcePlace, use: LocateUse): Promise<Located> {
  const known = knownOf(place, use);
  const asked: string[] = [];
  const found = new Map<string, Scored>();
  for (const words of known.names) {
    if (asked.length > 0) await use.wait();
    asked.push(words);
    for (const each of await askPatiently(words, use))
      found.set(`${each.name} ${each.at}`, scoreCandidate(each, known));
    if ([...found.values()].some(({ score }) => score >= GOOD)) break;
  }
  const candidates = [...found.values()].sort((a, b) => b.score - a.score);
  return { place: place.id, on: use.day, words: asked, candidates };
}

/** Rests when the service says that it is asked too often, as long as it says. */
async function askPatiently(words: string, use: LocateUse): Promise<readonly Candidate[]> {
  for (let rest = 1; ; rest += 1) {
    try {
      return await use.ask(words);
    } catch (error) {
      if (!(error instanceof HostError) || error.failure !== 'quota' || rest > RESTS) throw error;
      const seconds = error.retryAfter ?? REST_S * rest;
      use.say(`asked too often: resting ${seconds} s`);
      await use.wait(seconds);
    }
  }
}

function knownOf(
  { name, aliases, location: { within }, geometry }: SourcePlace,
  { places, outline }: LocateUse,
): Known {
  const holder = within === null ? undefined : places.find(({ id }) => id === within);
  return {
    names: [name, ...aliases],
    outline,
    container: holder?.geometry
      ? { name: holder.name, geometry: holder.geometry, precisionM: holder.location.precisionM ?? 0 }
      : null,
    own: geometry,
  };
}
