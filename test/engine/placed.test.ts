import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withPlacedDetails, withPlacements } from '../../src/app/placed.ts';
import { withNames } from '../../src/app/translate-atlas.ts';
import { buildDataset, toAtlas, toDetails } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import type { PlaceId } from '../../src/domain/ids.ts';
import type { Placement } from '../../src/domain/placement.ts';
import { keepPlacements, readKept } from '../../src/state/placements.ts';
import { ATLAS } from '../atlas.ts';

const dataset = buildDataset(readFrom(ATLAS));
const TUNNEL: Placement = {
  place: 'beiping-tunnel' as PlaceId,
  type: 'line',
  geometry: { type: 'LineString', coordinates: [[112.41, 29.86], [112.41, 29.88]] }, // biome-ignore format: a line
  precisionM: 200,
  originalDatum: 'GCJ-02',
  way: 'drawn',
  sources: [{ ref: 'https://plan.example/tunnel', fact: '规划图上的洞口' }],
  on: '2032-04-01',
};
const kept = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

test('a placed place stands where it was put, says so on the map in either language, and no other changes', () => {
  keepPlacements([TUNNEL]);
  const atlas = toAtlas(dataset);
  for (const [told, name] of [
    [atlas, '北屏山隧道'],
    [withNames(atlas), 'Beiping Tunnel'],
  ] as const) {
    const { places } = withPlacements(told);
    const placed = places.find(({ id }) => id === TUNNEL.place);
    expect(placed).toMatchObject({ geometry: TUNNEL.geometry, anchor: [112.41, 29.87], yours: true });
    expect(placed?.mapName).toBe(`${name}\n（你放的）`);
    expect(placed?.location).toMatchObject({ type: 'line', precisionM: 200 });
    expect(places.filter((place, index) => place !== told.places[index])).toHaveLength(1);
  }
});

test('its card has the evidence that was given', () => {
  keepPlacements([TUNNEL]);
  const details = withPlacedDetails(new Map(toDetails(dataset).map((detail) => [detail.id, detail])));
  expect(details.get(TUNNEL.place)?.location).toMatchObject({
    originalDatum: 'GCJ-02',
    date: '2032-04-01',
    sources: [{ ref: 'https://plan.example/tunnel', fact: { zh: '规划图上的洞口' } }],
  });
});

test('what is kept and is no placement is left out and stays until it is given up, and a browser without room says so', () => {
  const unread = { ...TUNNEL, sources: [] };
  kept.set('linhu-atlas:placements', JSON.stringify([TUNNEL, unread]));
  expect(readKept()).toEqual({ placements: [TUNNEL], unread: [unread] });
  keepPlacements([]);
  expect(readKept()).toEqual({ placements: [], unread: [unread] });
  keepPlacements([TUNNEL], []);
  expect(readKept()).toEqual({ placements: [TUNNEL], unread: [] });
  kept.set('linhu-atlas:placements', 'no json');
  keepPlacements([TUNNEL]);
  expect(readKept()).toEqual({ placements: [TUNNEL], unread: ['no json'] });
  keepPlacements([], []);
  expect(kept.size).toBe(0);
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  });
  expect(keepPlacements([TUNNEL])).toBe(false);
});
