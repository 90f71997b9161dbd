import { effect } from '@preact/signals';
import { type Focus, hasFocus, isFromList, NO_FOCUS } from '../state/focus.ts';
import { remember } from '../state/preferences.ts';
import type { Store } from '../state/store.ts';
import { isDrawerUsed, type ViewState } from '../state/view.ts';
import { text } from '../text/text.ts';
import { namesOf } from '../ui/kit/names.ts';

/** Writes theme, view and card onto the page, where the style sheet reads them. */
export function arrangePage(root: HTMLElement, store: Store, view: ViewState): void {
  effect(() => {
    root.dataset.view = view.view.value;
  });
  effect(() => {
    root.dataset.card = hasFocus(store.focus.value) ? view.sheet.value : 'none';
  });
  effect(() => {
    root.dataset.bench = store.tool.value ? view.sheet.value : 'none';
  });
  effect(() => {
    root.dataset.shelf = view.allOnMap.value ? 'none' : view.shelf.value;
  });
  // On the root element, where the page itself has written it before the first paint.
  const page = document.documentElement.dataset;
  for (const name of ['drawer', 'report', 'lead', 'key'] as const) {
    effect(() => {
      remember(name, view[name].value);
    });
  }
  effect(() => {
    page.drawer = isDrawerUsed(store, view) ? 'open' : 'closed';
  });
  effect(() => {
    page.report = view.report.value;
  });
  effect(() => {
    page.lead = view.lead.value;
  });
  let lay = { tool: null as Store['tool']['value'], focus: NO_FOCUS };
  effect(() => {
    const before = lay;
    lay = { tool: store.tool.value, focus: store.focus.value };
    // An address can ask for both at once: the card is what it is about.
    if (lay.focus !== before.focus && hasFocus(lay.focus)) view.bringForward('card');
    else if (lay.tool !== before.tool && lay.tool) view.bringForward('bench');
  });
  effect(() => {
    root.dataset.front = view.front.value;
  });
  const { title } = document;
  effect(() => {
    const name = nameOf(store);
    document.title = name ? `${name} · ${text('app.title')}` : title;
  });
  let first = true;
  effect(() => {
    const focus = store.focus.value;
    if (hasFocus(focus) && !first) drawSheet(focus, store, view);
    first = false;
  });
}

/** Within another page there is nothing but the map. */
export function keepToMap(view: ViewState): void {
  view.close('shelf');
  effect(() => {
    if (view.view.value !== 'map') view.turnTo('map');
  });
}

/** The chosen theme on the root element; nothing there means the system's. */
export function applyTheme(view: ViewState): void {
  effect(() => {
    const theme = view.theme.value;
    const choice = theme === 'print' ? theme : view.themeChoice.value;
    if (choice === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
  });
}

/** Where panes take turns: what was just asked for must not lie under the card or in another pane. */
function drawSheet({ origin, selection }: Focus, store: Store, view: ViewState): void {
  if (origin === 'map' || origin === 'url') view.drawSheet('half');
  if (origin === 'reader') view.drawSheet('peek');
  if (!isFromList(origin) || selection.kind !== 'place') return;
  const place = store.places.get(selection.place);
  const onMap = place?.anchor ?? (place?.location.within ? store.places.get(place.location.within)?.anchor : null);
  if (onMap) view.showOnMap('half');
  else view.drawSheet('half');
}

function nameOf({ focus, places }: Store): string | null {
  const { selection } = focus.value;
  return selection.kind === 'place' ? (namesOf(places)(selection.place) ?? null) : null;
}
