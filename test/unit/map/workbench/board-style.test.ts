import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { aShape, SHAPE_ROLES } from '../../../../src/look/shapes.ts';
import { groupFeatures } from '../../../../src/map/places/features.ts';
import { NO_EDGES } from '../../../../src/map/places/nameless.ts';
import { atlasStyle } from '../../../../src/map/style.ts';
import { dressStyle } from '../../../../src/map/workbench/board-style.ts';

const THEMES = ['light', 'dark', 'print'] as const;
const none = { type: 'FeatureCollection', features: [] } as const;
const plain = (theme: (typeof THEMES)[number]) =>
  atlasStyle({
    theme,
    tileUrl: 'http://localhost/{z}/{x}/{y}.mvt',
    features: groupFeatures([], new Map()),
    dimmed: { ...none, features: [] },
    focus: { ...none, features: [] },
    nameless: NO_EDGES,
    withLater: true,
    ground: 'offline',
  });
const ring = [
  [123.4, 41.7],
  [123.5, 41.7],
  [123.5, 41.8],
  [123.4, 41.7],
];
const shapes = SHAPE_ROLES.map((role) => aShape(role, { type: 'Polygon', coordinates: [ring] }, { shade: 2 }));

describe('the style with the shapes of analyses', () => {
  it.each(THEMES)('is sound (%s)', (theme) => {
    const style = dressStyle(plain(theme), theme, shapes, null);
    expect(style.layers.length).toBeGreaterThan(plain(theme).layers.length + 3);
    expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
  });

  it('has them under the symbols of the places, and keeps what the drawing tool added', () => {
    const before = plain('light');
    const drawn = { ...before, sources: { 'sketch-point': { type: 'geojson', data: none } } } as never as typeof before;
    drawn.layers = [{ id: 'sketch-point', type: 'circle', source: 'sketch-point' }];
    const style = dressStyle(plain('dark'), 'dark', shapes, drawn);
    const ids = style.layers.map(({ id }) => id);
    expect(ids.indexOf('board-fill')).toBeLessThan(ids.indexOf('point'));
    expect(ids.indexOf('outline')).toBeLessThan(ids.indexOf('board-fill'));
    expect(ids.at(-1)).toBe('sketch-point');
    expect(style.sources['sketch-point']).toBeDefined();
  });
});
