import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTiandituKey } from '../../../src/contract/basemap.ts';
import { failureOf, HostError } from '../../../src/hosts/ask-host.ts';
import { adoptStyle } from '../../../src/map/online/openfreemap.ts';
import { tileAddress } from '../../../src/map/online/tianditu.ts';
import { creditsOf } from '../../../src/text/credits.ts';

const foreign = {
  version: 8,
  glyphs: 'https://tiles.openfreemap.org/fonts/{fontstack}/{range}.pbf',
  sprite: 'https://tiles.openfreemap.org/sprites/ofm',
  sources: {
    planet: { type: 'vector', url: 'https://tiles.openfreemap.org/planet', attribution: '<b>x</b>' },
    shade: { type: 'raster', tiles: ['https://tiles.openfreemap.org/r/{z}/{x}/{y}.png'] },
    stranger: { type: 'vector', url: 'https://elsewhere.example/planet' },
  },
  layers: [
    { id: 'back', type: 'background', paint: { 'background-color': '#eee' } },
    {
      id: 'water',
      type: 'fill',
      source: 'planet',
      'source-layer': 'water',
      paint: { 'fill-pattern': 'wave', 'fill-color': '#aaf' },
    },
    {
      id: 'town',
      type: 'symbol',
      source: 'planet',
      'source-layer': 'place',
      layout: { 'text-field': ['get', 'name:latin'], 'text-font': ['Noto Sans Regular'], 'icon-image': 'dot' },
      paint: { 'icon-opacity': 1, 'text-color': '#333' },
    },
    { id: 'shield', type: 'symbol', source: 'planet', 'source-layer': 'road', layout: { 'icon-image': 'shield' } },
    { id: 'hills', type: 'raster', source: 'shade' },
    { id: 'spy', type: 'line', source: 'stranger', 'source-layer': 'x' },
  ],
};

describe('a style from another host', () => {
  it('is taken without its glyphs, pictures and what comes from elsewhere, and is a valid style', () => {
    const { sources, layers } = adoptStyle(foreign);
    expect(Object.keys(sources)).toEqual(['online-planet']);
    expect(layers.map(({ id }) => id)).toEqual(['online-back', 'online-water', 'online-town']);
    const all = JSON.stringify({ sources, layers });
    expect(all).not.toMatch(/icon-|pattern|elsewhere|<b>/);
    expect(all).toContain('name:zh-Hans');
    expect(validateStyleMin({ version: 8, sources: { ...sources }, layers: [...layers] })).toEqual([]);
  });

  it('that is none gives an error that says what was expected, and never anything else', () => {
    for (const junk of [null, 'page', {}, { version: 8, sources: {}, layers: [] }])
      expect(() => adoptStyle(junk)).toThrow(HostError);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (sources, layers) => {
        try {
          adoptStyle({ version: 8, sources, layers });
        } catch (error) {
          expect(error).toBeInstanceOf(HostError);
        }
      }),
    );
  });
});

it('a tile of Tianditu is asked for by layer, row, column and key', () => {
  const url = new URL(tileAddress(3, 'cva', 'k&y', { z: '9', x: '431', y: '190' }));
  expect(url.host).toBe('t3.tianditu.gov.cn');
  expect(url.pathname).toBe('/cva_w/wmts');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    SERVICE: 'WMTS',
    LAYER: 'cva',
    TILEMATRIXSET: 'w',
    TILEMATRIX: '9',
    TILEROW: '190',
    TILECOL: '431',
    tk: 'k&y',
  });
});

it('a key has 32 hexadecimal digits', () => {
  expect(isTiandituKey('0123456789abcdef0123456789ABCDEF')).toBe(true);
  for (const wrong of ['', '0123', 'g'.repeat(32), `${'a'.repeat(32)}"`]) expect(isTiandituKey(wrong)).toBe(false);
});

it('refusal, quota and the rest are told apart', () => {
  expect([401, 403, 418, 429, 404, 500, 0].map(failureOf)).toEqual([
    'key',
    'key',
    'quota',
    'quota',
    'unreachable',
    'unreachable',
    'unreachable',
  ]);
});

it('a review number is the one a person gave, and never made up', () => {
  expect(creditsOf('offline', 'GS1').review).toMatch('未含审图号');
  expect(creditsOf('openfreemap', 'GS1').review).toMatch('未含审图号');
  expect(creditsOf('tianditu-vector', 'GS1').review).toBe('审图号：GS1');
  expect(creditsOf('tianditu-imagery', '').review).not.toMatch(/\d/);
});
