import { computed, type ReadonlySignal } from '@preact/signals';
import { overlaps } from '../domain/extent.ts';
import { countFacets, type FacetCounts, keeps } from '../domain/filter.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { MentionSpan } from '../domain/links.ts';
import { groupByContainer } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { placesOf } from '../domain/selection.ts';
import { isInArea } from './held-area.ts';
import type { Changing, Facts } from './store.ts';
import { type Tool, toolOf } from './tool.ts';

/** What follows from the state; computed when asked for, once per change. */
export interface Derived {
  readonly shown: ReadonlySignal<readonly PlaceSummary[]>;
  /** What the filter keeps, wherever it lies. */
  readonly kept: ReadonlySignal<readonly PlaceSummary[]>;
  /** What lies in view, where only that is asked for. */
  readonly inView: ReadonlySignal<readonly PlaceSummary[]>;
  /** Those among which the facets choose. */
  readonly near: ReadonlySignal<readonly PlaceSummary[]>;
  /** Those that are not shown but to be seen faintly. */
  readonly dimmed: ReadonlySignal<readonly PlaceSummary[]>;
  readonly shownIds: ReadonlySignal<ReadonlySet<PlaceId>>;
  readonly counts: ReadonlySignal<FacetCounts>;
  /** The shown places that each place holds. */
  readonly held: ReadonlySignal<ReadonlyMap<PlaceId, readonly PlaceSummary[]>>;
  /** All shown places, by where the text first names them. */
  readonly inTextOrder: ReadonlySignal<readonly PlaceSummary[]>;
  readonly allInTextOrder: readonly PlaceSummary[];
  readonly selectedPlaces: ReadonlySignal<readonly PlaceId[]>;
  readonly hoveredPlaces: ReadonlySignal<readonly PlaceId[]>;
  /** Mentions of the selected place, in the order of the text; none when no place is selected. */
  readonly steps: ReadonlySignal<readonly MentionSpan[]>;
  /** The tool of the workbench that is open. */
  readonly tool: ReadonlySignal<Tool | null>;
  readonly currentMention: ReadonlySignal<MentionSpan | null>;
}

/** Derives from facts and state; pure but for the signals it reads. */
export function derive(
  { atlas, links, places, extents, namedSections: sections }: Facts,
  { focus, hover, filter, display, bounds, areas }: Changing,
): Derived {
  const inView = computed(() => {
    const box = display.value.inView ? bounds.value : null;
    return box ? atlas.places.filter(({ id }) => overlaps(extents.get(id), box)) : atlas.places;
  });
  /** What the filter chooses among: everything, or what lies in view or in the area of interest. */
  const near = computed(() => {
    const held = display.value.area === '' ? null : areas.area.value;
    return held ? inView.value.filter(({ id }) => isInArea(held, id)) : inView.value;
  });
  const shown = computed(() => near.value.filter(keeps(filter.value)));
  const kept = computed(() => atlas.places.filter(keeps(filter.value)));
  /** The others, where they are to be seen beside what is shown. */
  const dimmed = computed(() => (display.value.dim ? without(atlas.places, shown.value) : []));
  const selection = computed(() => focus.value.selection);
  const rank = new Map([...new Set(links.all.map((mention) => mention.place))].map((place, index) => [place, index]));
  const rankOf = (place: PlaceSummary): number => rank.get(place.id) ?? rank.size;
  const allInTextOrder = [...atlas.places].sort((a, b) => rankOf(a) - rankOf(b));
  const isShown = computed((): ReadonlySet<PlaceId> => new Set(shown.value.map((place) => place.id)));
  const steps = computed(() => (selection.value.kind === 'place' ? links.mentionsOf(selection.value.place) : []));
  return {
    shown,
    kept,
    inView,
    near,
    dimmed,
    shownIds: isShown,
    counts: computed(() => countFacets(near.value, filter.value, sections)),
    held: computed(() => groupByContainer(shown.value, places)),
    inTextOrder: computed(() => allInTextOrder.filter((place) => isShown.value.has(place.id))),
    allInTextOrder,
    selectedPlaces: computed(() => [...placesOf(selection.value, links), ...focus.value.choice]),
    hoveredPlaces: computed(() => placesOf(hover.value.selection, links)),
    steps,
    tool: computed(() => toolOf(display.value.tool)),
    currentMention: computed(() => steps.value[focus.value.mention] ?? null),
  };
}

function without(all: readonly PlaceSummary[], some: readonly PlaceSummary[]): readonly PlaceSummary[] {
  const taken = new Set(some);
  return all.filter((place) => !taken.has(place));
}
