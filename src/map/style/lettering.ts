import { text } from './draw.ts';
import { ease, is } from './expressions.ts';
import type { Palette } from './palette.ts';

/** Names, quieter than those of the report's places. */
export function labelLayers(p: Palette) {
  const { halo } = p;
  return {
    // Under every other name, and in the way of none.
    'label-own': text({
      from: 'label',
      filter: is('kind', 'own'),
      minzoom: 8,
      maxzoom: 11.5,
      color: p.outline,
      halo,
      size: ease([8, 16], [9.5, 22], [11, 28]),
      opacity: ease([8, 0.8], [10.8, 0.8], [11.5, 0]),
      layout: {
        'text-letter-spacing': 0.8,
        'text-max-width': 40,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
    }),
    'label-district': text({
      from: 'label',
      filter: is('kind', 'district'),
      maxzoom: 13,
      color: p.text.district,
      halo,
      size: ease([8, 11], [11, 14]),
      opacity: ease([12, 1], [13, 0]),
      layout: { 'text-letter-spacing': 0.18, 'text-padding': 6 },
    }),
    'label-subdistrict': text({
      from: 'label',
      filter: is('kind', 'subdistrict'),
      minzoom: 9.6,
      maxzoom: 14,
      color: p.text.subdistrict,
      halo,
      size: ease([9.6, 10.5], [10.6, 11], [13, 14]),
      opacity: ease([9.6, 0], [9.9, 1], [13.2, 1], [14, 0]),
      layout: { 'text-letter-spacing': 0.1, 'text-max-width': 20, 'text-padding': 10 },
    }),
    'label-seat': text({
      from: 'label',
      filter: is('kind', 'seat'),
      minzoom: 10.8,
      color: p.text.planned,
      halo,
      size: ease([10.8, 11], [14, 12]),
      opacity: ease([10.8, 0], [11.1, 1]),
      layout: { 'text-max-width': 14, 'text-padding': 8 },
    }),
    'label-street': text({
      from: 'street',
      minzoom: 12,
      color: p.text.planned,
      halo,
      size: ease([12, 11], [15, 12.5]),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-letter-spacing': 0.12,
        'text-max-angle': 30,
        'text-padding': 8,
      },
    }),
    'label-airport': text({
      from: 'label',
      filter: is('kind', 'airport'),
      minzoom: 11,
      color: p.text.district,
      halo,
      size: ease([11, 11], [14, 13]),
      layout: { 'text-offset': [0, 1.6], 'text-max-width': 12, 'text-padding': 6 },
    }),
    'label-water': text({
      from: 'label',
      filter: is('kind', 'river', 'lake'),
      minzoom: 9,
      color: p.text.water,
      halo: p.waterHalo,
      haloWidth: 1.2,
      size: ease([9, 10.5], [14, 14]),
      layout: { 'text-letter-spacing': 0.25, 'text-padding': 4 },
    }),
    'label-metro-line': text({
      from: 'metro',
      minzoom: 12.2,
      color: p.text.station,
      halo,
      size: 11,
      layout: {
        'text-field': ['get', 'ref'],
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-rotation-alignment': 'viewport',
        'text-padding': 16,
      },
    }),
    'label-station': text({
      from: 'station',
      // The district's stations first. A filter sees whole zooms only.
      filter: [
        '<=',
        ['get', 'rank'],
        ['step', ['zoom'], ['case', ['get', 'inside'], 2, 0], 13, ['case', ['get', 'inside'], 3, 1], 14, 3],
      ],
      minzoom: 12,
      color: p.text.station,
      halo,
      size: ease([12, 11], [15, 13]),
      layout: {
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'rank'],
        'text-padding': 4,
      },
    }),
    'label-tram-stop': text({
      from: 'station',
      filter: is('rank', 4),
      minzoom: 14.3,
      color: p.text.planned,
      halo,
      size: 11,
      layout: {
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-padding': 4,
      },
    }),
  } as const;
}
