import type { Pixel } from './view.ts';

export interface GestureTaker {
  /** The picture is drawn by so many pixels; `ended` when the pointer has let go. */
  drag(dx: number, dy: number): void;
  zoom(steps: number, at: Pixel): void;
  /** A movement is over. */
  rest(): void;
  /** A click or a tap that was no movement: what lies under it. */
  press(target: Element): void;
  over(target: Element | null): void;
  menu(at: Pixel): void;
}

/** A hand that moves less than this has clicked. */
const STILL = 5;

/** Dragging, pinching, wheel and clicks on the picture. Listeners end with `end`. */
export function takeGestures(root: HTMLElement, taker: GestureTaker, end: AbortSignal): void {
  const down = new Map<number, Pixel>();
  let travelled = 0;
  let settling = 0;
  const at = (event: MouseEvent): Pixel => {
    const box = root.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const on = <K extends keyof HTMLElementEventMap>(kind: K, run: (event: HTMLElementEventMap[K]) => void): void =>
    root.addEventListener(kind, run, { signal: end, passive: false });
  on('pointerdown', (event) => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, at(event));
  });
  on('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return event.pointerType === 'mouse' ? taker.over(event.target as Element) : undefined;
    const now = at(event);
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    travelled += Math.hypot(dx, dy);
    if (travelled < STILL) return;
    // From here on the hand moves the map, wherever it goes.
    if (!root.hasPointerCapture(event.pointerId)) root.setPointerCapture(event.pointerId);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (!other) return taker.drag(dx, dy);
    const spread = (from: Pixel): number => Math.max(10, Math.hypot(from[0] - other[0], from[1] - other[1]));
    taker.zoom(Math.log2(spread(now) / spread(before)), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
  });
  const up = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId)) return;
    if (travelled >= STILL) taker.rest();
    else if (event.type === 'pointerup') taker.press(event.target as Element);
  };
  on('pointerup', up);
  on('pointercancel', up);
  on('pointerleave', () => taker.over(null));
  on('wheel', (event) => {
    event.preventDefault();
    taker.zoom(Math.max(-1, Math.min(1, -event.deltaY / (event.deltaMode === 1 ? 8 : 250))), at(event));
    clearTimeout(settling);
    settling = window.setTimeout(taker.rest, 200);
  });
  on('contextmenu', (event) => {
    event.preventDefault();
    taker.menu(at(event));
  });
}
