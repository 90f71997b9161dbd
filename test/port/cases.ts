import { expect } from 'vitest';
import type { Camera, MapEvents, Padding } from '../../src/contract/map-port.ts';
import type { Box } from '../../src/domain/boxes.ts';
import type { PlaceSummary } from '../../src/domain/place.ts';
import { signOf, writeSign } from '../../src/look/sign.ts';
import type { ToolName, Verbs } from './verbs.ts';

/** Longitude and latitude in degrees WGS-84. */
export type Position = readonly [lng: number, lat: number];

/** What a map told, by the name of the event. */
export type Heard = { readonly [K in keyof MapEvents]: readonly [K, ...Parameters<MapEvents[K]>] }[keyof MapEvents];

/** A map, whichever it is: what can be asked of it, what it tells, what a hand does on it and what an eye sees. */
export interface MapUnderTest {
  readonly places: readonly PlaceSummary[];
  readonly district: Box;
  readonly ask: Verbs;
  /** What it told since that was last asked, once it is at rest. */
  heard(): Promise<readonly Heard[]>;
  click(at: Position): Promise<void>;
  point(at: Position): Promise<void>;
  /** The pointer leaves the map. */
  leave(): Promise<void>;
  clickRight(at: Position): Promise<void>;
  /** Draws the map by so many pixels. */
  drag(east: number, south: number): Promise<void>;
  /** All that an eye sees, once the map is at rest: the same words for the same picture. */
  seen(): Promise<string>;
  /** Whether nothing is left of it. */
  isGone(): Promise<boolean>;
}

/** Pixels of the map that the cases look at. */
export const FRAME = { width: 360, height: 280 } as const;

const SCHOOL = 'linhu-school';
const WHARF = 'bailu-wharf';
/** Within another place, and nowhere by itself. */
const HELD = 'yunfan-optics';
const HOLDER = 'qinglan-park';
/** Nowhere at all. */
const UNKNOWN = 'beiping-tunnel';

const FREE: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
const GIVE_UP = { timeout: 60_000, interval: 50 };

const placeOf = (map: MapUnderTest, id: string): PlaceSummary => {
  const place = map.places.find((one) => one.id === id);
  if (!place) throw new Error(`the sample atlas has no place ${id}`);
  return place;
};
const at = (map: MapUnderTest, id: string): Position => {
  const { anchor } = placeOf(map, id);
  if (!anchor) throw new Error(`${id} is nowhere in the sample atlas`);
  return anchor;
};
const close = (map: MapUnderTest, id: string): Camera => {
  const [lng, lat] = at(map, id);
  return { lng, lat, zoom: 15 };
};

/** The last movement told. */
async function moved(map: MapUnderTest): Promise<{ camera: Camera; bounds: Box }> {
  const all = (await map.heard()).flatMap((one) => (one[0] === 'moved' ? [one] : []));
  const last = all.at(-1);
  if (!last) throw new Error('the map told of no movement');
  return { camera: last[1], bounds: last[2] };
}

const told = async (map: MapUnderTest, name: keyof MapEvents): Promise<unknown[]> =>
  (await map.heard()).flatMap(([event, first]) => (event === name ? [first] : []));

/** The places under a click. */
async function hit(map: MapUnderTest, id: string): Promise<unknown[]> {
  await map.heard();
  await map.click(at(map, id));
  return told(map, 'pick');
}

const seesOther = (map: MapUnderTest, before: string) => expect.poll(map.seen, GIVE_UP).not.toBe(before);
const seesAgain = (map: MapUnderTest, before: string) => expect.poll(map.seen, GIVE_UP).toBe(before);

/** Every case begins so: all places shown, nothing selected, by day, at the school. */
export async function begin(map: MapUnderTest): Promise<void> {
  await map.leave();
  await map.ask.setTheme('light');
  await map.ask.setPadding(FREE);
  await map.ask.show(map.places.map(({ id }) => id));
  await map.ask.emphasise([]);
  await map.ask.look(close(map, SCHOOL));
  await map.heard();
}

interface Case {
  readonly name: string;
  run(map: MapUnderTest): Promise<void>;
}

