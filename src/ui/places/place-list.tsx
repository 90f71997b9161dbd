import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlaceId } from '../../domain/ids.ts';
import { GROUPINGS } from '../../state/view.ts';
import { text } from '../../text/text.ts';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';
import { PlaceRow } from '../kit/place-row.tsx';
import { LayerSign } from '../kit/symbol.tsx';
import { groupPlaces, locatedFirst, type PlaceGroup } from './group-places.ts';
import { ListOrder } from './list-order.tsx';

const EmptyResult = lazy(
  async () => (await import('../filters/empty-result.tsx')).EmptyResult,
  () => text('list.empty'),
);

/** Every shown place: the full alternative to the map. */
export function PlaceList() {
  const { store, view } = usePage();
  const { dim } = store.display.value;
  // What is only seen faintly follows what is shown, in each group.
  const isLocatedFirst = view.locatedFirst.value;
  const listed = [
    ...(isLocatedFirst ? locatedFirst(store.shown.value) : store.inTextOrder.value),
    ...store.dimmed.value,
  ];
  const inTextOrder = dim ? store.allInTextOrder : store.inTextOrder.value;
  const groups = groupPlaces(view.grouping.value, listed, inTextOrder, isLocatedFirst);
  const list = useRef<HTMLDivElement>(null);
  const rested = useSignal<PlaceId | null>(null);
  const rows = groups.flatMap((group) => group.places);
  const stop = rows.find((place) => place.id === rested.value) ?? rows[0];
  useLayoutEffect(() => revealRow(list.current, store.focus.value), [store.focus.value]);
  return (
    <section class="list" aria-label={text('list.label')}>
      <ListHead />
      {rows.length === 0 && <EmptyResult />}
      <ListOrder />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move among the buttons inside */}
      <div
        class="list-rows"
        ref={list}
        onKeyDown={moveAmongRows}
        onFocusIn={(event) => (rested.value = ((event.target as HTMLElement).dataset.place ?? null) as PlaceId | null)}
      >
        {groups.map((group) => (
          <Group key={group.key} group={group} stop={stop?.id} />
        ))}
      </div>
    </section>
  );
}

function ListHead() {
  const { view } = usePage();
  return (
    <div class="list-head">
      <h2 class="hidden">{text('list.label')}</h2>
      <div class="list-tools">
        <fieldset class="segments">
          <legend class="hidden">{text('list.grouping')}</legend>
          {GROUPINGS.map((grouping) => (
            <label key={grouping} class="segment">
              <input
                type="radio"
                name="grouping"
                checked={view.grouping.value === grouping}
                onChange={() => (view.grouping.value = grouping)}
              />
              <span>{text(`grouping.${grouping}`)}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          class="button table-open"
          aria-haspopup="dialog"
          aria-keyshortcuts="t"
          title={text('table.openHint')}
          onClick={() => view.open('table')}
        >
          {text('table.open')}
        </button>
      </div>
    </div>
  );
}

function Group({ group, stop }: { group: PlaceGroup; stop: PlaceId | undefined }) {
  const held = usePage().store.held.value;
  return (
    <section class="group" id={`group-${group.key}`}>
      {group.title && (
        <h3 class="group-title">
          {group.layer && <LayerSign layer={group.layer} />}
          <span>{group.title}</span>
          <span class="count">
            {group.drawn === undefined
              ? group.places.length
              : text('list.onMap', { drawn: group.drawn, n: group.places.length })}
          </span>
        </h3>
      )}
      <ul>
        {group.places.map((place) => (
          <li key={place.id}>
            <PlaceRow
              place={place}
              origin="list"
              held={held.get(place.id)?.length ?? 0}
              tabIndex={place.id === stop ? 0 : -1}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function moveAmongRows(event: KeyboardEvent): void {
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.row')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = to === undefined ? undefined : rows[to];
  if (!row) return;
  event.preventDefault();
  row.focus();
}

/** The list follows when another pane spoke. */
function revealRow(
  list: HTMLElement | null,
  focus: { selection: { kind: string; place?: PlaceId }; origin: string },
): void {
  if (!list || focus.origin === 'list' || !focus.selection.place) return;
  list.querySelector(`[data-place="${CSS.escape(focus.selection.place)}"]`)?.scrollIntoView({ block: 'nearest' });
}
