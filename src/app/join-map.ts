import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Ability, Camera, Emphasis, MapEvents, MapPort } from '../contract/map-port.ts';
import type { PlaceId } from '../domain/ids.ts';
import { isSameSelection, NOTHING, type Selection, selectPlace } from '../domain/selection.ts';
import type { MapOptions } from '../map/real.ts';
import { placesForMap, standingBack } from '../state/drawn.ts';
import { type Focus, isFromList } from '../state/focus.ts';
import type { Notices } from '../state/notices.ts';
import { readCamera } from '../state/route.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/view.ts';
import { isOwnLanguage } from '../text/speak.ts';
import { text } from '../text/text.ts';
import { mendStyles } from '../ui/kit/mend-styles.ts';
import { find } from './find.ts';
import { measurePadding } from './padding.ts';
import { sayNoMap } from './say.ts';
import type { Stage } from './stand-in.ts';

/** Stands where the map puts a number. */
const NUMBER = '\n';

export interface Parts {
  readonly store: Store;
  readonly view: ViewState;
  readonly notices: Notices;
  /** Places that the text in view names, where the map follows it. */
  readonly followed: ReadonlySignal<readonly PlaceId[]>;
  readonly camera: Camera | null;
  /** Whether a full map costs this device so much that it waits until a person turns to the map. */
  readonly isCostly: Promise<boolean>;
  readonly turned: ReadonlySignal<boolean>;
  moved(camera: Camera): void;
}

/** The map in the page: whichever stands there now, for another can take its place. */
export interface MapInPage extends MapPort {
  /** Asks for a map that can do this, and never answers: whoever asked asks that one, when it gives a board. Rejects where none comes. */
  askFor?(ability: Ability): Promise<never>;
}

/** The code of the full map: fetched ahead, and read only where a full map comes. */
let module: Promise<typeof import('../map/real.ts')> | null = null;
const readMap = () => import('../map/real.ts');

/** Has the browser fetch the files of the full map, which the build has named in a template: what is seen first does not wait for them. */
export function fetchAhead(): void {
  document.head.append((document.getElementById('ahead') as HTMLTemplateElement | null)?.content ?? '');
}

/** Reads the code of the full map as soon as it is known that one comes by itself. */
export function readAhead(isCostly: Promise<boolean>): void {
  void isCostly.then((costly) => {
    if (costly) return;
    module ??= readMap();
    // Its failure is dealt with where it is awaited; before that nobody listens.
    module.catch(() => undefined);
  });
}

/** Starts the map and joins it to the state, both ways. Rejects when the browser cannot draw one. */
export async function joinMap(parts: Parts): Promise<MapInPage> {
  const { store, view, camera } = parts;
  const all = placesForMap(store);
  const drawn = computed(() => standingBack(all.value, store.dimmed.value, view.counted.value));
  const options = (): MapOptions => ({
    places: store.atlas.places,
    shown: drawn.value[0],
    dimmed: drawn.value[1],
    theme: view.theme.value,
    camera: view.camera.value ?? camera,
    padding: measurePadding(),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    words: {
      title: text('map.label'),
      keys: text('map.keys'),
      metres: text('map.metres'),
      kilometres: text('map.kilometres'),
      base: {
        latin: !isOwnLanguage(),
        metroLine: text('map.metroLine', { line: NUMBER }).split(NUMBER),
        holds: text('map.holds', { n: NUMBER }).split(NUMBER),
      },
    },
  });
  const emphasis = (): Emphasis => ({
    selected: new Set(store.selectedPlaces.value),
    hovered: new Set([...store.hoveredPlaces.value, ...parts.followed.value]),
  });
  // What stands in for the full map is loaded when there is none.
  const standIn = () => import('./stand-in.ts');
  const lose = (how: 'waitForContext' | 'replaceLost') => (): void => {
    standIn().then(
      (it) => map && it[how](map, stage),
      (error: unknown) => {
        console.warn(error);
        sayNoMap(parts.notices);
      },
    );
  };
  const events: MapEvents = toCommands(parts, lose('waitForContext'), lose('replaceLost'));
  const stage: Stage = {
    view,
    notices: parts.notices,
    events,
    options,
    emphasis,
    hasCode: () => module?.then(Boolean, () => false),
    async full(heard) {
      // The code may be had the second time; its style sheet is not asked for again by itself.
      module = module?.catch(async () => mendStyles().then(readMap)) ?? readMap();
      return (await module).createMap(find('map'), heard, options());
    },
  };
  let map: MapPort | null = null;
  const begin = async (): Promise<MapInPage> => {
    const wanted = isWanted(parts);
    const turned = when(wanted).then(() => false);
    // Nobody waits for the answer: until it comes the simple map stands here, and an answer that it costs little brings the full one.
    const ahead = await Promise.race([parts.isCostly, turned, standIn()]).catch(() => false as const);
    if (!ahead || wanted.value) return stage.full(events);
    return (await standIn()).startAhead(stage, parts.isCostly, turned);
  };
  const started = await begin().catch(async (error: unknown) => (await standIn()).startSimple(stage, error));
  map = started;
  view.can.value = started.can;
  find('map').querySelector('.first-view')?.remove();
  effect(() => {
    const now = drawn.value;
    afterPaint(() => now === drawn.value && started.show(...now));
  });
  effect(() => started.emphasise(emphasis()));
  effect(() => started.setTheme(view.theme.value));
  follow(started, store, camera);
  return started;
}

