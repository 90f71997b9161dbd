import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Board, Drawn, Sketch, SketchWish } from '../../../contract/board.ts';
import type { ViewState } from '../../../state/view.ts';
import { usePage } from '../../kit/page.ts';

type Owner = NonNullable<ViewState['sketching']['value']>;

export interface SketchUse {
  /** What is being drawn or changed; null for nothing. */
  readonly wish: ReadonlySignal<SketchWish | null>;
  start(wish: SketchWish): void;
  stop(): void;
}

/**
 * Drawing on the map for one owner, ended with the part that uses it and by Escape. `taken` is told of a finished drawing, and of each
 * change to a drawing once the pointer lets go; a new drawing ends there. `changed` is told of every movement.
 */
export function useSketch(
  owner: Owner,
  taken: (drawn: Drawn, wish: SketchWish) => void,
  changed: (drawn: Drawn | null) => void = () => undefined,
): SketchUse {
  const { view, map: shown } = usePage();
  const { board } = shown;
  const wish = useSignal<SketchWish | null>(null);
  const current = useRef<Sketch | null>(null);
  const drawnOn = useRef<Board | null>(null);
  const stop = (): void => {
    current.current?.stop();
    current.current = null;
    wish.value = null;
    if (view.sketching.value === owner) view.sketching.value = null;
  };
  const start = (next: SketchWish): void => {
    stop();
    if (!board.value) return;
    wish.value = next;
    view.sketching.value = owner;
    view.showOnMap('peek');
    sketchOn(board.value, next);
  };
  const sketchOn = (map: Board, next: SketchWish): void => {
    drawnOn.current = map;
    current.current = map.sketch(next, {
      changed,
      finished(drawn) {
        if (!next.start) {
          stop();
          view.drawSheet('half');
        }
        taken(drawn, next);
      },
      refused: stop,
    });
  };
  const map = board.value;
  useEffect(() => {
    // Another map has taken the place of the one that was drawn on.
    if (map && wish.value && drawnOn.current !== map) sketchOn(map, wish.value);
  }, [map]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !current.current) return;
      event.preventDefault();
      stop();
    };
    // Before the shortcuts of the page.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      stop();
    };
  }, []);
  return { wish, start, stop };
}
