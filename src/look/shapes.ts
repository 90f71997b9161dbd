import type { Feature, Geometry } from 'geojson';
import { ACCENT } from './accent.ts';

/** What a shape of an analysis says; each has one look on the map and in the panels. Order is from bottom to top. */
export const SHAPE_ROLES = [
  'cell',
  'gap',
  'covered',
  'built-gap',
  'own',
  'reach',
  'area',
  'beside',
  'ellipse',
  'link',
  'measure',
  'centre',
] as const;
export type ShapeRole = (typeof SHAPE_ROLES)[number];

/** How a role looks: colours by theme, opacity of the fill, width in pixels and dashes of the outline (0: none). */
export interface ShapeLook {
  readonly light: string;
  readonly dark: string;
  readonly fill: number;
  readonly width: number;
  readonly dashed?: true;
}

/** The same table feeds the map and the panels' keys. */
export const SHAPE_LOOK: Record<ShapeRole, ShapeLook> = {
  cell: { light: '#5b3f7f', dark: '#b79be0', fill: 0.6, width: 0.6 },
  gap: { light: '#8c7f6d', dark: '#8b95a1', fill: 0.16, width: 0 },
  covered: { light: '#2c7a56', dark: '#6cc596', fill: 0.2, width: 1.2 },
  'built-gap': { light: '#928773', dark: '#7d8794', fill: 0.35, width: 0 },
  own: { light: '#0c5f7f', dark: '#74cdea', fill: 0.12, width: 1.6 },
  reach: { light: '#2c7a56', dark: '#6cc596', fill: 0, width: 1, dashed: true },
  area: { light: '#0c5f7f', dark: '#74cdea', fill: 0.07, width: 2.2 },
  beside: { light: '#a05a00', dark: '#f2b65c', fill: 0.08, width: 2.2 },
  ellipse: { light: '#5b3f7f', dark: '#b79be0', fill: 0.06, width: 1.8 },
  link: { light: '#2a2621', dark: '#ece7dc', fill: 0, width: 1.4, dashed: true },
  measure: { light: ACCENT.light, dark: ACCENT.dark, fill: 0.08, width: 2.2 },
  centre: { light: '#5b3f7f', dark: '#b79be0', fill: 1, width: 1.5 },
};

/** Steps of a cell's shade, from the least to the most. */
export const SHADES = {
  light: ['#efe6f4', '#d8c3e6', '#bb9ad4', '#9a6fbd', '#75489c', '#4d2770'],
  dark: ['#2c2640', '#43365f', '#5f4c85', '#8067ac', '#a68cd0', '#d3bff0'],
} as const;

/** A shape of an analysis. `label` is written beside it; `shade` is an index into `SHADES`, for cells. */
export type Shape = Feature<Geometry, { readonly role: ShapeRole; readonly label?: string; readonly shade?: number }>;

/** Makes a shape. */
export const aShape = (role: ShapeRole, geometry: Geometry, more: Omit<Shape['properties'], 'role'> = {}): Shape => ({
  type: 'Feature',
  geometry,
  properties: { role, ...more },
});