/** Turns true when a person turned to the map or shows its pane. A tool asks for the full map when it draws what the simple one cannot. */
function isWanted({ view, turned }: Parts): ReadonlySignal<boolean> {
  // Where panes take turns.
  const wasHidden = !find('map-pane').checkVisibility({ visibilityProperty: true });
  return computed(() => {
    const isShown = wasHidden && view.view.value === 'map';
    return turned.value || isShown;
  });
}

const when = (state: ReadonlySignal<boolean>): Promise<void> =>
  new Promise((resolve) => {
    effect(() => {
      if (state.value) resolve();
    });
  });

/** After the next frame: count, list and text answer at once, the map follows. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/** Frames what another pane selected; a step among the mentions of one place does not move the map. */
function follow(map: MapPort, store: Store, asked: Camera | null): void {
  let before: Selection = NOTHING;
  // A window that changed its size while the map loaded has a camera in its address that nobody asked for.
  let hasCamera = (): boolean => asked !== null;
  effect(() => {
    const focus = store.focus.value;
    const isStep = isSameSelection(before, focus.selection) && !isFromList(focus.origin);
    before = focus.selection;
    // An address with a camera has said where to look.
    const isAddressed = focus.origin === 'url' && hasCamera();
    hasCamera = () => readCamera(location.hash) !== null;
    if (!isStep && !isAddressed && focus.origin !== 'map') frameSelection(map, store, focus);
  });
}

/** Frames the selected places once the card has taken its room. */
export function frameSelection(map: MapPort, store: Store, focus: Focus = store.focus.value): void {
  requestAnimationFrame(() => {
    if (focus !== store.focus.value) return;
    map.setPadding(measurePadding());
    map.reveal(store.selectedPlaces.value);
  });
}

function toCommands({ store, view, notices, moved }: Parts, lost: () => void, workerLost: () => void): MapEvents {
  return {
    pick: (places) => store.pick(places, 'map'),
    hover: (place) => store.hoverOver(place ? selectPlace(place) : NOTHING, 'map'),
    point: (at) => {
      view.readout.value = at;
    },
    moved: (camera, bounds) => {
      store.look(bounds);
      view.camera.value = camera;
      // A point stands where it was clicked; on a moved map that is elsewhere.
      if (view.readout.value !== 'centre') view.readout.value = null;
      moved(camera);
    },
    basemapLost: (failure) => {
      view.basemap.value = { shown: 'offline', pending: null };
      notices.say({ id: 'basemap', kind: 'trouble', text: text(`basemap.failed.${failure}`) });
    },
    workerLost,
    trouble(kind) {
      notices.say({
        id: kind === 'context-restored' ? 'context-lost' : kind,
        kind: kind === 'context-restored' ? 'info' : 'trouble',
        text: text(`map.trouble.${kind}`),
      });
      if (kind === 'context-lost') lost();
    },
  };
}
