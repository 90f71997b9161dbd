import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Basemap } from '../contract/basemap.ts';
import type { Can } from '../contract/map-port.ts';
import type { OwnDataset, OwnSource } from '../contract/own-data.ts';
import type { Facet } from '../domain/filter.ts';
import type { PlaceId } from '../domain/ids.ts';
import { type Arrangement, createArrangement, type View } from './arrangement.ts';
import { hasFocus } from './focus.ts';
import type { AreaSlot } from './held-area.ts';
import { recall, recallText, remember } from './preferences.ts';
import type { RouteCamera } from './route.ts';
import type { Store } from './store.ts';
import type { Tool } from './tool.ts';

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

/** A position on the map: degrees WGS-84, and pixels from the upper left corner of the map. */
export interface PointedAt {
  readonly lng: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}

/** How the page stands apart from what its address says: the arrangement of its panes, what a person chose, and what the map is at. */
export interface ViewState extends Arrangement {
  readonly grouping: Signal<Grouping>;
  /** Whether what the map draws comes first in the list; else all is as in the report. */
  readonly locatedFirst: Signal<boolean>;
  readonly themeChoice: Signal<ThemeChoice>;
  readonly theme: ReadonlySignal<Theme>;
  /** Which part of the filter is unfolded. */
  readonly facet: Signal<Facet | null>;
  /** Whether the map draws all that is shown, so that nothing stands beside it. */
  readonly allOnMap: Signal<boolean>;
  /** The places that a tool counts: on the map the others stand back. Null where no tool counts some of them only. */
  readonly counted: Signal<ReadonlySet<PlaceId> | null>;
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

/** What a person chose, before anyone has chosen anything. */
const FIRST: { readonly [K in Chosen]: ViewState[K]['value'] } = {
  grouping: 'layer',
  locatedFirst: true,
  facet: null,
  sketching: null,
  ownFile: null,
  own: null,
  readout: null,
};
type Chosen = 'grouping' | 'locatedFirst' | 'facet' | 'sketching' | 'ownFile' | 'own' | 'readout';

/** Reads what a browser remembers; a browser that forbids it remembers nothing. */
export function createView(first: View, system: SystemTheme, signalEnd: AbortSignal): ViewState {
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
    ...createArrangement(first),
    grouping: signal(FIRST.grouping),
    locatedFirst: signal(FIRST.locatedFirst),
    themeChoice,
    theme,
    facet: signal(FIRST.facet),
    allOnMap: signal(false),
    counted: signal<ReadonlySet<PlaceId> | null>(null),
    sketching: signal(FIRST.sketching),
    ownFile: signal(FIRST.ownFile),
    own: signal(FIRST.own),
    basemap: signal({ shown: 'offline', pending: null }),
    reviewNumber: signal(recallText('review-number') ?? ''),
    can: signal<Can | null>(null),
    camera: signal(null),
    readout: signal(FIRST.readout),
  };
}

/** Closes all that a person opened and gives up the order of the list. What the browser remembers, and where the map looks, stays. */
export function closeAll(view: ViewState): void {
  batch(() => {
    view.clear();
    for (const [name, first] of Object.entries(FIRST))
      (view[name as keyof typeof FIRST] as Signal<unknown>).value = first;
  });
}

/** Whether the column beside the map is wanted: by the list, a card or a tool. */
export const isDrawerUsed = (store: Pick<Store, 'tool' | 'focus'>, view: Pick<ViewState, 'drawer'>): boolean =>
  view.drawer.value === 'open' || hasFocus(store.focus.value) || store.tool.value !== null;

/** Leaves the map alone in a wide window, or brings the report back. */
export function toggleMapOnly(view: Arrangement): void {
  batch(() => {
    if (view.report.peek() === 'folded' && view.drawer.peek() === 'closed') view.open('report');
    else view.close('report');
    view.close('list');
    view.turnTo('map');
  });
}

/** Opens a tool of the workbench, or closes it; where panes take turns it lies over the map. */
export function openBench(store: Pick<Store, 'tool' | 'setDisplay'>, view: Arrangement, tool: Tool | null): void {
  if (store.tool.peek() !== tool) store.setDisplay({ tool: tool ?? '' });
  if (!tool) return;
  view.showOnMap('half');
  view.bringForward('bench');
}

/** Opens the workbench, brings it in front of a card, or closes it. */
export function toggleBench(store: Pick<Store, 'tool' | 'focus' | 'setDisplay'>, view: Arrangement): void {
  if (store.tool.peek() && view.front.peek() === 'card' && hasFocus(store.focus.peek())) view.bringForward('bench');
  else openBench(store, view, store.tool.peek() ? null : 'area');
}
