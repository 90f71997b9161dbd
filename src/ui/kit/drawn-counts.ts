import { computed, type ReadonlySignal } from '@preact/signals';
import { countFacets, type FacetCounts } from '../../domain/filter.ts';
import { whereaboutsOf } from '../../domain/located.ts';
import type { Store } from '../../state/store.ts';

const known = new WeakMap<Store, ReadonlySignal<FacetCounts>>();

/** How many of the places that each value of a facet would show the map draws; counted when first asked for, as `store.counts` is. */
export function drawnCounts(store: Store): FacetCounts {
  const counts = known.get(store) ?? computed(() => countDrawn(store));
  known.set(store, counts);
  return counts.value;
}

const countDrawn = ({ near, filter, namedSections }: Store): FacetCounts =>
  countFacets(
    near.value.filter((place) => whereaboutsOf(place) === 'drawn'),
    filter.value,
    namedSections,
  );
