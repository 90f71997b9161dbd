import { tileUrl } from 'virtual:atlas';
import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, LngLat, type Map as MapLibre } from 'maplibre-gl';
import type { Board } from '../contract/board.ts';
import type { MapEvents, MapPort, Padding, Theme } from '../contract/map-port.ts';
import type { Box } from '../domain/boxes.ts';
import { boxOf } from '../domain/extent.ts';
import type { PlaceId } from '../domain/ids.ts';
import { isZone } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import type { createGround, Ground } from './basemap.ts';
import { DISTRICT, toBounds } from './frame.ts';
import { routePicks } from './pick.ts';
import { createEmphasis } from './places/emphasis.ts';
import { drawnForAll, focusFeatures, groupFeatures, hintFeatures, type PlaceFeatures } from './places/features.ts';
import { drawIcon } from './places/icons.ts';
import { edgesOf, NO_EDGES } from './places/nameless.ts';
import { relayEvents, removeMap, type StartOptions, startMapLibre, supplyIcons, whenLoaded } from './start-maplibre.ts';
import { watchMiddle } from './stay.ts';
import { inLanguage } from './style/in-language.ts';
import { atlasStyle, isLater, type Picture } from './style.ts';
import type { Lent } from './workbench/board.ts';

export interface MapOptions extends StartOptions {
  /** Every place of the atlas, shown or not. */
  readonly places: readonly PlaceSummary[];
  /** Those shown at first. */
  readonly shown: readonly PlaceSummary[];
  /** Those only hinted at. */
  readonly dimmed: readonly PlaceSummary[];
  readonly theme: Theme;
}