/** What every map holds to. */
export const CASES: readonly Case[] = [
  {
    name: 'looks where it is told and tells so',
    async run(map) {
      const [lng, lat] = at(map, WHARF);
      await map.ask.look({ lng, lat, zoom: 14 });
      const { camera, bounds } = await moved(map);
      expect([camera.lng, camera.lat, camera.zoom].map((n) => n.toFixed(4))).toEqual(
        [lng, lat, 14].map((n) => n.toFixed(4)),
      );
      const [west, south, east, north] = bounds;
      expect(((east - west) / 360) * 512 * 2 ** 14).toBeCloseTo(FRAME.width, 1);
      expect(south < lat && lat < north).toBe(true);
    },
  },
  {
    name: 'frames the whole district, and no more of the world than that takes',
    async run(map) {
      await map.ask.fitDistrict();
      const { camera, bounds } = await moved(map);
      const [west, south, east, north] = map.district;
      const [w, s, e, n] = bounds;
      expect(Math.max(w - west, s - south, east - e, north - n)).toBeLessThan(1e-6);
      await map.ask.zoomBy(1);
      const closer = (await moved(map)).bounds;
      expect(closer[0] > west || closer[1] > south).toBe(true);
      expect(camera.zoom).toBeGreaterThan(8);
    },
  },
  {
    name: 'zooms by steps and pans by pixels for the page',
    async run(map) {
      const from = close(map, SCHOOL);
      await map.ask.zoomBy(-1);
      const zoomed = await moved(map);
      expect(zoomed.camera.zoom).toBeCloseTo(from.zoom - 1, 4);
      await map.ask.panBy(100, -50);
      const panned = await moved(map);
      const pixels = 512 * 2 ** zoomed.camera.zoom;
      expect(((panned.camera.lng - from.lng) / 360) * pixels).toBeCloseTo(100, 0);
      expect(panned.camera.lat).toBeGreaterThan(from.lat);
    },
  },
  {
    name: 'goes no closer than its closest',
    async run(map) {
      await map.ask.look({ ...close(map, SCHOOL), zoom: 30 });
      expect((await moved(map)).camera.zoom).toBe(18);
    },
  },
  {
    name: 'is drawn by a hand',
    async run(map) {
      const from = close(map, SCHOOL);
      await map.drag(-60, 0);
      expect((await moved(map)).camera.lng).toBeGreaterThan(from.lng);
    },
  },
  {
    name: 'draws exactly what it is told to show: that is hit by a click, bare ground is nothing',
    async run(map) {
      await map.ask.show([SCHOOL, UNKNOWN]);
      expect(await hit(map, SCHOOL)).toEqual([[SCHOOL]]);
      await map.ask.show([WHARF]);
      expect(await hit(map, SCHOOL)).toEqual([[]]);
      await map.ask.look(close(map, WHARF));
      expect(await hit(map, WHARF)).toEqual([[WHARF]]);
    },
  },
  {
    name: 'hints at what is dimmed, which a click hits as well',
    async run(map) {
      await map.ask.show([]);
      const bare = await map.seen();
      await map.ask.show([], [SCHOOL]);
      await seesOther(map, bare);
      expect(await hit(map, SCHOOL)).toEqual([[SCHOOL]]);
      await map.leave();
      await map.ask.show([]);
      await seesAgain(map, bare);
    },
  },
  {
    name: 'tells what the pointer is over, once, and that it left',
    async run(map) {
      await map.point(at(map, SCHOOL));
      expect(await told(map, 'hover')).toEqual([SCHOOL]);
      await map.leave();
      expect(await told(map, 'hover')).toEqual([null]);
    },
  },
  {
    name: 'tells where a right click points',
    async run(map) {
      const [lng, lat] = at(map, SCHOOL);
      await map.clickRight([lng + 0.001, lat]);
      const [pointed] = (await told(map, 'point')) as Parameters<MapEvents['point']>[0][];
      expect(pointed?.lng).toBeCloseTo(lng + 0.001, 4);
      expect(pointed?.lat).toBeCloseTo(lat, 4);
      expect(pointed?.x).toBeGreaterThan(FRAME.width / 2);
      expect(pointed?.y).toBeCloseTo(FRAME.height / 2, -1);
    },
  },
  {
    name: 'shows what is selected and what is pointed at elsewhere, as long as they are',
    async run(map) {
      const plain = await map.seen();
      await map.ask.emphasise([SCHOOL]);
      await seesOther(map, plain);
      const selected = await map.seen();
      await map.ask.emphasise([], [SCHOOL]);
      await seesOther(map, selected);
      const pointed = await map.seen();
      expect(pointed).not.toBe(plain);
      // No more than that: its name may now stand on the other side of it.
      await map.ask.emphasise([]);
      await seesOther(map, pointed);
    },
  },
  {
    name: 'reveals a place in the middle of what the page leaves free',
    async run(map) {
      await map.ask.setPadding({ ...FREE, right: 120 });
      expect(await map.ask.reveal([WHARF])).toBe(true);
      const { camera } = await moved(map);
      const [lng] = at(map, WHARF);
      const x = FRAME.width / 2 + ((lng - camera.lng) / 360) * 512 * 2 ** camera.zoom;
      expect(Math.round(x)).toBe((FRAME.width - 120) / 2);
      expect(camera.zoom).toBeGreaterThan(13);
    },
  },
  {
    name: 'reveals what has no place of its own by what holds it, and stays where nothing can be shown',
    async run(map) {
      expect(await map.ask.reveal([UNKNOWN])).toBe(false);
      expect(await map.ask.reveal([])).toBe(false);
      expect(await told(map, 'moved')).toEqual([]);
      expect(await map.ask.reveal([HELD])).toBe(true);
      const { camera } = await moved(map);
      const [lng, lat] = at(map, HOLDER);
      expect([camera.lng, camera.lat]).toEqual([expect.closeTo(lng, 3), expect.closeTo(lat, 3)]);
    },
  },
  {
    name: 'looks otherwise in each theme',
    async run(map) {
      const day = await map.seen();
      await map.ask.setTheme('dark');
      await seesOther(map, day);
      await map.ask.setTheme('light');
      await seesAgain(map, day);
    },
  },
  {
    name: 'gives the dots of a symbol that there is, and null for one that there is not',
    async run(map) {
      expect(await map.ask.sign('no such symbol')).toBeNull();
      expect(await map.ask.sign(`sign/${writeSign(signOf(placeOf(map, SCHOOL)))}/light`)).toBeGreaterThan(0);
    },
  },
  {
    name: 'lays nothing under the places, and its own ground again',
    async run(map) {
      const ours = await map.seen();
      expect(await map.ask.setBasemap('none')).toBeNull();
      await seesOther(map, ours);
      expect(await map.ask.setBasemap('offline')).toBeNull();
      await seesAgain(map, ours);
    },
  },
  ...(['shapes', 'heat', 'points', 'twin'] as const).map((tool) => ({
    name: `says the truth of ${tool}: draws and takes away what it can, refuses what it cannot and is as it was`,
    run: (map: MapUnderTest) => holdsToItsWord(map, tool),
  })),
  {
    name: 'says which of a person’s points was clicked, where it draws them',
    async run(map) {
      if (!(await map.ask.can()).points) return;
      await map.ask.use('points', at(map, SCHOOL), true);
      // Nobody clicks what is not drawn yet.
      const clicked = async (): Promise<unknown> => {
        await hit(map, SCHOOL);
        return (await map.ask.picked()).at(-1);
      };
      await expect.poll(clicked, GIVE_UP).toBe(0);
      await map.ask.use('points', at(map, SCHOOL), false);
      const before = (await map.ask.picked()).length;
      await hit(map, SCHOOL);
      expect((await map.ask.picked()).length).toBe(before);
    },
  },
  {
    name: 'says the truth of sketch: a click ends a point and picks no place, or the sketch is refused and the click picks',
    async run(map) {
      const { sketch, shapes } = await map.ask.can();
      expect(await map.ask.startSketch()).toBe(shapes ? 'done' : 'refused');
      const picked = await hit(map, SCHOOL);
      const { finished, refused } = await map.ask.sketched();
      await map.ask.stopSketch();
      expect([picked, finished.length > 0, refused]).toEqual(
        sketch ? [[], true, 0] : [[[SCHOOL]], false, shapes ? 1 : 0],
      );
      const [drawn] = finished;
      if (drawn?.type === 'Point') {
        const [lng, lat] = at(map, SCHOOL);
        expect(drawn.coordinates.map((n) => n.toFixed(4))).toEqual([lng, lat].map((n) => n.toFixed(4)));
      }
      // The pointer that ended a drawing may click once more; then clicks are the map’s again.
      await expect.poll(() => hit(map, SCHOOL), GIVE_UP).toEqual([[SCHOOL]]);
    },
  },
  {
    name: 'says the truth of online: maps from other hosts are shown, or it says why not and its own stays',
    async run(map) {
      const ours = await map.seen();
      const { online } = await map.ask.can();
      const failure = await map.ask.setBasemap('openfreemap');
      expect(failure === null).toBe(online);
      if (online) await seesOther(map, ours);
      else expect(await map.seen()).toBe(ours);
      await map.ask.setBasemap('offline');
      await seesAgain(map, ours);
    },
  },
  {
    name: 'says the truth of picture: a PNG of the size that was asked for, of the ground that is framed',
    async run(map) {
      const { picture } = await map.ask.can();
      const taken = await map.ask.picture({ ...FRAME, pixelRatio: 0.5 });
      if (!picture) return expect(taken).toBeNull();
      expect(taken).toMatchObject({ type: 'image/png', dots: [FRAME.width / 2, FRAME.height / 2] });
      const [, lat] = at(map, SCHOOL);
      const metres = (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** 15);
      expect((taken?.metresPerPixel ?? 0) / metres).toBeCloseTo(1, 2);
    },
  },
];

async function holdsToItsWord(map: MapUnderTest, tool: ToolName): Promise<void> {
  const before = await map.seen();
  const isGranted = (await map.ask.can())[tool];
  expect(await map.ask.use(tool, at(map, SCHOOL), true)).toBe(isGranted ? 'done' : 'refused');
  if (isGranted) await seesOther(map, before);
  expect(await map.ask.use(tool, at(map, SCHOOL), false)).toBe((await map.ask.can()).shapes ? 'done' : 'refused');
  await seesAgain(map, before);
}

/** The end of every map; nothing can be asked of it afterwards. */
export async function ends(map: MapUnderTest): Promise<void> {
  await map.ask.dispose();
  await map.ask.dispose();
  expect(await map.isGone()).toBe(true);
  await map.heard();
  await map.point(at(map, SCHOOL));
  await map.click(at(map, SCHOOL));
  await map.drag(-60, 0);
  expect(await map.heard()).toEqual([]);
}
