import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { recall } from './preferences.ts';

/** The pane that a narrow window shows. */
export const VIEWS = ['map', 'report', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** How far card and workbench are drawn up where they lie over the rest. */
export const SHEETS = ['peek', 'half', 'full'] as const;
export type Sheet = (typeof SHEETS)[number];

/** One at a time, over the whole page. */
export type DialogName = 'about' | 'coverage' | 'figures' | 'keys' | 'print' | 'table';
/** A panel over the map; one at a time. */
export type MapPanel = 'legend' | 'off-map' | 'basemap' | 'in-view';
/** What a person opens and closes; `list` is the drawer with list and filter, `lead` what the page says of itself, `key` that of the colours. */
export type Part = DialogName | MapPanel | 'search' | 'list' | 'report' | 'lead' | 'key' | 'shelf';

/** How the panes lie, and the only ways to change it; none of it stands in an address. */
export interface Arrangement {
  readonly view: ReadonlySignal<View>;
  readonly sheet: ReadonlySignal<Sheet>;
  readonly dialog: ReadonlySignal<DialogName | null>;
  readonly panel: ReadonlySignal<MapPanel | null>;
  readonly searching: ReadonlySignal<boolean>;
  readonly drawer: ReadonlySignal<'open' | 'closed'>;
  readonly report: ReadonlySignal<'open' | 'folded'>;
  readonly lead: ReadonlySignal<'open' | 'closed'>;
  readonly key: ReadonlySignal<'open' | 'folded'>;
  /** Whether what is not on the map stands beside it, mark by mark. */
  readonly shelf: ReadonlySignal<'open' | 'folded'>;
  /** Which of the two that share a column lies above: whichever was asked for last. */
  readonly front: ReadonlySignal<'card' | 'bench'>;
  /** Brings a pane forward where panes take turns. */
  turnTo(view: View): void;
  /** Brings the report forward, unfolded; of what lies over it no more than the head is left. */
  read(): void;
  /** Brings the map forward; what lies over it is drawn to this height. */
  showOnMap(sheet: Sheet): void;
  /** Report and list also come forward where panes take turns. */
  open(part: Part): void;
  close(part: Part): void;
  toggle(part: Part): void;
  isOpen(part: Part): boolean;
  drawSheet(to: Sheet): void;
  bringForward(which: 'card' | 'bench'): void;
  /** Closes what lies over the page and lowers what lies over its panes; what the browser remembers stays. */
  clear(): void;
}

/** Begins as the browser remembers it, with one pane in front. */
export function createArrangement(first: View): Arrangement {
  const view = signal(first);
  const sheet = signal<Sheet>('half');
  const dialog = signal<DialogName | null>(null);
  const panel = signal<MapPanel | null>(null);
  const searching = signal(false);
  const front = signal<'card' | 'bench'>('bench');
  const drawer = signal<'open' | 'closed'>(recall('drawer', ['open', 'closed']) ?? 'closed');
  const foldable = (name: 'report' | 'key' | 'shelf') =>
    signal<'open' | 'folded'>(recall(name, ['open', 'folded']) ?? 'open');
  const [report, key, shelf] = [foldable('report'), foldable('key'), foldable('shelf')];
  const lead = signal<'open' | 'closed'>(recall('lead', ['open', 'closed']) ?? 'open');
  /** Where it is kept whether a part is open, and what says that it is not. */
  const slotOf = (part: Part): [Signal<unknown>, open: unknown, closed: unknown] => {
    switch (part) {
      case 'search':
        return [searching, true, false];
      case 'list':
        return [drawer, 'open', 'closed'];
      case 'lead':
        return [lead, 'open', 'closed'];
      case 'report':
        return [report, 'open', 'folded'];
      case 'key':
        return [key, 'open', 'folded'];
      case 'shelf':
        return [shelf, 'open', 'folded'];
      case 'legend':
      case 'off-map':
      case 'basemap':
      case 'in-view':
        return [panel, part, null];
      default:
        return [dialog, part, null];
    }
  };
  const set = (part: Part, isOpen: boolean): void => {
    const [slot, open, closed] = slotOf(part);
    if (isOpen) slot.value = open;
    // Another dialog or panel may be there instead by now.
    else if (slot.peek() === open) slot.value = closed;
    if (isOpen && (part === 'report' || part === 'list')) view.value = part;
  };
  return {
    view,
    sheet,
    dialog,
    panel,
    searching,
    drawer,
    report,
    lead,
    key,
    shelf,
    front,
    turnTo: (to) => {
      view.value = to;
    },
    read: () =>
      batch(() => {
        set('report', true);
        sheet.value = 'peek';
      }),
    showOnMap: (to) =>
      batch(() => {
        view.value = 'map';
        sheet.value = to;
      }),
    open: (part) => batch(() => set(part, true)),
    close: (part) => set(part, false),
    toggle: (part) =>
      batch(() => {
        const [slot, open] = slotOf(part);
        set(part, slot.peek() !== open);
      }),
    isOpen: (part) => {
      const [slot, open] = slotOf(part);
      return slot.value === open;
    },
    drawSheet: (to) => {
      sheet.value = to;
    },
    bringForward: (which) => {
      front.value = which;
    },
    clear: () =>
      batch(() => {
        dialog.value = panel.value = null;
        searching.value = false;
        sheet.value = 'half';
        front.value = 'bench';
      }),
  };
}
