import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../../contract/map-port.ts';
import { SHADES, SHAPE_LOOK, SHAPE_ROLES, type Shape, type ShapeLook } from '../../look/shapes.ts';
import { INK } from '../places/palette.ts';
import { MAP_FONT } from '../style/base-layers.ts';

/** The source of all shapes of analyses. */
export const BOARD_SOURCE = 'board';
/** What the drawing tool adds to the map by itself begins so. */
export const SKETCH_PREFIX = 'sketch';

const byRole = <T extends string | number>(of: (look: ShapeLook) => T): ExpressionSpecification =>
  [
    'match',
    ['get', 'role'],
    ...SHAPE_ROLES.flatMap((role) => [role, of(SHAPE_LOOK[role])]),
    of(SHAPE_LOOK.area),
  ] as unknown as ExpressionSpecification;

const having = (keeps: (look: ShapeLook) => boolean, type: 'Polygon' | null): ExpressionSpecification =>
  [
    'all',
    ['in', ['get', 'role'], ['literal', SHAPE_ROLES.filter((role) => keeps(SHAPE_LOOK[role]))]],
    ...(type ? [['==', ['geometry-type'], type]] : []),
  ] as unknown as ExpressionSpecification;

/** The layers of the shapes, bottom to top; the names stand apart, above the names of the ground. */
export function boardLayers(theme: Theme): {
  readonly ground: LayerSpecification[];
  readonly names: LayerSpecification[];
} {
  const side = theme === 'dark' ? 'dark' : 'light';
  const ink = INK[theme];
  const color: ExpressionSpecification = [
    'case',
    ['has', 'shade'],
    ['match', ['get', 'shade'], ...SHADES[side].flatMap((shade, step) => [step, shade]), SHADES[side][0]],
    byRole((look) => look[side]),
  ] as unknown as ExpressionSpecification;
  const rank = byRole((look) => SHAPE_ROLES.findIndex((role) => SHAPE_LOOK[role] === look));
  const line = (id: string, isDashed: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source: BOARD_SOURCE,
    filter: having((look) => look.width > 0 && (look.dashed === true) === isDashed, null),
    layout: { 'line-join': 'round', 'line-sort-key': rank },
    paint: {
      'line-color': byRole((look) => look[side]),
      'line-width': byRole(({ width }) => width),
      ...(isDashed ? { 'line-dasharray': [3, 2.2] } : {}),
    },
  });
  return {
    ground: [
      {
        id: 'board-fill',
        type: 'fill',
        source: BOARD_SOURCE,
        filter: having(({ fill }) => fill > 0, 'Polygon'),
        layout: { 'fill-sort-key': rank },
        paint: { 'fill-color': color, 'fill-opacity': byRole(({ fill }) => fill), 'fill-antialias': false },
      },
      line('board-line', false),
      line('board-dash', true),
      {
        id: 'board-point',
        type: 'circle',
        source: BOARD_SOURCE,
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-radius': 5,
          'circle-color': color,
          'circle-stroke-color': ink.ground,
          'circle-stroke-width': 1.6,
        },
      },
    ],
    names: [
      {
        id: 'board-name',
        type: 'symbol',
        source: BOARD_SOURCE,
        filter: ['has', 'label'],
        layout: {
          'text-field': ['get', 'label'],
          'text-font': [...MAP_FONT],
          'text-size': 13,
          'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.9,
        },
        paint: {
          'text-color': color,
          'text-halo-color': ink.halo,
          'text-halo-width': 2,
        },
      },
    ],
  };
}

/** A style with the shapes under the report's places, and with what the drawing tool had added to the style before. */
export function dressStyle(
  plain: StyleSpecification,
  theme: Theme,
  shapes: readonly Shape[],
  before: StyleSpecification | null,
): StyleSpecification {
  const { ground, names } = boardLayers(theme);
  const under = plain.layers.findIndex(({ id }) => id === 'dimmed-line');
  const above = plain.layers.findIndex(({ id }) => id === 'zone-label');
  const isSketch = (id: string): boolean => id.startsWith(SKETCH_PREFIX);
  const sketched = Object.entries(before?.sources ?? {}).filter(([id]) => isSketch(id));
  return {
    ...plain,
    sources: {
      ...plain.sources,
      ...Object.fromEntries(sketched),
      [BOARD_SOURCE]: { type: 'geojson', data: { type: 'FeatureCollection', features: [...shapes] } },
    },
    layers: [
      ...plain.layers.slice(0, under),
      ...ground,
      ...plain.layers.slice(under, above),
      ...names,
      ...plain.layers.slice(above),
      ...(before?.layers ?? []).filter(({ id }) => isSketch(id)),
    ],
  };
}
