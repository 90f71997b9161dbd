import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PlaceId } from '../../domain/ids.ts';
import { NOTHING, selectPlace } from '../../domain/selection.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { press } from '../kit/press.ts';
import { fitDots, nameWidth } from './fit-dots.ts';
import { boxOffMap, type OffMapBox } from './off-map-boxes.ts';
import { boxWords } from './off-map-words.ts';
import { ShelfBox } from './shelf-box.tsx';
import { ShelfFlag } from './shelf-flag.tsx';
import { useWidth } from './use-width.ts';

/** The dots as one list: a stop of the tab key, which names the dot that the arrow keys are on. */
export function ShelfDots({ boxes }: { boxes: readonly OffMapBox[] }) {
  const { store } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const rested = useSignal<PlaceId | null>(null);
  const hasFocus = useSignal(false);
  const width = useWidth(list);
  // By all places: what is filtered away leaves the others where they stand.
  const sizes = useMemo(
    () =>
      boxOffMap(store.atlas.places, store.places).map(({ what, places: { length } }) => ({
        dots: length,
        name: nameWidth(boxWords(store, what).short, length),
      })),
    [store],
  );
  const grid = fitDots(sizes, width);
  const dots = boxes.flatMap(({ places }) => places);
  const at = Math.max(
    0,
    dots.findIndex(({ id }) => id === rested.value),
  );
  const current = dots[at];
  const rest = (id: PlaceId): void => {
    rested.value = id;
    store.hoverOver(selectPlace(id), 'off-map');
  };
  const leave = (): void => store.hoverOver(NOTHING, 'off-map');
  useEffect(() => leave, []);
  const go = (to: number): void => {
    const next = dots[Math.min(dots.length - 1, Math.max(0, to))];
    if (next) rest(next.id);
  };
  /** The first dot of the box after this one or before. */
  const goBox = (by: 1 | -1): void => {
    const filled = boxes.filter(({ places }) => places.length > 0);
    const here = filled.findIndex(({ places }) => places.includes(current as never));
    const first = filled[here + by]?.places[0];
    if (first) rest(first.id);
  };
  // The card takes the focus, and brings it back.
  const choose = (id: PlaceId): void => store.selectPlace(id, 'off-map');
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(at + 1),
    ArrowDown: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    ArrowUp: () => go(at - 1),
    PageDown: () => goBox(1),
    PageUp: () => goBox(-1),
    Home: () => go(0),
    End: () => go(dots.length - 1),
    Enter: () => current && choose(current.id),
    ' ': () => current && choose(current.id),
  };
  return (
    <>
      <div
        class="shelf-list"
        role="listbox"
        tabIndex={0}
        ref={list}
        aria-label={text('offMap.title')}
        aria-orientation="horizontal"
        aria-activedescendant={current && idOf(current.id)}
        style={{ '--pitch': `${grid.pitch}px`, '--rows': grid.rows, '--size': `${grid.dot}px` }}
        onKeyDown={(event) => press(event, keys[event.key])}
        onFocus={() => {
          hasFocus.value = true;
          if (current && list.current?.matches(':focus-visible')) rest(current.id);
        }}
        onBlur={() => {
          hasFocus.value = false;
          leave();
        }}
        onPointerLeave={leave}
      >
        {boxes.map((box) => (
          <ShelfBox
            key={box.key}
            box={box}
            rows={grid.rows}
            idOf={idOf}
            active={hasFocus.value ? (current?.id ?? null) : null}
            onRest={rest}
            onChoose={choose}
          />
        ))}
      </div>
      <ShelfFlag list={list} idOf={idOf} />
    </>
  );
}

const idOf = (place: PlaceId): string => `shelf-${place}`;
