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
  drawSheet(to: Sheet): void;
  bringForward(which: 'card' | 'bench'): void;
  /** Closes what lies over the page and lowers what lies over its panes; what the browser remembers stays. */
  clear(): void;
}

/** Where it is kept whether a part is open, what says so, and what says that it is not. */
type Slot<T = unknown> = readonly [Signal<T>, open: T, closed: T];

const PANELS: readonly string[] = ['legend', 'off-map', 'basemap', 'in-view'] satisfies MapPanel[];

/** A part that the browser remembers. */
const kept = <T extends string>(name: string, closed: T, first: T | 'open' = 'open'): Slot<T | 'open'> => [
  signal<T | 'open'>(recall(name, ['open', closed]) ?? first),
  'open',
  closed,
];

/** Begins as the browser remembers it, with one pane in front. */
export function createArrangement(first: View): Arrangement {
  const view = signal(first);
  const sheet = signal<Sheet>('half');
  const front = signal<'card' | 'bench'>('bench');
  const dialog = signal<DialogName | null>(null);
  const panel = signal<MapPanel | null>(null);
  const slots = {
    search: [signal(false), true, false] as Slot<boolean>,
    list: kept('drawer', 'closed', 'closed'),
    lead: kept('lead', 'closed'),
    report: kept('report', 'folded'),
    key: kept('key', 'folded'),
    shelf: kept('shelf', 'folded'),
  };
  const slotOf = (part: Part): Slot =>
    ((slots as { [P in Part]?: unknown })[part] ?? [PANELS.includes(part) ? panel : dialog, part, null]) as Slot;
  const put =
    <T>(where: Signal<T>) =>
    (what: T): void => {
      where.value = what;
    };
  const open = (part: Part): void => {
    const [slot, word] = slotOf(part);
    slot.value = word;
    if (part === 'report' || part === 'list') view.value = part;
  };
  const close = (part: Part): void => {
    const [slot, word, none] = slotOf(part);
    // Another dialog or panel may be there instead by now.
    if (slot.peek() === word) slot.value = none;
  };
  return {
    view,
    sheet,
    front,
    dialog,
    panel,
    searching: slots.search[0],
    drawer: slots.list[0],
    lead: slots.lead[0],
    report: slots.report[0],
    key: slots.key[0],
    shelf: slots.shelf[0],
    turnTo: put(view),
    drawSheet: put(sheet),
    bringForward: put(front),
    read: () =>
      batch(() => {
        open('report');
        sheet.value = 'peek';
      }),
    showOnMap: (to) =>
      batch(() => {
        view.value = 'map';
        sheet.value = to;
      }),
    open,
    close,
    toggle: (part) => {
      const [slot, word] = slotOf(part);
      (slot.peek() === word ? close : open)(part);
    },
    clear: () =>
      batch(() => {
        dialog.value = panel.value = null;
        slots.search[0].value = false;
        sheet.value = 'half';
        front.value = 'bench';
      }),
  };
}
