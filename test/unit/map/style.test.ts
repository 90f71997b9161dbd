import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Point } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { groupFeatures } from '../../../src/map/places/features.ts';
import { PICK_ORDER, PLACE_GROUND, PLACE_LABELS, PLACE_LAYERS } from '../../../src/map/places/layers.ts';
import { edgesOf, NO_EDGES } from '../../../src/map/places/nameless.ts';
import { atlasStyle } from '../../../src/map/style.ts';
import { aPlace } from '../domain/builders.ts';

const features = groupFeatures([aPlace()], new Map());
const style = (theme: 'light' | 'dark' | 'print') =>
  atlasStyle({
    theme,
    tileUrl: 'https://example.org/{z}/{x}/{y}.mvt',
    features,
    dimmed: features.points,
    focus: features.points,
    nameless: NO_EDGES,
    withLater: true,
    ground: 'offline',
  });

it.each(['light', 'dark', 'print'] as const)('%s: is a valid style that draws every layer of the places', (theme) => {
  const { layers } = style(theme);
  expect(validateStyleMin(style(theme))).toEqual([]);
  const ids = layers.map(({ id }) => id);
  for (const id of [...PLACE_GROUND, ...PLACE_LAYERS, ...PLACE_LABELS]) expect(ids).toContain(id);
});

it('puts symbols above names, so that names give way to them, and nothing in the way of a click that is not drawn', () => {
  const ids = style('light').layers.map(({ id }) => id);
  expect(ids.indexOf('point')).toBeGreaterThan(ids.indexOf('focus-label'));
  expect(ids.indexOf('focus-label')).toBeGreaterThan(ids.indexOf('point-label'));
  for (const id of PICK_ORDER.flat()) expect(ids).toContain(id);
});

it('keeps names away from the edges of the map and from its buttons before any name is placed', () => {
  const container = { clientWidth: 400, clientHeight: 600 };
  const map = { getContainer: () => container, unproject: ([x, y]: [number, number]) => ({ toArray: () => [x, y] }) };
  const boxes = edgesOf(map as unknown as MapLibre).features.map(({ geometry, properties }) => {
    const [x = 0, y = 0] = (geometry as Point).coordinates;
    const [above, beside] = properties?.room ?? [];
    return { left: x - beside, right: x + beside, top: y - above, bottom: y + above };
  });
  const isFree = (x: number, y: number): boolean =>
    !boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  expect([isFree(200, 300), isFree(6, 300), isFree(200, 6), isFree(200, 594)]).toEqual([true, true, true, true]);
  expect([isFree(1, 300), isFree(200, 1), isFree(200, 599), isFree(399, 10), isFree(345, 590)]).toEqual(
    Array(5).fill(false),
  );
  expect(style('light').layers.at(-1)).toMatchObject({ id: 'nameless', layout: { 'icon-allow-overlap': true } });
});

/** How a property differs: from feature to feature, and by zoom as well. What MapLibre makes shader programs of. */
function differs(value: unknown): string {
  const written = JSON.stringify(value);
  if (!/"(get|has|feature-state|geometry-type)"/.test(written)) return '';
  return written.includes('["zoom"]') ? 'feature and zoom' : 'feature';
}

it('needs few shader programs: every kind of line, dash, circle and lettering one, and one for the lines of the ground', () => {
  const programs = new Map<string, Set<string>>();
  for (const { type, paint = {} } of style('light').layers) {
    const set = Object.entries(paint)
      .flatMap(([name, value]) => (differs(value) ? `${name}: ${differs(value)}` : []))
      .sort();
    const kind = 'line-dasharray' in paint ? 'dash' : type;
    programs.set(kind, (programs.get(kind) ?? new Set()).add(set.join()));
  }
  const counts = Object.fromEntries([...programs].map(([kind, { size }]) => [kind, size]));
  // Of symbols that have no lettering, and of fills that are places, one more.
  expect(counts).toEqual({ background: 1, fill: 2, line: 2, dash: 1, circle: 1, symbol: 2 });
});
