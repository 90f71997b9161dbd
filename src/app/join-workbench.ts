import { effect, type Signal } from '@preact/signals';
import type { Board } from '../contract/board.ts';
import type { MapPort } from '../contract/map-port.ts';
import { readArea } from '../geo/area-text.ts';
import { relateAll } from '../geo/within.ts';
import { aShape } from '../look/shapes.ts';
import { AREA_SLOTS, type AreaSlot } from '../state/held-area.ts';
import type { Notices } from '../state/notices.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/view.ts';
import { text } from '../text/later.ts';
import { clauses } from '../text/text.ts';
import { namesOf } from '../ui/kit/names.ts';
import { boxOfArea } from '../ui/workbench/kit/area-making.ts';
import { faultWords } from '../ui/workbench/kit/area-words.ts';
import { measurePadding } from './padding.ts';

export interface WorkbenchParts {
  readonly store: Store;
  readonly view: ViewState;
  readonly notices: Notices;
}

/** Reads the areas that the address names, as often as they change. What cannot be read is said and taken out. */
export function joinAreas({ store, notices }: WorkbenchParts, end: AbortSignal): void {
  for (const slot of AREA_SLOTS) {
    const stop = effect(() => {
      const written = store.display.value[slot];
      const held = store.areas[slot].peek();
      if (written === (held?.text ?? '')) return;
      if (written === '') return store.holdArea(slot, null);
      const read = readArea(written, store.places);
      if (read.ok) {
        const area = read.value;
        const relations = relateAll(area.geometry, store.atlas.places, store.places);
        return store.holdArea(slot, { text: written, area, relations });
      }
      const faults = read.faults.map((fault) => faultWords(fault, (id) => namesOf(store.places)(id as never)));
      notices.say({ id: 'area', kind: 'trouble', text: text('area.refused', { faults: clauses(faults) }) });
      store.setDisplay({ [slot]: held?.text ?? '' });
    });
    end.addEventListener('abort', stop);
  }
}

/** Draws the areas, but for one that is being changed. */
function drawAreas({ store, view }: WorkbenchParts, bench: Board, end: AbortSignal): void {
  const shapeOf = (slot: AreaSlot) => {
    const held = store.areas[slot].value;
    return held && view.sketching.value !== slot ? [aShape(slot, held.area.geometry)] : [];
  };
  const stop = effect(() => bench.draw('areas', AREA_SLOTS.flatMap(shapeOf)));
  end.addEventListener('abort', stop);
}

/** Brings the area of an address into view, unless a place is what the address is about. */
function frameArea({ store }: WorkbenchParts, bench: Board): void {
  const held = store.areas.area.peek();
  if (held && store.focus.peek().selection.kind === 'none') bench.frame(boxOfArea(held.area));
}

/** Gives the workbench the map's drawing board, and another one whenever another kind of map takes its place. */
export async function keepBoard(
  parts: WorkbenchParts,
  port: MapPort,
  bench: Signal<Board | null>,
  hasCamera: boolean,
  end: AbortSignal,
): Promise<void> {
  const { mapKind } = parts.view;
  let framed = hasCamera;
  let drawing = new AbortController();
  let drawnBy = mapKind.peek();
  const connect = async (): Promise<void> => {
    drawing.abort();
    drawing = new AbortController();
    bench.value = null;
    if (mapKind.peek() === 'paused') return;
    const { signal: mine } = drawing;
    const own = await port.board();
    if (mine.aborted || end.aborted) return;
    const board: Board = {
      ...own,
      frame(box) {
        port.setPadding(measurePadding());
        own.frame(box);
      },
    };
    bench.value = board;
    drawAreas(parts, board, mine);
    if (!framed) frameArea(parts, board);
    framed = true;
  };
  await connect();
  const stop = mapKind.subscribe((kind) => {
    if (kind !== drawnBy) void connect().catch(console.warn);
    drawnBy = kind;
  });
  end.addEventListener('abort', () => {
    stop();
    drawing.abort();
  });
}
