import { fill, line } from './draw.ts';
import { ease, grow, is, lookUp } from './expressions.ts';
import type { Palette } from './palette.ts';

/** Land, woods, relief, water. */
export function groundLayers(p: Palette) {
  return {
    paper: { type: 'background', paint: { 'background-color': p.paper } },
    land: fill({ from: 'district', paint: { 'fill-color': p.land, 'fill-antialias': false } }),
    landcover: fill({
      from: 'landcover',
      paint: {
        'fill-color': lookUp('kind', { built: p.built, forest: p.forest, grass: p.grass }, p.land),
        'fill-antialias': false,
      },
    }),
    relief: fill({
      from: 'relief',
      paint: { 'fill-color': p.relief, 'fill-opacity': p.reliefStep, 'fill-antialias': false },
    }),
    waterway: line({
      from: 'waterway',
      paint: {
        'line-color': p.water,
        'line-width': ['match', ['get', 'rank'], 1, 1, 0.6],
        'line-opacity': ease([9, 0.6], [12, 1]),
      },
    }),
    water: fill({ from: 'water', paint: { 'fill-color': p.water } }),
    shore: line({
      from: 'water',
      minzoom: 11,
      paint: { 'line-color': p.shore, 'line-width': grow([11, 0.3], [15, 1.1]), 'line-opacity': 0.55 },
    }),
    apron: fill({ from: 'aeroway', filter: is('kind', 'taxiway'), minzoom: 12, paint: { 'fill-color': p.apron } }),
    runway: line({
      from: 'aeroway',
      filter: is('kind', 'runway'),
      paint: { 'line-color': p.runway, 'line-width': grow([9, 1.2], [12, 3], [13, 2.5], [15, 6]) },
    }),
    'runway-mark': fill({
      from: 'aeroway',
      filter: is('kind', 'runway'),
      minzoom: 12,
      paint: { 'fill-color': p.runway },
    }),
  } as const;
}

/** What says where the district ends. */
export function outlineLayers(p: Palette) {
  return {
    fade: fill({ from: 'outside', paint: { 'fill-color': p.paper, 'fill-opacity': p.fade, 'fill-antialias': false } }),
    neighbour: line({
      from: 'boundary',
      paint: {
        'line-color': p.neighbour,
        'line-width': grow([8, 0.6], [13, 1.2]),
        'line-dasharray': [4, 2, 1, 2],
        'line-opacity': 0.8,
      },
    }),
    'edge-fade': fill({
      from: 'edge',
      paint: { 'fill-color': p.paper, 'fill-opacity': 0.32, 'fill-antialias': false },
    }),
    'outline-glow': line({
      from: 'district',
      paint: {
        'line-color': p.outlineGlow,
        'line-width': grow([8, 4], [12, 9], [15, 14]),
        'line-blur': grow([8, 2], [12, 5], [15, 8]),
        'line-opacity': 0.38,
      },
    }),
    outline: line({
      from: 'district',
      paint: { 'line-color': p.outline, 'line-width': grow([8, 1], [12, 1.6], [15, 2.2]), 'line-opacity': 0.85 },
    }),
  } as const;
}
