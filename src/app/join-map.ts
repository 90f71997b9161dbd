import { effect, type ReadonlySignal } from '@preact/signals';
import type { PlaceId } from '../domain/ids.ts';
import { isSameSelection, NOTHING, type Selection, selectPlace } from '../domain/selection.ts';
import type { Camera, MapEvents, MapPort } from '../map/port.ts';
import { placesForMap } from '../state/drawn.ts';
import type { Focus } from '../state/focus.ts';
import type { Notices } from '../state/notices.ts';
import { readCamera } from '../state/route.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/view.ts';
import { text } from '../text/text.ts';
import { find } from './find.ts';
import { measurePadding } from './padding.ts';

interface Parts {
  readonly store: Store;
  readonly view: ViewState;
  readonly notices: Notices;
  /** Places that the text in view names, where the map follows it. */
  readonly followed: ReadonlySignal<readonly PlaceId[]>;
  readonly camera: Camera | null;
  moved(camera: Camera): void;
}

/** Starts the map and joins it to the state, both ways. Rejects when the browser cannot draw one. */
export async function joinMap(module: Promise<typeof import('../map/real.ts')>, parts: Parts): Promise<MapPort> {
  const { store, view, camera } = parts;
  const { createMap } = await module;
  const drawn = placesForMap(store);
  const map = await createMap(find('map'), toCommands(parts), {
    places: store.atlas.places,
    shown: drawn.value,
    dimmed: store.dimmed.value,
    theme: view.theme.value,
    camera,
    padding: measurePadding(),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    words: { title: text('map.label'), metres: text('map.metres'), kilometres: text('map.kilometres') },
  });
  effect(() => {
    const places = drawn.value;
    const dimmed = store.dimmed.value;
    afterPaint(() => places === drawn.value && map.show(places, dimmed));
  });
  effect(() =>
    map.emphasise({
      selected: new Set(store.selectedPlaces.value),
      hovered: new Set([...store.hoveredPlaces.value, ...parts.followed.value]),
    }),
  );
  effect(() => map.setTheme(view.theme.value));
  follow(map, store, camera);
  return map;
}

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
    const isStep = isSameSelection(before, focus.selection) && focus.origin !== 'list';
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

function toCommands({ store, view, notices, moved }: Parts): MapEvents {
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
    trouble: (kind) =>
      notices.say({
        id: kind === 'context-restored' ? 'context-lost' : kind,
        kind: kind === 'context-restored' ? 'info' : 'trouble',
        text: text(`map.trouble.${kind}`),
      }),
  };
}
