import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Basemap } from '../contract/basemap.ts';
import type { Can } from '../contract/map-port.ts';
import type { OwnDataset, OwnSource } from '../contract/own-data.ts';
import type { Facet } from '../domain/filter.ts';
import { hasFocus } from './focus.ts';
import type { AreaSlot } from './held-area.ts';
import { recall, recallText, remember } from './preferences.ts';
import type { RouteCamera } from './route.ts';
import type { Store } from './store.ts';
import type { Tool } from './tool.ts';

/** The pane that a narrow window shows. */
export const VIEWS = ['map', 'report', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** How far the card is drawn up where it lies over the rest. */
export const SHEETS = ['peek', 'half', 'full'] as const;
export type Sheet = (typeof SHEETS)[number];

export type Drawer = 'open' | 'closed';

/** In which order the list stands. */
export const GROUPINGS = ['layer', 'text', 'whereabouts'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const THEME_CHOICES = ['system', 'light', 'dark', 'print'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
/** `print` is black on white. */
export type Theme = Exclude<ThemeChoice, 'system'>;

/** What the system asks for. */
export interface SystemTheme {
  readonly dark: MediaQueryList;
  readonly contrast: MediaQueryList;
}

/** A panel over the map; one at a time. */
export type MapPanel = 'legend' | 'off-map' | 'basemap' | 'in-view';

/** A position on the map: degrees WGS-84, and pixels from the upper left corner of the map. */
export interface PointedAt {
  readonly lng: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}

export type DialogName = 'about' | 'coverage' | 'figures' | 'keys' | 'print' | 'table';

/** How the page is arranged; none of it stands in an address. */
export interface ViewState {
  readonly view: Signal<View>;
  readonly sheet: Signal<Sheet>;
  readonly grouping: Signal<Grouping>;
  /** Whether what the map draws comes first in the list; else all is as in the report. */
  readonly locatedFirst: Signal<boolean>;
  readonly themeChoice: Signal<ThemeChoice>;
  readonly theme: ReadonlySignal<Theme>;
  readonly dialog: Signal<DialogName | null>;
  /** Whether the search is open. */
  readonly searching: Signal<boolean>;
  readonly panel: Signal<MapPanel | null>;
  /** Which part of the filter is unfolded. */
  readonly facet: Signal<Facet | null>;
  /** Whether the list and the filter stand beside the map: a drawer where the window is wide. */
  readonly drawer: Signal<Drawer>;
  /** Whether the report stands beside the map, where the window is wide. */
  readonly report: Signal<'open' | 'folded'>;
  /** Whether the page says what it is and where to begin; put away, it stays away. */
  readonly lead: Signal<'open' | 'closed'>;
  /** Whether the key of the colours is unfolded. */
  readonly key: Signal<'open' | 'folded'>;
  /** Whether what is not on the map stands beside it, mark by mark; `none` where all is on it. */
  readonly shelf: Signal<'open' | 'folded' | 'none'>;
  /** Which of the two that share a column lies above: whichever was asked for last. */
  readonly front: Signal<'card' | 'bench'>;
  /** A person's own files: chosen or dropped, and what they hold once they are read. */
  readonly ownFile: Signal<OwnSource | null>;
  readonly own: Signal<OwnDataset | null>;
  /** What is being drawn or changed on the map with the pointer. */
  readonly sketching: Signal<AreaSlot | 'measure' | null>;
  /** What lies under the places, and what is on its way there. Not remembered: a reload asks no other host. */
  readonly basemap: Signal<{ readonly shown: Basemap; readonly pending: Basemap | null }>;
  /** The review number (审图号) of a map from another host, as the person gives it. */
  readonly reviewNumber: Signal<string>;
  /** What the map in the page does; another value whenever another map takes its place, null before there is one. */
  readonly can: Signal<Can | null>;
  /** Where the map looks, once it has moved. */
  readonly camera: Signal<RouteCamera | null>;
  /** Whose coordinates are shown: those of a point, or of the middle of the map. */
  readonly readout: Signal<PointedAt | 'centre' | null>;
}

/** How the page is arranged before anyone has opened anything. */
const OPENED: Readonly<{ [K in Opened]: ViewState[K]['value'] }> = {
  sheet: 'half',
  grouping: 'layer',
  locatedFirst: true,
  dialog: null,
  searching: false,
  panel: null,
  facet: null,
  front: 'bench',
  sketching: null,
  ownFile: null,
  own: null,
  readout: null,
};
type Opened =
  | 'sheet'
  | 'grouping'
  | 'locatedFirst'
  | 'dialog'
  | 'searching'
  | 'panel'
  | 'facet'
  | 'front'
  | 'sketching'
  | 'ownFile'
  | 'own'
  | 'readout';

/** Reads what a browser remembers; a browser that forbids it remembers nothing. */
export function createView(view: View, system: SystemTheme, signalEnd: AbortSignal): ViewState {
  const themeChoice = signal(recall('theme', THEME_CHOICES) ?? 'system');
  const [dark, contrast] = [system.dark, system.contrast].map((query) => {
    const matches = signal(query.matches);
    query.addEventListener('change', () => (matches.value = query.matches), { signal: signalEnd });
    return matches;
  });
  const theme = computed((): Theme => {
    if (themeChoice.value !== 'system') return themeChoice.value;
    if (dark?.value) return 'dark';
    return contrast?.value ? 'print' : 'light';
  });
  signalEnd.addEventListener(
    'abort',
    effect(() => void remember('theme', themeChoice.value)),
  );
  return {
    view: signal(view),
    sheet: signal(OPENED.sheet),
    grouping: signal(OPENED.grouping),
    locatedFirst: signal(OPENED.locatedFirst),
    themeChoice,
    theme,
    dialog: signal(OPENED.dialog),
    searching: signal(OPENED.searching),
    panel: signal(OPENED.panel),
    facet: signal(OPENED.facet),
    drawer: signal(recall('drawer', ['open'] as const) ?? 'closed'),
    report: signal(recall('report', ['folded'] as const) ?? 'open'),
    lead: signal(recall('lead', ['closed'] as const) ?? 'open'),
    key: signal(recall('key', ['folded'] as const) ?? 'open'),
    shelf: signal(recall('shelf', ['folded'] as const) ?? 'open'),
    front: signal(OPENED.front),
    sketching: signal(OPENED.sketching),
    ownFile: signal(OPENED.ownFile),
    own: signal(OPENED.own),
    basemap: signal({ shown: 'offline', pending: null }),
    reviewNumber: signal(recallText('review-number') ?? ''),
    can: signal<Can | null>(null),
    camera: signal(null),
    readout: signal(OPENED.readout),
  };
}

/** Closes all that a person opened and gives up the order of the list. What the browser remembers, and where the map looks, stays. */
export function closeAll(view: ViewState): void {
  batch(() => {
    for (const [name, first] of Object.entries(OPENED))
      (view[name as keyof typeof OPENED] as Signal<unknown>).value = first;
  });
}

/** Whether the column beside the map is wanted: by the list, a card or a tool. */
export const isDrawerUsed = (store: Pick<Store, 'tool' | 'focus'>, view: Pick<ViewState, 'drawer'>): boolean =>
  view.drawer.value === 'open' || hasFocus(store.focus.value) || store.tool.value !== null;

/** Leaves the map alone in a wide window, or brings report and list back as they were read. */
export function toggleMapOnly(view: ViewState): void {
  const isAlone = view.report.peek() === 'folded' && view.drawer.peek() === 'closed';
  view.report.value = isAlone ? 'open' : 'folded';
  view.drawer.value = 'closed';
}

/** Opens a tool of the workbench, or closes it; where panes take turns it lies over the map. */
export function openBench(store: Pick<Store, 'tool' | 'setDisplay'>, view: ViewState, tool: Tool | null): void {
  if (store.tool.peek() !== tool) store.setDisplay({ tool: tool ?? '' });
  if (!tool) return;
  view.view.value = 'map';
  view.sheet.value = 'half';
  view.front.value = 'bench';
}

/** Opens the workbench, brings it in front of a card, or closes it. */
export function toggleBench(store: Pick<Store, 'tool' | 'focus' | 'setDisplay'>, view: ViewState): void {
  if (store.tool.peek() && view.front.peek() === 'card' && hasFocus(store.focus.peek())) view.front.value = 'bench';
  else openBench(store, view, store.tool.peek() ? null : 'area');
}
