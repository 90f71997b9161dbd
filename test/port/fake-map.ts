import { type Basemap, isOnline } from '../../src/contract/basemap.ts';
import type { Board, PointsEvents, Sketch, SketchEvents } from '../../src/contract/board.ts';
import type { Camera, Can, MapEvents, MapPort } from '../../src/contract/map-port.ts';
import type { Box } from '../../src/domain/boxes.ts';
import { boxOf } from '../../src/domain/extent.ts';
import { isZone } from '../../src/domain/located.ts';
import type { PlaceSummary } from '../../src/domain/place.ts';
import type { Shape } from '../../src/look/shapes.ts';
import { readSign } from '../../src/look/sign.ts';
import { DISTRICT, metresPerPixel } from '../../src/map/frame.ts';
import { drawnForAll } from '../../src/map/places/features.ts';
import {
  boundsOf,
  cameraFor,
  type Frame,
  panBy,
  project,
  unproject,
  within,
  zoomAt,
} from '../../src/map/static/view.ts';

/** What a map draws, as plain values. */
export interface Drawn {
  readonly places: readonly string[];
  readonly dimmed: readonly string[];
  readonly selected: readonly string[];
  readonly hovered: readonly string[];
  readonly theme: string;
  readonly basemap: Basemap;
  readonly camera: Camera;
  readonly shapes: readonly Shape[];
  readonly heat: number;
  readonly points: number;
  readonly isTwin: boolean;
}

/** A map without a picture: what a full one would draw is told as values, and a hand is a call. */
export interface FakeMap extends MapPort {
  drawn(): Drawn;
  click(at: readonly [lng: number, lat: number]): void;
  /** Null where the pointer leaves the map. */
  point(at: readonly [lng: number, lat: number] | null): void;
  clickRight(at: readonly [lng: number, lat: number]): void;
  drag(east: number, south: number): void;
}

interface FakeOptions {
  readonly places: readonly PlaceSummary[];
  readonly events?: Partial<MapEvents>;
  /** What it denies; it can all else. */
  readonly cannot?: readonly (keyof Can)[];
  readonly frame?: Frame;
}

const ABILITIES = ['shapes', 'sketch', 'heat', 'points', 'twin', 'online', 'picture'] as const;
/** Pixels round the pointer that still count as a hit. */
const REACH = 8;
const FREE = { top: 0, right: 0, bottom: 0, left: 0 };
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

