import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { makeSimpleBase } from '../../../../src/build/base/simple-base.ts';
import type { SimpleName } from '../../../../src/contract/simple-base.ts';
import type { PlaceSummary } from '../../../../src/domain/place.ts';
import { DISTRICT } from '../../../../src/map/frame.ts';
import { gather } from '../../../../src/map/static/crowd.ts';
import { type LabelWish, meets, placeLabels } from '../../../../src/map/static/labels.ts';
import { roundLength } from '../../../../src/map/static/scale-svg.tsx';
import { makeScene } from '../../../../src/map/static/scene.ts';
import { boundsOf, cameraFor, project, unproject, zoomAt } from '../../../../src/map/static/view.ts';
import { ATLAS } from '../../../atlas.ts';
import { aPlace } from '../../domain/builders.ts';

const frame = { width: 800, height: 600 };
const camera = { lng: 123.5, lat: 41.75, zoom: 12 };

describe('the projection of the simple map', () => {
  it('is Web Mercator: known coordinates fall where the formula of EPSG:3857 puts them', () => {
    // 1° of longitude is 111319.4908 m in EPSG:3857; 41.75° N lies at 5 121 949 m, 41.8° N at 5 129 412 m, to the metre.
    const metres = (2 * 20037508.3428) / (512 * 2 ** 12);
    const [x, y] = project(123.6, 41.8, camera, frame);
    expect(x).toBeCloseTo(400 + 11131.949 / metres, 1);
    const north = (lat: number): number => 6378137 * Math.asinh(Math.tan((lat * Math.PI) / 180));
    expect(y).toBeCloseTo(300 - (north(41.8) - north(41.75)) / metres, 1);
  });

  it('is undone by its reverse, and a zoom leaves the point under the pointer where it is', () => {
    const there = unproject([123, 456], camera, frame);
    const closer = zoomAt(camera, 1.5, [123, 456], frame);
    expect(project(there.lng, there.lat, camera, frame).map(Math.round)).toEqual([123, 456]);
    expect(project(there.lng, there.lat, closer, frame).map(Math.round)).toEqual([123, 456]);
  });

  it('frames a box in what the panels leave free', () => {
    const padding = { top: 20, right: 60, bottom: 250, left: 10 };
    const look = cameraFor(DISTRICT, frame, padding, 18);
    const [west, south, east, north] = DISTRICT;
    const [left, top] = project(west, north, look, frame);
    const [right, bottom] = project(east, south, look, frame);
    expect(left).toBeGreaterThanOrEqual(9.9);
    expect(top).toBeGreaterThanOrEqual(19.9);
    expect(right).toBeLessThanOrEqual(740.1);
    expect(bottom).toBeLessThanOrEqual(350.1);
    const seen = boundsOf(look, frame);
    expect(seen[0] < west && seen[1] < south && seen[2] > east && seen[3] > north).toBe(true);
  });
});

describe('names', () => {
  const wish = (key: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
    key,
    lines: ['临湖大道'],
    x,
    y,
    size: 12,
    reach: 13,
    ...more,
  });
  const room = { left: 0, top: 0, right: 400, bottom: 400 };

  it('never overlap one another nor a symbol, and those without room are left out', () => {
    const wishes = Array.from({ length: 60 }, (_, i) => wish(`n${i}`, (i * 53) % 400, (i * 97) % 400));
    const symbols = wishes.map(({ x, y }) => ({ left: x - 13, top: y - 13, right: x + 13, bottom: y + 13 }));
    const labels = placeLabels(wishes, symbols, room);
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.length).toBeLessThan(wishes.length);
    labels.forEach((label, i) => {
      for (const other of labels.slice(i + 1)) expect(meets(label.box, other.box)).toBe(false);
    });
  });

  it('of streets turn with them: the box is that of the turned name, and stays upon its point', () => {
    const along = wish('street', 200, 200, { reach: 0, turn: 90 });
    const [label] = placeLabels([along], [], room);
    const { left, right, top, bottom } = label?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
    expect([(left + right) / 2, (top + bottom) / 2]).toEqual([200, 200]);
    expect(bottom - top).toBeCloseTo(4 * 12);
    expect(right - left).toBeLessThan(16);
    expect(placeLabels([along], [{ left: 195, right: 205, top: 215, bottom: 230 }], room)).toEqual([]);
  });

  it('of what is selected stand even where there is no room, before all others', () => {
    const labels = placeLabels(
      [wish('first', 100, 100, { reach: 0 }), wish('selected', 100, 100, { reach: 0, always: true, fixed: true })],
      [],
      room,
    );
    expect(labels[0]?.key).toBe('selected');
  });
});

