import { CHANGES, type Change, EVIDENCE, type LocationsTold } from '../../contract/locations-told.ts';
import { countWhereabouts, type Whereabouts, whereaboutsOf } from '../../domain/located.ts';
import type { Dataset } from '../dataset.ts';
import type { SourcePlace } from '../places/source-place.ts';
import { evidenceOf } from './evidence.ts';
import { isSame, lastStandings, type Standing, standingOf } from './releases.ts';

/** What became of one place since the last release. */
export interface Changed {
  readonly id: string;
  readonly kind: Change;
  readonly was: Standing | null;
  readonly is: Standing | null;
}

type Told = Pick<Dataset, 'places' | 'releases'>;

/** The numbers of the atlas's own report on its positions. */
export function tellLocations({ places, releases }: Told): LocationsTold {
  const day = releases.at(-1)?.release;
  const before = [...lastStandings(releases).values()].map((location) => ({ location }));
  const changed = changesOf({ places, releases });
  return {
    counts: countWhereabouts(places),
    released: day ? { day, counts: countWhereabouts(before) } : null,
    evidence: recordOf(EVIDENCE, (kind) => {
      const resting = places.filter(({ location: { sources } }) => evidenceOf(sources).includes(kind));
      const { drawn, inside } = countWhereabouts(resting);
      return { drawn, inside };
    }),
    changes: recordOf(CHANGES, (kind) => changed.filter((each) => each.kind === kind).length),
  };
}

/** The places that stand otherwise than at the last release; none before the first. */
export function changesOf({ places, releases }: Told): readonly Changed[] {
  if (releases.length === 0) return [];
  const before = lastStandings(releases);
  const living = new Set<string>(places.map(({ id }) => id));
  return [
    ...places.flatMap((place) => changeOf(place, before.get(place.id) ?? null)),
    ...[...before].filter(([id]) => !living.has(id)).map(([id, was]): Changed => ({ id, kind: 'gone', was, is: null })),
  ];
}

function changeOf(place: SourcePlace, was: Standing | null): Changed[] {
  const is = standingOf(place);
  if (was && isSame(was, is)) return [];
  return [{ id: place.id, kind: was ? kindOf(whereOf(was), whereOf(is)) : 'added', was, is }];
}

const whereOf = (standing: Standing): Whereabouts => whereaboutsOf({ location: standing });

function kindOf(was: Whereabouts, is: Whereabouts): Change {
  if (was === is) return 'mended';
  if (is === 'drawn') return 'placed';
  if (was === 'drawn' || is === 'unknown') return 'withdrawn';
  return is === 'inside' ? 'assigned' : 'mended';
}

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
