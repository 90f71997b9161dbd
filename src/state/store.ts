import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Atlas } from '../domain/atlas.ts';
import type { Box } from '../domain/boxes.ts';
import { boxOf } from '../domain/extent.ts';
import type { Filter } from '../domain/filter.ts';
import type { PassageId, PlaceId, SectionId } from '../domain/ids.ts';
import { indexLinks, type Links } from '../domain/links.ts';
import { drawnFor } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import type { Passage, Section } from '../domain/report.ts';
import { NOTHING } from '../domain/selection.ts';
import type { Asked } from './address.ts';
import { type Commands, createCommands } from './commands.ts';
import { type Derived, derive } from './derived.ts';
import type { Display } from './display.ts';
import type { Focus, Hover } from './focus.ts';
import type { AreaSlot, HeldArea } from './held-area.ts';

/** The data, indexed once. */
export interface Facts {
  readonly atlas: Atlas;
  readonly links: Links;
  readonly places: ReadonlyMap<PlaceId, PlaceSummary>;
  readonly passages: ReadonlyMap<PassageId, Passage>;
  readonly sections: ReadonlyMap<SectionId, Section>;
  /** The sections that name a place, in the order of the text. */
  readonly namedSections: readonly SectionId[];
  /** What the map draws for each place, with its radius; null where it draws nothing. */
  readonly extents: ReadonlyMap<PlaceId, Box | null>;
}

/** What changes by commands. */
export interface Changing {
  readonly focus: Signal<Focus>;
  readonly hover: Signal<Hover>;
  readonly filter: Signal<Filter>;
  readonly display: Signal<Display>;
  /** What the map shows of the ground; null before it has said so. */
  readonly bounds: Signal<Box | null>;
  /** The areas of the address once they have been read; null for none. */
  readonly areas: { readonly [S in AreaSlot]: Signal<HeldArea | null> };
}

/** The state of the page: facts, what a person chose, what follows from it, and the commands that change it. */
export interface Store extends Facts, Derived, Commands {
  readonly focus: ReadonlySignal<Focus>;
  readonly hover: ReadonlySignal<Hover>;
  readonly filter: ReadonlySignal<Filter>;
  readonly display: ReadonlySignal<Display>;
  readonly bounds: ReadonlySignal<Box | null>;
  readonly areas: { readonly [S in AreaSlot]: ReadonlySignal<HeldArea | null> };
}

/** Makes the state from the indexed data and from what the address says. */
export function createStore(facts: Facts, start: Pick<Asked, 'focus' | 'filter' | 'display'>): Store {
  const changing: Changing = {
    focus: signal(start.focus),
    hover: signal<Hover>({ selection: NOTHING, origin: 'url' }),
    filter: signal(start.filter),
    display: signal(start.display),
    bounds: signal<Box | null>(null),
    areas: { area: signal<HeldArea | null>(null), beside: signal<HeldArea | null>(null) },
  };
  const derived = derive(facts, changing);
  return { ...facts, ...changing, ...derived, ...createCommands(facts, changing, derived) };
}

/** Indexes the data, once for all who look things up in them. */
export function indexFacts(atlas: Atlas): Facts {
  const places = new Map(atlas.places.map((place) => [place.id, place]));
  const named = new Set(atlas.places.flatMap((place) => place.sections));
  return {
    atlas,
    links: indexLinks(atlas.mentions),
    places,
    namedSections: atlas.sections.map(({ id }) => id).filter((id) => named.has(id)),
    extents: new Map(atlas.places.map(({ id }) => [id, boxOf(drawnFor(id, places))])),
    passages: new Map(atlas.passages.map((passage) => [passage.id, passage])),
    sections: new Map(atlas.sections.map((section) => [section.id, section])),
  };
}
