import type { Whereabouts } from '../../domain/located.ts';
import { leftOut } from '../../state/drawn.ts';
import { text } from '../../text/text.ts';
import { type Page, usePage } from '../kit/page.ts';

/** How many shown places stand in each of these classes; each count opens the list there. */
export function WhereaboutsLinks({ of }: { of: readonly Whereabouts[] }) {
  const page = usePage();
  const counts = page.store.whereabouts.value;
  return of
    .filter((key) => counts[key] > 0)
    .map((key) => (
      <button key={key} type="button" class="link" onClick={() => openGroup(page, key)}>
        {key === 'drawn' ? countDrawn(page) : text(`list.${key}`, { n: counts[key] })}
      </button>
    ));
}

function countDrawn({ store }: Page): string {
  const n = store.whereabouts.value.drawn;
  const out = leftOut(store).length;
  return out > 0 ? text('list.drawnSome', { n: n - out, out }) : text('list.drawn', { n });
}

/** Brings the list forward, in the order of whereabouts, at one class. */
function openGroup({ store, view }: Page, key: Whereabouts): void {
  // The card lies over the list.
  if (store.selectedPlaces.value.length > 0) store.clearSelection('list');
  view.view.value = 'list';
  view.grouping.value = 'whereabouts';
  requestAnimationFrame(() => document.getElementById(`group-${key}`)?.scrollIntoView({ block: 'start' }));
}
