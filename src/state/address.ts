import type { Filter } from '../domain/filter.ts';
import { NOTHING, type Selection, selectPassage, selectPlace } from '../domain/selection.ts';
import type { Tombstone } from '../domain/tombstone.ts';
import type { Display } from './display.ts';
import type { Focus } from './focus.ts';
import { NO_FOCUS } from './focus.ts';
import { followTombstone } from './gone.ts';
import { firstMention, reportFor } from './report-shown.ts';
import { type Known, type Route, type RouteCamera, readCamera, readRoute, writeRoute } from './route.ts';
import type { Facts } from './store.ts';

/** What an address asks for, and what of it was ignored. */
export interface Asked {
  readonly focus: Focus;
  readonly filter: Filter;
  readonly display: Display;
  readonly camera: RouteCamera | null;
  readonly ignored: readonly string[];
  /** The place that was asked for and is no more; the focus is on what replaced it, if anything did. */
  readonly gone: Tombstone | null;
}

/** Reads an address against the data. A passage beside a place says which of the place's mentions is meant. */
export function readAddress(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  {
    atlas,
    places,
    passages,
    links,
    namedSections,
  }: Pick<Facts, 'atlas' | 'places' | 'passages' | 'links' | 'namedSections'>,
): Asked {
  const known: Known = {
    sections: namedSections,
    hasPlace: (id) => places.has(id as never),
    hasPassage: (id) => passages.has(id as never),
  };
  const { living, gone } = followTombstone(search, atlas.tombstones);
  const { route, ignored } = readRoute(living, known);
  const { place, passage, rough, inView, dim, area, beside, tool, report, ...filter } = route;
  const first = place ? firstMention(place, report, links) : 0;
  const named = place && passage ? links.mentionsOf(place).findIndex((span) => span.passage === passage) : first;
  if (named < 0) ignored.push(`passage=${passage}`);
  const mention = named < 0 ? first : named;
  const selection = toSelection(place, passage);
  const camera = readCamera(hash);
  if (camera === 'junk') ignored.push(decodeHash(hash));
  const focus = { ...NO_FOCUS, selection, mention };
  return {
    focus,
    filter,
    display: { rough, inView, dim, area, beside, tool, report: reportFor(selection, mention, report, links) },
    camera: camera === 'junk' ? null : camera,
    ignored,
    gone,
  };
}

/** Writes what is selected and asked for into a query string; other parameters are kept. */
export function writeAddress(
  { focus, filter, display }: Pick<Asked, 'focus' | 'filter' | 'display'>,
  search: string,
): string {
  const { selection } = focus;
  const place = selection.kind === 'place' ? selection.place : null;
  const passage = selection.kind === 'passage' ? selection.passage : null;
  return writeRoute({ ...filter, ...display, place, passage } satisfies Route, search);
}

function toSelection(place: Route['place'], passage: Route['passage']): Selection {
  if (place) return selectPlace(place);
  return passage ? selectPassage(passage) : NOTHING;
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
