import './in-view.css';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PlaceId } from '../../domain/ids.ts';
import { NOTHING, selectPlace } from '../../domain/selection.ts';
import { placesInView } from '../../geo/in-view.ts';
import { placesForMap } from '../../state/drawn.ts';
import { text } from '../../text/later.ts';
import { MapPanel } from '../kit/map-panel.tsx';
import { usePage } from '../kit/page.ts';
import { PanPad, panOf } from '../kit/pan-pad.tsx';
import { press } from '../kit/press.ts';
import { InViewOption } from './in-view-option.tsx';
import { isUnder } from './in-view-under.ts';
import { whereWords } from './in-view-words.ts';

/** As long as keys are still coming nothing is said. */
const PAUSE_MS = 250;
const PAGE = 8;

/** What the map shows, as a list that the keys walk through: the nearest to the middle first. */
export function InView({ onClose }: { onClose: () => void }) {
  const { store, view, map } = usePage();
  const { zoomBy, panBy } = map;
  const drawn = useMemo(() => placesForMap(store), [store]).value;
  const box = store.bounds.value;
  const camera = view.camera.value;
  const found = useMemo(
    () => (box && camera ? placesInView(drawn, box, [camera.lng, camera.lat]) : []),
    [drawn, box, camera],
  );
  const list = useRef<HTMLDivElement>(null);
  const rested = useSignal<PlaceId | null>(null);
  const said = useSignal('');
  const isLow = useSignal(false);
  const at = Math.max(
    0,
    found.findIndex(({ place }) => place.id === rested.value),
  );
  const current = found[at];

  const go = (index: number): void => {
    const next = found[Math.min(found.length - 1, Math.max(0, index))];
    if (next) rested.value = next.place.id;
  };
  // Before it is painted: the next key belongs to the list.
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (!current) return;
    // What the keys are on lights up, as what the pointer is on does.
    store.hoverOver(selectPlace(current.place.id), 'in-view');
    document.getElementById(idOf(current.place.id))?.scrollIntoView({ block: 'nearest' });
    if (box && list.current && isUnder(list.current, current.place, box)) isLow.value = !isLow.value;
    const words = text('inView.position', { i: at + 1, n: found.length, where: whereWords(current) });
    const timer = setTimeout(() => (said.value = words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [current, at, found.length]);
  useEffect(() => () => store.hoverOver(NOTHING, 'in-view'), []);

  const choose = (place: PlaceId): void => {
    onClose();
    // Once the focus is back where this list was opened: from there the card takes it, and there it brings it back.
    setTimeout(() => store.selectPlace(place, 'in-view'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pan = event.shiftKey ? panOf(event.key) : undefined;
    press(event, pan ? () => panBy(...pan) : acts[event.key]);
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowRight: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    ArrowLeft: () => go(at - 1),
    PageDown: () => go(at + PAGE),
    PageUp: () => go(at - PAGE),
    Home: () => go(0),
    End: () => go(found.length - 1),
    Enter: () => current && choose(current.place.id),
    ' ': () => current && choose(current.place.id),
    Escape: onClose,
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
  };

  return (
    <MapPanel title={text('inView.title')} look={isLow.value ? 'in-view in-view-low' : 'in-view'} onClose={onClose}>
      <PanPad />
      <p class="hint" id="in-view-hint">
        {text(found.length > 0 ? 'inView.hint' : 'inView.none')}
      </p>
      <div
        class="in-view-list"
        role="listbox"
        tabIndex={0}
        ref={list}
        aria-label={text('inView.title')}
        aria-describedby="in-view-hint"
        aria-activedescendant={current && idOf(current.place.id)}
        onKeyDown={onKeyDown}
      >
        {found.map((item) => (
          <InViewOption
            key={item.place.id}
            item={item}
            id={idOf(item.place.id)}
            isActive={item === current}
            onRest={() => (rested.value = item.place.id)}
            onChoose={() => choose(item.place.id)}
          />
        ))}
      </div>
      <p class="in-view-position" role="status">
        {said.value}
      </p>
    </MapPanel>
  );
}

const idOf = (place: PlaceId): string => `in-view-${place}`;
