import { signal } from '@preact/signals';
import type { MapPort } from '../contract/map-port.ts';
import { loadAtlas } from '../data/atlas.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { SectionId } from '../domain/ids.ts';
import { readAddress } from '../state/address.ts';
import type { View } from '../state/arrangement.ts';
import { readEmbed } from '../state/embed.ts';
import { hasPlacements } from '../state/has-placements.ts';
import { bindAddress } from '../state/history.ts';
import { createNotices } from '../state/notices.ts';
import { createReadingMode } from '../state/reading-mode.ts';
import { createStore, indexFacts } from '../state/store.ts';
import { createView } from '../state/view.ts';
import { isOwnLanguage } from '../text/speak.ts';
import { text } from '../text/text.ts';
import { bindKeys, leaveKeysToInputMethods } from '../ui/kit/keys.ts';
import type { Page } from '../ui/kit/page.ts';
import { loadCard } from '../ui/shell/card-part.tsx';
import { loadLists } from '../ui/shell/list-parts.tsx';
import { colourTones, mountInTurn } from '../ui/shell/mount.tsx';
import { replaceTexts } from '../ui/shell/replace-text.ts';
import { applyTheme, arrangePage, keepToMap } from './arrange.ts';
import { loadByWindow } from './by-window.ts';
import { showFailure, showLoading } from './failure.ts';
import { find } from './find.ts';
import { followText } from './follow-text.ts';
import { isDrawnBySoftware, turnedTo } from './graphics.ts';
import { fetchAhead, frameSelection, joinMap, readAhead } from './join-map.ts';
import { joinReader, reveal } from './join-reader.ts';
import { joinReading } from './join-reading.ts';
import { loadedLater } from './load-details.ts';
import { searchOnce } from './load-search.ts';
import { offlineOnce } from './offline-once.ts';
import { sayGone, sayIgnored, sayLanguageFailed, sayNoMap, sayReload } from './say.ts';
import type { Translation } from './translate-report.ts';
import { watchDrops } from './watch-drops.ts';
import { workbenchOnce } from './workbench-once.ts';