/** A map for tests that holds to what every map does (`cases.ts`), at once and without a browser. */
export function fakeMap({
  places,
  events = {},
  cannot = [],
  frame = { width: 480, height: 360 },
}: FakeOptions): FakeMap {
  const byId = new Map(places.map((place) => [place.id, place]));
  const can = Object.fromEntries(ABILITIES.map((ability) => [ability, !cannot.includes(ability)])) as unknown as Can;
  let isGone = false;
  let camera = cameraFor(DISTRICT, frame, FREE, 18);
  let padding = FREE;
  let theme = 'light';
  let basemap: Basemap = 'offline';
  let [shown, dimmed]: (readonly PlaceSummary[])[] = [places, []];
  let [selected, hovered]: (readonly PlaceSummary['id'][])[] = [[], []];
  let over: PlaceSummary['id'] | null = null;
  const shapes = new Map<string, readonly Shape[]>();
  let heat = 0;
  let points = new Float64Array();
  let pointEvents: PointsEvents | undefined;
  let isTwin = false;
  let sketching: SketchEvents | null = null;

  const tell: Partial<MapEvents> = new Proxy(events, {
    get: (heard, name) => (isGone ? undefined : Reflect.get(heard, name)),
  });
  const rest = (): void => tell.moved?.(camera, boundsOf(camera, frame));
  const go = (next: Camera): void => {
    camera = within(next);
    rest();
  };
  const frameBox = (box: Box, most: number): void => go(cameraFor(box, frame, padding, most));
  const nearby = ([lng = 0, lat = 0]: readonly number[], to: readonly [number, number]): boolean => {
    const [[x, y], [atX, atY]] = [project(lng, lat, camera, frame), project(...to, camera, frame)];
    return Math.hypot(x - atX, y - atY) <= REACH;
  };
  const under = (at: readonly [number, number]) =>
    [...(shown ?? []), ...(dimmed ?? [])].filter(({ anchor }) => anchor && nearby(anchor, at)).map(({ id }) => id);
  const refuse = (): Promise<never> => Promise.reject(new Error('this map cannot'));
  const board: Board = {
    draw: (owner, next) => void shapes.set(owner, next),
    sketch(_wish, heard): Sketch {
      if (can.sketch) sketching = heard;
      else heard.refused('');
      return {
        stop: () => {
          sketching = null;
        },
      };
    },
    async heat(at) {
      if (!can.heat && at.length > 0) return refuse();
      heat = at.length;
    },
    async points(wish, heard) {
      if (!can.points && wish) return refuse();
      points = new Float64Array(wish?.positions ?? []);
      pointEvents = heard;
    },
    frame: (box) => frameBox(box, 15),
    async twin(wish) {
      if (!can.twin && wish) return refuse();
      isTwin = wish !== null;
    },
  };
  rest();

  return {
    can,
    show: (next, others) => {
      [shown, dimmed] = [next, others];
    },
    emphasise: (emphasis) => {
      [selected, hovered] = [[...emphasis.selected], [...emphasis.hovered]];
    },
    reveal(ids) {
      const targets = drawnForAll(ids, byId).places;
      const box = boxOf(targets);
      if (box) frameBox(box, targets.some(isZone) ? 13 : 15);
      return box !== null;
    },
    look: (next) => go(next),
    fitDistrict: () => go(cameraFor(DISTRICT, frame, padding, 18)),
    zoomBy: (steps) => go(zoomAt(camera, steps, [frame.width / 2, frame.height / 2], frame)),
    panBy: (east, south) => go(panBy(camera, east, south, frame)),
    setTheme: (next) => {
      theme = next;
    },
    setPadding: (next) => {
      padding = next;
    },
    async setBasemap(next) {
      if (isOnline(next) && !can.online) return 'simple';
      basemap = next;
      return null;
    },
    async picture({ width, height, pixelRatio }) {
      if (!can.picture) return refuse();
      const head = new DataView(new ArrayBuffer(8));
      head.setUint32(0, width * pixelRatio);
      head.setUint32(4, height * pixelRatio);
      const look = cameraFor(boundsOf(camera, frame), { width, height }, FREE, 18);
      return {
        image: new Blob([new Uint8Array(PNG), head.buffer], { type: 'image/png' }),
        metresPerPixel: metresPerPixel(look.lat, look.zoom),
      };
    },
    sign: (id) => (readSign(id.split('/')[1] ?? '') ? ({ width: 1, height: 1 } as ImageData) : null),
    board: () => (can.shapes ? Promise.resolve(board) : refuse()),
    dispose: () => {
      isGone = true;
    },
    drawn: () => ({
      places: (shown ?? []).filter(({ anchor }) => anchor).map(({ id }) => id),
      dimmed: (dimmed ?? []).map(({ id }) => id),
      selected: selected ?? [],
      hovered: hovered ?? [],
      theme,
      basemap,
      camera,
      shapes: [...shapes.values()].flat(),
      heat,
      points: points.length / 2,
      isTwin,
    }),
    click(at) {
      if (sketching) return sketching.finished({ type: 'Point', coordinates: [...at] });
      tell.pick?.(under(at));
      const row = [...points].findIndex((_, i) => i % 2 === 0 && nearby([...points.slice(i, i + 2)], at));
      if (points.length > 0) pointEvents?.picked(row < 0 ? null : row / 2);
    },
    point(at) {
      const [place = null] = at ? under(at) : [];
      if (place !== over) tell.hover?.(place);
      over = place;
    },
    clickRight([lng, lat]) {
      const [x, y] = project(lng, lat, camera, frame);
      tell.point?.({ ...unproject([x, y], camera, frame), x, y });
    },
    drag: (east, south) => {
      if (!isGone) go(panBy(camera, -east, -south, frame));
    },
  };
}
