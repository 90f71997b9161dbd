import type { IndexedPlace, ReadAtlas } from './read-atlas.ts';

/** A place in each atlas that has it, the oldest first. */
export type JoinedPlace = readonly [PlaceIn, ...PlaceIn[]];

export interface PlaceIn {
  readonly atlas: ReadAtlas;
  readonly place: IndexedPlace;
}

/** The places of a district's atlases, given from the oldest to the newest: the same where name or alias of one is name or alias of the other. */
export function joinPlaces(atlases: readonly ReadAtlas[]): JoinedPlace[] {
  const joined: [PlaceIn, ...PlaceIn[]][] = [];
  const byName = new Map<string, [PlaceIn, ...PlaceIn[]][]>();
  for (const atlas of atlases) {
    // What one atlas tells apart stays apart.
    const isFree = (other: readonly PlaceIn[]): boolean => other.every((each) => each.atlas !== atlas);
    for (const place of atlas.places) {
      const names = [place.name, ...place.aliases];
      const same = names.flatMap((name) => byName.get(name) ?? []).find(isFree);
      if (same) same.push({ atlas, place });
      const all = same ?? [{ atlas, place }];
      if (!same) joined.push(all);
      for (const name of names) byName.set(name, [...new Set([...(byName.get(name) ?? []), all])]);
    }
  }
  return joined;
}
