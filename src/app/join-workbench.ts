import { effect, type Signal } from '@preact/signals';
import type { Board } from '../contract/board.ts';
import type { Ability, Can } from '../contract/map-port.ts';
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
import type { MapInPage } from './join-map.ts';
import { measurePadding } from './padding.ts';

export interface WorkbenchParts {
  readonly store: Store;
  readonly view: ViewState;
  readonly notices: Notices;
  readonly starting: Promise<MapInPage>;
  /** Whether the address said where to look. */
  readonly hasCamera: boolean;
}

/** Whose areas are read: they are once, however often the board has to be asked for. */
const joined = new WeakSet<Store>();

/**
 * Joins areas and board to the page; there is another board whenever another map takes the place of the one before. Rejects where the
 * first cannot be had.
 */
export async function joinWorkbench(parts: WorkbenchParts, board: Signal<Board | null>, end: AbortSignal) {
  if (!joined.has(parts.store)) joinAreas(parts, end);
  joined.add(parts.store);
  // Without a map the numbers are still numbers.
  const map = await parts.starting.catch(() => null);
  if (!map || end.aborted) return;
  let framed = parts.hasCamera;
  let drawing = new AbortController();
  let drawnBy = map.can;
  const connect = async (): Promise<void> => {
    drawing.abort();
    drawing = new AbortController();
    board.value = null;
    const { can } = map;
    if (!can.shapes) return;
    const { signal: mine } = drawing;
    const own = await map.board();
    if (mine.aborted || end.aborted) return;
    const lent = lend(parts, map, own, can);
    board.value = lent;
    drawAreas(parts, lent, mine);
    clearOwn(parts, lent, mine);
    if (!framed) frameArea(parts, lent);
    framed = true;
  };
  await connect();
  const stop = parts.view.can.subscribe(() => {
    if (map.can !== drawnBy) void connect().catch(console.warn);
    drawnBy = map.can;
  });
  end.addEventListener('abort', () => {
    stop();
    drawing.abort();
  });
}

/** Reads the areas that the address names, as often as they change. What cannot be read is said and taken out. */
function joinAreas({ store, notices }: WorkbenchParts, end: AbortSignal): void {
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
function drawAreas({ store, view }: WorkbenchParts, board: Board, end: AbortSignal): void {
  const shapeOf = (slot: AreaSlot) => {
    const held = store.areas[slot].value;
    return held && view.sketching.value !== slot ? [aShape(slot, held.area.geometry)] : [];
  };
  const stop = effect(() => board.draw('areas', AREA_SLOTS.flatMap(shapeOf)));
  end.addEventListener('abort', stop);
}

/** A person's own data that are given up go from the map, whoever gave them up. */
function clearOwn({ view }: WorkbenchParts, board: Board, end: AbortSignal): void {
  const stop = effect(() => {
    if (view.own.value) return;
    board.points(null).catch(console.warn);
    board.draw('own', []);
  });
  end.addEventListener('abort', stop);
}

/** Brings the area of an address into view, unless a place is what the address is about. */
function frameArea({ store }: WorkbenchParts, board: Board): void {
  const held = store.areas.area.peek();
  if (held && store.focus.peek().selection.kind === 'none') board.frame(boxOfArea(held.area));
}

/** The map's board as tools have it. What this map denies is asked of one that can, where the page has such a one. */
function lend({ view, notices }: WorkbenchParts, map: MapInPage, own: Board, can: Can): Board {
  const elsewhere = (ability: Ability): Promise<never> =>
    map.askFor?.(ability) ?? Promise.reject(new Error(`the map in the page cannot do this: ${ability}`));
  return {
    ...own,
    frame(box) {
      map.setPadding(measurePadding());
      own.frame(box);
    },
    sketch(wish, events) {
      if (can.sketch) return own.sketch(wish, events);
      elsewhere('sketch').catch(() => {
        notices.say({ id: 'sketch', kind: 'info', text: text('simple.cannotSketch') });
        view.drawSheet('half');
        events.refused('');
      });
      return { stop: () => undefined };
    },
    heat: (points, radiusPx) => (can.heat || points.length === 0 ? own.heat(points, radiusPx) : elsewhere('heat')),
    points: (wish, events) => (can.points || !wish ? own.points(wish, events) : elsewhere('points')),
    twin: (wish) => (can.twin || !wish ? own.twin(wish) : elsewhere('twin')),
  };
}
