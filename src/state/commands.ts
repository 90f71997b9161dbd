import { batch } from '@preact/signals';
import type { Box } from '../domain/boxes.ts';
import { type Facet, type FacetValue, type Filter, NO_FILTER, toggleValue } from '../domain/filter.ts';
import type { PassageId, PlaceId } from '../domain/ids.ts';
import { isSameSelection, NOTHING, placesOf, type Selection, selectPassage, selectPlace } from '../domain/selection.ts';
import type { Asked } from './address.ts';
import type { Derived } from './derived.ts';
import { DISPLAY, type Display } from './display.ts';
import { NO_FOCUS, type Origin } from './focus.ts';
import type { AreaSlot, HeldArea } from './held-area.ts';
import { firstMention, reportFor } from './report-shown.ts';
import type { Changing, Facts } from './store.ts';

/** Every way to change the state. Each says who spoke. */
export interface Commands {
  /** Selects a place, at its mention with this index (0 is the first); without one, at the first in the report that is read. */
  selectPlace(place: PlaceId, origin: Origin, mention?: number): void;
  selectPassage(passage: PassageId, origin: Origin): void;
  clearSelection(origin: Origin): void;
  /** A gesture that met these places: one is selected, several are offered, none clears. */
  pick(places: readonly PlaceId[], origin: Origin): void;
  /** Goes to another mention of the selected place; past an end it comes round. */
  stepMention(by: 1 | -1, origin: Origin): void;
  /** Goes to the next or previous shown place in the order of the text; past an end it comes round. */
  stepPlace(by: 1 | -1, origin: Origin): void;
  hoverOver(selection: Selection, origin: Origin): void;
  toggleFacet(facet: Facet, value: FacetValue): void;
  clearFacet(facet: Facet): void;
  setFilter(filter: Filter): void;
  setDisplay(change: Partial<Display>): void;
  /** Gives up all that narrows what is shown. */
  clearAll(): void;
  /** An area of the address has been read. */
  holdArea(slot: AreaSlot, held: HeldArea | null): void;
  /** What the map shows of the ground now. */
  look(bounds: Box): void;
  /** Sets what an address says, all at once: a half of it would be written as an entry of its own. */
  restore(asked: Pick<Asked, 'focus' | 'filter' | 'display'>): void;
  /** Back to what an address without a word in it shows. */
  startOver(): void;
}

/** Binds the commands to the state. */
export function createCommands(
  { links }: Facts,
  { focus, hover, filter, display, bounds, areas }: Changing,
  derived: Derived,
): Commands {
  const focusOn = (selection: Selection, origin: Origin, asked?: number, choice: readonly PlaceId[] = []): void => {
    const { report: shown } = display.value;
    const mention = asked ?? (selection.kind === 'place' ? firstMention(selection.place, shown, links) : 0);
    const report = reportFor(selection, mention, shown, links);
    batch(() => {
      focus.value = { selection, mention, origin, choice };
      if (report !== shown) display.value = { ...display.value, report };
    });
  };
  const stepPlace = (by: 1 | -1, origin: Origin): void => {
    const order = derived.inTextOrder.value.map((place) => place.id);
    const here = order.indexOf(placesOf(focus.value.selection, links)[0] ?? ('' as PlaceId));
    const next = here < 0 ? (by > 0 ? 0 : order.length - 1) : wrap(here + by, order.length);
    const place = order[next];
    if (place) focusOn(selectPlace(place), origin);
  };
  return {
    selectPlace: (place, origin, mention) => focusOn(selectPlace(place), origin, mention),
    selectPassage: (passage, origin) => focusOn(selectPassage(passage), origin),
    clearSelection: (origin) => focusOn(NOTHING, origin),
    pick(places, origin) {
      const [only] = places;
      if (places.length > 1) focusOn(NOTHING, origin, 0, places);
      else focusOn(only ? selectPlace(only) : NOTHING, origin);
    },
    stepMention(by, origin) {
      const count = derived.steps.value.length;
      const { selection, mention, choice } = focus.value;
      if (count > 0) focusOn(selection, origin, wrap(mention + by, count), choice);
    },
    stepPlace,
    hoverOver(selection, origin) {
      if (!isSameSelection(selection, hover.value.selection)) hover.value = { selection, origin };
    },
    toggleFacet: (facet, value) => {
      filter.value = toggleValue(filter.value, facet, value);
    },
    clearFacet: (facet) => {
      filter.value = { ...filter.value, [facet]: NO_FILTER[facet] };
    },
    setFilter: (next) => {
      filter.value = next;
    },
    setDisplay: (change) => {
      display.value = { ...display.value, ...change };
    },
    clearAll() {
      batch(() => {
        filter.value = NO_FILTER;
        display.value = { ...display.value, area: '' };
      });
    },
    holdArea: (slot, held) => {
      areas[slot].value = held;
    },
    look: (next) => {
      bounds.value = next;
    },
    restore(asked) {
      batch(() => {
        display.value = asked.display;
        filter.value = asked.filter;
        focus.value = asked.focus;
      });
    },
    startOver() {
      batch(() => {
        hover.value = { selection: NOTHING, origin: 'url' };
        display.value = DISPLAY;
        filter.value = NO_FILTER;
        focus.value = NO_FOCUS;
      });
    },
  };
}

const wrap = (index: number, length: number): number => (index + length) % length;
