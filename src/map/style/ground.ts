import { fill, line } from './draw.ts';
import { ease, grow, is, perFeature } from './expressions.ts';
import type { Palette } from './palette.ts';

/** Land, woods, relief, water. */
export function groundLayers(p: Palette) {
  return {
    paper: { type: 'background', paint: { 'background-color': p.paper } },
    land: fill({ from: 'district', paint: { 'fill-color': p.land, 'fill-antialias': false } }),
    // One colour a layer: a colour per feature would be a shader program of its own, and compiling it costs a first view more than two layers do.
    'landcover-built': cover('built', p.built),
    'landcover-forest': cover('forest', p.forest),
    'landcover-grass': cover('grass', p.grass),
    relief: fill({
      from: 'relief',
      paint: { 'fill-color': p.relief, 'fill-opacity': p.reliefStep, 'fill-antialias': false },
    }),
    waterway: line({
      from: 'waterway',
      paint: {
        'line-color': p.water,
        'line-width': grow([8, 0.6], [12, 0.9]),
        'line-opacity': ease([9, 0.6], [12, 1]),
      },
    }),
    water: fill({ from: 'water', paint: { 'fill-color': p.water, 'fill-antialias': false } }),
    // Below zoom 11 it only smooths the edge of the water, for less than the fill's own antialiasing costs.
    shore: line({
      from: 'water',
      paint: {
        'line-color': ease([10.5, p.water], [11.5, p.shore]),
        'line-width': grow([8, 0.7], [11, 0.5], [15, 1.1]),
        'line-opacity': ease([10.5, 1], [11.5, 0.55]),
      },
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

const cover = (kind: string, color: string) =>
  fill({ from: 'landcover', filter: is('kind', kind), paint: { 'fill-color': color, 'fill-antialias': false } });

/** What says where the district ends. */
export function outlineLayers(p: Palette) {
  return {
    fade: fill({ from: 'outside', paint: { 'fill-color': p.paper, 'fill-opacity': p.fade, 'fill-antialias': false } }),
    // Far out a plain line says the same as dashes.
    'neighbour-far': line({
      from: 'boundary',
      maxzoom: 10,
      paint: { 'line-color': p.neighbour, 'line-width': grow([8, 0.5], [10, 0.7]), 'line-opacity': 0.55 },
    }),
    neighbour: line({
      from: 'boundary',
      minzoom: 10,
      paint: {
        'line-color': perFeature(p.neighbour),
        'line-width': perFeature(grow([8, 0.6], [13, 1.2])),
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