describe('places on the simple map', () => {
  const point = (at: number, lng: number, lat = 41.7): Feature => ({
    type: 'Feature',
    id: at,
    properties: {},
    geometry: { type: 'Point', coordinates: [lng, lat] },
  });
  const points = Array.from({ length: 120 }, (_, i) =>
    point(i, 123.4 + ((i * 37) % 90) / 4000, 41.7 + ((i * 61) % 80) / 5000),
  );

  it('are each in one crowd or alone, whatever the zoom', () => {
    for (const zoom of [11.2, 12.9, 14, 17]) {
      const { crowds, alone } = gather(points, zoom);
      const ids = [...crowds.flatMap(({ members }) => members), ...alone].map(({ id }) => Number(id));
      expect(ids.sort((a, b) => a - b)).toEqual(points.map((_, i) => i));
    }
    expect(gather(points, 11.2).crowds.length).toBeGreaterThan(0);
    expect(gather(points, 17).crowds).toEqual([]);
  });

  it('that stand at one point are never one over the other, for none but the topmost could be clicked', () => {
    const both = [point(1, 123.5), point(2, 123.5)];
    for (const zoom of [11.2, 16.4, 18])
      expect(gather(both, zoom).crowds.map(({ members }) => members.length)).toEqual([2]);
  });

  const scene = (zoom: number, places: readonly PlaceSummary[], names: readonly SimpleName[] = []) =>
    makeScene({
      shown: places,
      dimmed: [],
      byId: new Map(places.map((place) => [place.id, place])),
      selected: new Set(),
      holders: new Set(),
      holds: (n) => `holds ${n}`,
      names,
      camera: { lng: 123.5, lat: 41.7, zoom },
      frame: { width: 800, height: 600 },
    });
  const near = [aPlace({ id: 'a', anchor: [123.5, 41.7] }), aPlace({ id: 'b', anchor: [123.5, 41.7] })];

  it('are dots from afar, side by side where they are at one point; closer by signs, those at one point counted', () => {
    const far = scene(9.5, near);
    expect(far.crowds).toEqual([]);
    expect(far.marks.map(({ dot }) => dot)).toEqual(['full', 'full']);
    expect(new Set(far.marks.map(({ x }) => x)).size).toBe(2);
    const close = scene(11.5, near);
    expect(close.crowds.map(({ ids }) => ids)).toEqual([['a', 'b']]);
    expect(close.marks).toEqual([]);
  });

  it('are hollow dots where their position is but roughly known', () => {
    const rough = aPlace({ id: 'rough', location: { type: 'site', precisionM: 2000, within: null } });
    expect(scene(9.5, [rough]).marks.map(({ dot }) => dot)).toEqual(['hollow']);
  });

  const names = (of: ReturnType<typeof scene>) => of.labels.map(({ lines }) => lines.join(''));
  const aName = (name: string, lng: number): SimpleName => ({
    name,
    latin: name,
    kind: 'lake',
    lng,
    lat: 41.7,
    from: 9,
  });

  it('give their name once, where the ground has it too', () => {
    const [lake] = [aPlace({ id: 'lake', name: '镜湖', anchor: [123.5, 41.7] })];
    const ground = [aName('镜湖', 123.51), aName('月湖', 123.52)];
    expect(names(scene(13, [lake], ground))).toEqual(['镜湖', '月湖']);
    expect(names(scene(9.5, [lake], [aName('镜湖', 123.6)]))).toEqual(['镜湖']);
  });

  it('and the ground have from afar no name that is cut by the edge or lies under the buttons at the right', () => {
    const all = Array.from({ length: 40 }, (_, i) => aName(`第${i}湖`, 122.95 + i * 0.03));
    const written = scene(9.5, [], all).labels.map(({ box }) => box);
    expect(written.length).toBeGreaterThan(3);
    for (const { left, right } of written) expect([left >= 0, right <= 800 - 56]).toEqual([true, true]);
  });
});

describe('the simple base map', () => {
  const base = makeSimpleBase((file) => readFileSync(`${ATLAS}/base/${file}`, 'utf8'));

  it('weighs no more than 60 kB on the line', () => {
    expect(brotliCompressSync(JSON.stringify(base)).length).toBeLessThan(60_000);
  });

  it('has the outline where the district is: its extent in units is that of the district', () => {
    const steps = base.district
      .split(/[Mlz ]+/)
      .filter(Boolean)
      .map(Number);
    let [x, y] = base.origin;
    const lngs: number[] = [];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      [x, y] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
      lngs.push((x / base.units) * 360 - 180);
    }
    expect(Math.min(...lngs)).toBeCloseTo(DISTRICT[0], 2);
    expect(Math.max(...lngs)).toBeCloseTo(DISTRICT[2], 2);
  });

  it('names streets from zoom 12 on along their lines, the short ones closer by, and offices not before 10.8', () => {
    const streets = base.names.filter(({ kind }) => kind === 'street');
    expect(new Set(streets.map(({ name }) => name)).size).toBeGreaterThan(30);
    for (const { from, turn } of streets) {
      expect(from).toBeGreaterThanOrEqual(12);
      expect(Math.abs(turn ?? 180)).toBeLessThanOrEqual(90);
    }
    expect(streets.find(({ name }) => name === '全运三路')).toMatchObject({ latin: 'Quanyun 3rd Road' });
    expect(base.names.filter(({ kind, from }) => kind === 'seat' && from < 10.8)).toEqual([]);
  });

  it('draws nothing of a layer that the atlas has not', () => {
    const withoutMetro = makeSimpleBase((path) =>
      path === 'metro.geojson' ? null : readFileSync(`${ATLAS}/base/${path}`, 'utf8'),
    );
    expect(withoutMetro.metro).toEqual([]);
    expect(withoutMetro.district).not.toBe('');
  });
});

it('a scale bar is a round length that is no longer than its room', () => {
  expect([999, 1000, 2400, 4999, 7200].map(roundLength)).toEqual([500, 1000, 2000, 3000, 5000]);
});
