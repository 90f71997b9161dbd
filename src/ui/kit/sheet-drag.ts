import { type Arrangement, SHEETS } from '../../state/arrangement.ts';

/** Pixels that a finger may tremble while it taps. */
const SLACK = 8;
/** Pixels per millisecond from which on a movement is a flick. */
const FLICK = 0.5;

/** Where a sheet comes to rest that was let go at this height, of these heights from the lowest to the highest; a flick goes one on. */
export function restOf(height: number, heights: readonly number[], speedUp: number): number {
  if (speedUp > FLICK)
    return firstOr(
      heights.findIndex((rest) => rest > height),
      heights.length - 1,
    );
  if (speedUp < -FLICK)
    return Math.max(
      0,
      heights.findLastIndex((rest) => rest < height),
    );
  const distances = heights.map((rest) => Math.abs(rest - height));
  return distances.indexOf(Math.min(...distances));
}

const firstOr = (index: number, other: number): number => (index < 0 ? other : index);

/** Lets a sheet over the lower part of the page be drawn up and down by its bar; its buttons do the same. */
export function dragSheets(root: HTMLElement, view: Arrangement, signal: AbortSignal): void {
  const start = (event: PointerEvent): void => {
    const bar = (event.target as Element).closest<HTMLElement>('.card-bar, .bench-bar');
    const sheet = bar?.closest<HTMLElement>('#card, #bench');
    if (!bar || !sheet || !event.isPrimary || getComputedStyle(bar).touchAction !== 'none') return;
    const heights = heightsOf(sheet);
    const from = { y: event.clientY, height: sheet.offsetHeight };
    let last = { y: event.clientY, at: event.timeStamp };
    let speedUp = 0;
    let isDragged = false;
    const end = new AbortController();
    const move = (next: PointerEvent): void => {
      const by = from.y - next.clientY;
      if (!isDragged && Math.abs(by) < SLACK) return;
      // From now on what is under the finger is not pressed when it is let go.
      if (!isDragged) bar.setPointerCapture(next.pointerId);
      isDragged = true;
      speedUp = (last.y - next.clientY) / Math.max(1, next.timeStamp - last.at);
      last = { y: next.clientY, at: next.timeStamp };
      sheet.style.height = `${Math.min(Math.max(...heights), Math.max(48, from.height + by))}px`;
    };
    const stop = (): void => {
      end.abort();
      if (!isDragged) return;
      const rest = SHEETS[restOf(sheet.offsetHeight, heights, speedUp)];
      sheet.style.height = '';
      if (rest) view.drawSheet(rest);
    };
    // Before it is held a quick hand has left the bar already.
    root.addEventListener('pointermove', move, { signal: end.signal });
    for (const kind of ['pointerup', 'pointercancel'] as const)
      root.addEventListener(kind, stop, { signal: end.signal });
  };
  root.addEventListener('pointerdown', start, { signal });
}

/** How high the sheet is in each of its positions, as the style sheet says; nothing of it is painted. */
function heightsOf(sheet: HTMLElement): number[] {
  const app = sheet.closest<HTMLElement>('#app');
  const name = sheet.id as 'card' | 'bench';
  const now = app?.dataset[name];
  const heights = SHEETS.map((position) => {
    if (app) app.dataset[name] = position;
    return sheet.offsetHeight;
  });
  if (app && now) app.dataset[name] = now;
  return heights;
}