/** Starts MapLibre in the container. Rejects when the browser gives no WebGL. */
export async function createMap(container: HTMLElement, events: MapEvents, options: MapOptions): Promise<MapPort> {
  const { places, reducedMotion } = options;
  const byId = new Map(places.map((place) => [place.id, place]));
  const drawn = (ids: Iterable<PlaceId>): readonly PlaceSummary[] => drawnForAll(ids, byId).places;
  const lifetime = new AbortController();
  let theme = options.theme;
  let padding = options.padding;
  let shown = options.shown;
  let features = groupFeatures(shown, byId);
  /** What is selected, and what is drawn for it. */
  let chosen = '';
  let focused: ReadonlySet<PlaceId> = new Set();
  let dimmed = options.dimmed;
  let focus: FeatureCollection = { type: 'FeatureCollection', features: [] };
  let nameless = NO_EDGES;
  let withLater = false;

  const absoluteTiles = new URL(tileUrl, document.baseURI).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  let ground: Ground = 'offline';
  let grounds: Promise<ReturnType<typeof createGround>> | null = null;
  const style = (changes: Partial<Pick<Picture, 'theme' | 'withLater' | 'features' | 'nameless'>> = {}) =>
    inLanguage(
      lent.dress(
        atlasStyle({
          theme,
          tileUrl: absoluteTiles,
          features,
          dimmed: hintFeatures(dimmed),
          focus,
          nameless,
          withLater,
          ground,
          ...changes,
        }),
        changes.theme ?? theme,
      ),
      options.words.base,
      changes.theme ?? theme,
    );
  const lent: Lent = {
    theme: () => theme,
    dress: (plain) => plain,
    isHeld: false,
    only: null,
    redrawn: () => undefined,
    regroup,
    redraw,
    styleOf: (ids) => style({ withLater: true, features: groupIn(ids) }),
    options,
    events,
    emphases: new Set(),
    chosen: () => focused,
    frame: (box) => frame(box, 15),
  };
  const map = startMapLibre(container, style(), options, false);
  lent.emphases.add(createEmphasis(map));
  const emphasise: ReturnType<typeof createEmphasis> = (state, now) => {
    for (const each of lent.emphases) each(state, now);
  };
  routePicks(map, lifetime.signal, lent);

  relayEvents(map, container, events);
  const setData = (source: string, data: FeatureCollection): void =>
    void map.getSource<GeoJSONSource>(source)?.setData(data);
  /** Whether the whole district is framed: a map that does so goes on doing so when it changes its size, and cuts or covers no name there. */
  let isWhole = framesAll(map, padding);
  const lookAgain = (): void => {
    isWhole = framesAll(map, padding);
    // Before there are names, nothing need be kept free of them: it would put the first rest off.
    const next = isWhole && withLater ? edgesOf(map) : NO_EDGES;
    if (next === nameless) return;
    nameless = next;
    setData('nameless', nameless);
  };
  const fitDistrict = (how: object): void => void map.fitBounds(toBounds(DISTRICT), { padding, ...how });
  map.on('moveend', lookAgain);
  // Before the wait: the map may load and come to rest within one frame.
  map.once('idle', () => {
    withLater = true;
    lookAgain();
    for (const { id } of map.getStyle().layers) if (isLater(id)) map.setLayoutProperty(id, 'visibility', 'visible');
  });
  const movedSince = watchMiddle(container);
  // When a pane beside it opens, what is on the map stays where it was; what is selected stays in sight.
  map.on('resize', () => {
    const moved = movedSince();
    if (isWhole) fitDistrict({ animate: false });
    else map.panBy(moved, { animate: false });
    const [west, south, east, north] = boxOf(drawn(focused)) ?? [0, 0, 0, 0];
    const middle = new LngLat((west + east) / 2, (south + north) / 2);
    if (focused.size > 0 && !map.getBounds().contains(middle)) map.panTo(middle, { animate: false });
  });
  await whenLoaded(map);
  // Whether the worker goes on answering is not asked before it has answered once.
  import('./watch-worker.ts').then((it) => it.watchWorker(map, 'shapes', events.workerLost), console.warn);
  /** What changes the ground, loaded when a person first does. */
  const loadGrounds = async () =>
    (await import('./basemap.ts')).createGround(map, {
      theme: () => theme,
      draw: (next) => {
        ground = next;
        redraw();
      },
      lost: events.basemapLost,
    });

  function redraw(): void {
    map.setStyle(style(), { diff: true });
    lent.redrawn();
  }
  const groupIn = (ids: ReadonlySet<PlaceId> | null): PlaceFeatures =>
    groupFeatures(ids ? shown.filter(({ id }) => ids.has(id)) : shown, byId);
  function regroup(): void {
    features = groupIn(lent.only);
    for (const source of ['points', 'shapes', 'zones', 'rings'] as const) setData(source, features[source]);
    setData('dots', features.points);
    lent.redrawn();
  }
  const move = (duration = 500) => ({ animate: !reducedMotion, duration });

  const frame = (box: Box, maxZoom: number): void =>
    void map.fitBounds(toBounds(box), { padding: grow(padding, 36), maxZoom, ...move() });
  let board: Promise<Board> | null = null;

  return {
    can: { shapes: true, sketch: true, heat: true, points: true, twin: true, online: true, picture: true },
    show(next, others) {
      if (others !== dimmed) {
        dimmed = others;
        setData('dimmed', hintFeatures(others));
      }
      if (next === shown) return;
      shown = next;
      regroup();
    },
    emphasise({ selected, hovered }) {
      emphasise('hovered', new Set(drawn(hovered).map((place) => place.id)));
      const asked = [...selected].join();
      if (asked === chosen) return;
      chosen = asked;
      focused = new Set(drawn(selected).map((place) => place.id));
      emphasise('selected', focused);
      focus = focusFeatures(selected, byId);
      setData('focus', focus);
    },
    reveal(ids) {
      const targets = drawn(ids);
      const box = boxOf(targets);
      if (!box) return false;
      frame(box, targets.some(isZone) ? 13 : 15);
      return true;
    },
    look: ({ lng, lat, zoom }) => void map.easeTo({ center: [lng, lat], zoom, ...move() }),
    fitDistrict: () => fitDistrict(move()),
    zoomBy: (steps) => void map.easeTo({ zoom: map.getZoom() + steps, ...move(250) }),
    panBy: (east, south) => void map.panBy([east, south], move(200)),
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      redraw();
      void grounds?.then((it) => it.themeChanged());
    },
    async setBasemap(basemap, key) {
      grounds ??= loadGrounds();
      const it = await grounds.catch(() => null);
      if (!it) grounds = null;
      return it ? it.choose(basemap, key) : 'no-network';
    },
    setPadding(next) {
      padding = next;
    },
    async picture(size, signal) {
      const { takePicture } = await import('./picture.ts');
      const prepare = (still: MapLibre): void => {
        supplyIcons(still);
        still.once('styledata', () => createEmphasis(still)('selected', focused));
      };
      return takePicture(
        {
          style: style({ theme: 'print', withLater: true, nameless: NO_EDGES }),
          bounds: map.getBounds(),
          prepare,
          over: lent.over,
        },
        size,
        signal,
      );
    },
    sign: (id) => drawIcon(id, 4)?.image ?? null,
    board() {
      board ??= import('./workbench/board.ts')
        .then(({ createBoard }) => createBoard(map, lent))
        .catch((error: unknown) => {
          // To be asked for again.
          board = null;
          throw error;
        });
      return board;
    },
    dispose() {
      lifetime.abort();
      removeMap(map);
    },
  };
}

/** Whether a map shows the whole district as it is framed at first, to a pixel. */
function framesAll(map: MapLibre, padding: Padding): boolean {
  const { center = [0, 0], zoom = 0 } = map.cameraForBounds(toBounds(DISTRICT), { padding }) ?? {};
  const strays = map.project(center).dist(map.project(map.getCenter()));
  return strays < 1 && Math.abs(zoom - map.getZoom()) < 0.01;
}

function grow({ top, right, bottom, left }: Padding, by: number): Padding {
  return { top: top + by, right: right + by, bottom: bottom + by, left: left + by };
}
