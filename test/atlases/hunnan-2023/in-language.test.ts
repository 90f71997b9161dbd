import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { latinName } from '../../../src/build/base/latin-name.ts';
import { TILE_RULES } from '../../../src/build/base/tile-rules.ts';
import { baseStyle } from '../../../src/map/style/base-layers.ts';
import { inLanguage } from '../../../src/map/style/in-language.ts';
import { readBase } from '../../unit/build/base/base-files.ts';

const style = baseStyle('light', 'https://example.org/{z}/{x}/{y}.mvt');
const fieldOf = (made: typeof style, id: string): unknown => {
  const layer = made.layers.find((each) => each.id === id);
  return layer?.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
};

test('in Chinese names stay, and a metro line has its word', () => {
  const made = inLanguage(style, { latin: false, metroLine: ['', '号线'], holds: [] }, 'light');
  expect(fieldOf(made, 'label-station')).toEqual(['get', 'name']);
  expect(fieldOf(made, 'label-metro-line')).toEqual(['concat', '', ['get', 'ref'], '号线']);
});

test('in another language each name of the base map is asked for in Latin letters, Chinese where there is none', () => {
  const made = inLanguage(style, { latin: true, metroLine: ['Line ', ''], holds: [] }, 'light');
  expect(validateStyleMin(made)).toEqual([]);
  for (const id of [
    'label-own',
    'label-district',
    'label-subdistrict',
    'label-seat',
    'label-water',
    'label-station',
    'label-street',
    'label-tram-stop',
  ]) {
    const field = fieldOf(made, id) as unknown[];
    expect(field.slice(0, 2)).toEqual(['coalesce', ['get', 'name_en']]);
    expect(field.at(-1)).toEqual(['get', 'name']);
  }
  expect(fieldOf(made, 'label-metro-line')).toEqual(['concat', 'Line ', ['get', 'ref'], '']);
  expect(TILE_RULES.station.keep).toContain('name_en');
  expect(TILE_RULES.label.keep).toContain('name_en');
  expect(TILE_RULES.street.keep).toContain('name_en');
});

test.each([
  ['和平区', 'area', 'Heping District'],
  ['桃仙街道', 'area', 'Taoxian Subdistrict'],
  ['浑河', 'area', 'Hun River'],
  ['祝家街道办', 'area', 'Zhujia Subdistrict Office'],
  ['双园路／森林路', 'stop', 'Shuangyuan Road / Senlin Road'],
  ['沈阳桃仙国际机场', 'area', 'Shenyang Taoxian International Airport'],
  ['沈阳南站', 'stop', 'Shenyang South Railway Station'],
  ['长安路', 'stop', 'Chang’an Road'],
  ['五里河', 'stop', 'Wulihe'],
  ['全运三路', 'stop', 'Quanyun 3rd Road'],
  ['北二路', 'stop', 'Bei’er Road'],
  ['五三街道办', 'area', 'Wusan Subdistrict Office'],
  ['省博物馆', 'stop', 'Provincial Museum'],
] as const)('%s is %s: %s', (name, kind, latin) => {
  expect(latinName(name, kind)).toBe(latin);
});

test('no name of the base map keeps a Han character', () => {
  for (const [file, kind] of [
    ['labels', 'area'],
    ['stations', 'stop'],
    ['streets', 'stop'],
  ] as const) {
    const names = readBase(file).features.map(({ properties }) => latinName(String(properties?.name), kind));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !/^[A-Z][A-Za-z1-9’ü /]*$/.test(name))).toEqual([]);
  }
});