/** Starts the atlas in the page, whose report stands there already. */
export function startAtlas(
  end: AbortSignal,
  /** What became of the language that was asked for. */
  language: { readonly ignored: readonly string[]; readonly failed: boolean },
): void {
  replaceTexts();
  leaveKeysToInputMethods(window, end);
  const isCostly = isDrawnBySoftware();
  readAhead(isCostly);
  const turned = turnedTo(find('map-pane'), end);
  const view = createView(
    firstView(),
    { dark: matchMedia('(prefers-color-scheme: dark)'), contrast: matchMedia('(prefers-contrast: more)') },
    end,
  );
  applyTheme(view);
  const load = async (): Promise<void> => {
    showLoading();
    const translation = isOwnLanguage() ? null : import('./translate-report.ts').then((it) => it.translateReport(end));
    const loaded = await loadAtlas(end);
    const translate = await translation?.catch(() => null);
    const told = loaded.ok && (translate ? translate.atlas(loaded.value) : loaded.value);
    const atlas = told && (await placeByHand(told));
    delete document.documentElement.dataset.awaits;
    delete document.documentElement.dataset.first;
    // The whole text is laid out in a turn of its own.
    await nextPaint();
    if (atlas) await join(atlas, translate);
    else if (!loaded.ok) showFailure(loaded.error, () => void load());
  };
  void load();

  async function join(atlas: Atlas, translation: Translation | null | undefined): Promise<void> {
    const facts = indexFacts(atlas);
    const asked = readAddress(location, facts);
    const { embedded, ignored } = readEmbed(location.search);
    // A map within another page has no tools.
    const display = embedded ? { ...asked.display, tool: '' } : asked.display;
    const store = createStore(facts, { ...asked, display });
    const notices = createNotices();
    const reading = signal<SectionId | null>(null);
    const mapState = signal<'loading' | 'ready' | 'failed'>('loading');
    let map: MapPort | null = null;

    arrangePage(find('app'), store, view);
    if (embedded) keepToMap(view);
    const mode = createReadingMode(document.documentElement, end);
    const follow = followText(store, mode, () => map, end);
    const seen: Parameters<typeof joinReader>[2] = (inView, byHand) => {
      mode.inView.value = inView;
      follow(inView, byHand);
    };
    const reader = joinReader(store, reading, seen, end);
    const address = bindAddress(
      store,
      window,
      {
        wentTo: (camera) => camera && map?.look(camera),
        ignored: (parts) => sayIgnored(notices, parts),
        gone: (tombstone) => sayGone(notices, store, tombstone),
      },
      end,
    );
    sayIgnored(notices, [...asked.ignored, ...ignored, ...language.ignored]);
    if (language.failed || translation === null) sayLanguageFailed(notices);
    if (translation?.trouble) sayReload(notices, 'summaries', translation.trouble);
    if (asked.gone) sayGone(notices, store, asked.gone);
    bindKeys(window, store, view, end);
    loadByWindow(view, end);
    if (!embedded) watchDrops(window, store, view, end);
    await nextTurn();
    const starting = joinMap({
      store,
      view,
      notices,
      followed: mode.followed,
      camera: asked.camera,
      isCostly,
      turned,
      moved: address.moved,
    });
    starting.then(
      (started) => {
        map = started;
        mapState.value = 'ready';
      },
      (error: unknown) => {
        console.warn(error);
        mapState.value = 'failed';
        sayNoMap(notices);
      },
    );
    // A turn for the map, whose worker and tiles are under way while the panes are drawn, and for whatever a hand does meanwhile.
    await nextTurn();
    const page: Page = {
      store,
      view,
      notices,
      embedded,
      reading: {
        mode,
        section: reading,
        ...joinReading(reader, end),
        readAgain: () => {
          view.read();
          reveal(reader, store.focus.value);
        },
        readWords: (passage, start, end, origin) => {
          view.read();
          store.selectPassage(passage, origin);
          reader.revealWords(passage, start, end);
        },
      },
      map: {
        state: mapState,
        board: workbenchOnce({ store, view, notices, starting, hasCamera: asked.camera !== null }, end),
        showSelected: () => {
          view.showOnMap('peek');
          if (map) frameSelection(map, store);
        },
        chooseBasemap(choice, key) {
          import('./choose-basemap.ts').then(
            (it) => map && it.chooseBasemap(map, view, notices, choice, key),
            () => sayReload(notices, 'basemap', text('part.failed', { name: text('map.basemap') })),
          );
        },
        fitDistrict: () => map?.fitDistrict(),
        zoomBy: (steps) => map?.zoomBy(steps),
        panBy: (east, south) => map?.panBy(east, south),
        async printAnalysis(...request) {
          const { printAnalysis } = await import('./print-analysis.ts');
          return printAnalysis({ store, view, map }, ...request);
        },
        async exportMap(...request) {
          if (!map) throw new Error('there is no map to put on paper');
          const { exportMap } = await import('./export-map.ts');
          return exportMap(store, view, map, ...request);
        },
      },
      loads: { ...loadedLater(end), loadSearch: searchOnce(atlas, end) },
      offline: offlineOnce({ notices, embedded }, starting, end),
      startOver: () =>
        void import('./start-over.ts').then(
          (it) => it.startOver(page, map),
          () => location.assign('./'),
        ),
    };
    colourTones();
    let since = performance.now();
    for (const _ of mountInTurn(page)) {
      if (performance.now() - since < LONG_MS) continue;
      await nextTurn();
      since = performance.now();
    }
    // Not part of the first view, yet wanted soon after it.
    const soon = (): void => {
      fetchAhead();
      loadCard().catch(() => undefined);
      loadLists().catch(() => undefined);
      import('../reader/copying.ts').then(
        ({ listenToCopying }) => listenToCopying(find('report'), end),
        () => undefined,
      );
    };
    globalThis.requestIdleCallback?.(soon, { timeout: 1000 }) ?? setTimeout(soon, 500);
    document.documentElement.dataset.app = 'ready';
  }
}

/** The atlas with the places where a person has put them, in this browser; as it came where what is kept of that cannot be read. */
const placeByHand = async (atlas: Atlas): Promise<Atlas> =>
  hasPlacements() ? import('./placed.ts').then((it) => it.withPlacements(atlas)).catch(() => atlas) : atlas;

/** What takes longer than this is done in several turns, between which the page answers: milliseconds. */
const LONG_MS = 8;
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** When what the page shows now has been painted. */
const nextPaint = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** A narrow window begins with the map; an address that names a part of the text begins with the text. */
const firstView = (): View =>
  ['passage', 'section'].some((key) => new URLSearchParams(location.search).has(key)) ? 'report' : 'map';
