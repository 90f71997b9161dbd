import { effect } from '@preact/signals';
import type { Tombstone } from '../domain/tombstone.ts';
import { readAddress, writeAddress } from './address.ts';
import { type RouteCamera, writeCamera } from './route.ts';
import type { Store } from './store.ts';

// Safari throws after 100 calls in 30 seconds; the camera takes at most one each pause.
const PAUSE_MS = 750;
const BUDGET_MS = 30_000;
const BUDGET = 50;

/** The window, as far as the address is concerned. */
export interface AddressBar {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void, options: { signal: AbortSignal }): void;
}

export interface AddressEvents {
  /** A person went back or forward to an address with this camera (null: it has none). */
  wentTo(camera: RouteCamera | null): void;
  ignored(parts: readonly string[]): void;
  /** The address names a place that was taken out. */
  gone(tombstone: Tombstone): void;
}

/** Keeps address and state the same: a new entry per selection, filter, switch or tool, none per camera movement or setting of a tool. Answers how to tell it of the camera. */
export function bindAddress(
  store: Store,
  bar: AddressBar,
  events: AddressEvents,
  signal: AbortSignal,
): { moved(camera: RouteCamera): void } {
  const wanted = (): string =>
    writeAddress(
      { focus: store.focus.value, filter: store.filter.value, display: store.display.value },
      bar.location.search,
    );
  // What the address stands for. Junk in it stays until something changes.
  let settled = wanted();
  const push = spend(() => {
    const search = wanted();
    if (search === settled) return;
    const isStep = withoutSettings(search) !== withoutSettings(settled);
    settled = search;
    const url = (search || bar.location.pathname) + bar.location.hash;
    if (isStep) bar.history.pushState(null, '', url);
    else bar.history.replaceState(null, '', url);
  }, signal);
  let camera: RouteCamera | null = null;
  const replace = debounce(() => {
    if (camera) bar.history.replaceState(null, '', `${bar.location.search}${writeCamera(camera)}`);
  }, signal);

  const stop = effect(() => {
    if (wanted() !== settled) push();
  });
  signal.addEventListener('abort', stop);
  bar.addEventListener(
    'popstate',
    () => {
      const asked = readAddress(bar.location, store);
      settled = writeAddress(asked, bar.location.search);
      store.restore(asked);
      events.wentTo(asked.camera);
      if (asked.gone) events.gone(asked.gone);
      if (asked.ignored.length > 0) events.ignored(asked.ignored);
    },
    { signal },
  );
  return {
    moved(next) {
      camera = next;
      replace();
    },
  };
}

/** A query without what a tool wrote behind its name. */
const withoutSettings = (search: string): string => search.replace(/([?&]tool=[a-z]+):[^&]*/, '$1');

/** Runs at once while the budget lasts, then after a pause, the last call never lost. */
function spend(run: () => void, signal: AbortSignal): () => void {
  let spent: number[] = [];
  const pay = (): void => {
    spent.push(performance.now());
    run();
  };
  const later = debounce(pay, signal);
  return () => {
    spent = spent.filter((time) => time > performance.now() - BUDGET_MS);
    if (spent.length < BUDGET) pay();
    else later();
  };
}

function debounce(run: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_MS);
  };
}
