import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../../contract/map-port.ts';
import { areaName } from '../places/expressions.ts';
import { NAMES_OF_AREAS } from '../places/layers.ts';

/** What the base map writes beside names. */
export interface BaseWords {
  /** Whether names stand in Latin letters, where the data have them. */
  readonly latin: boolean;
  /** What stands before and after the number of a metro line. */
  readonly metroLine: readonly string[];
  /** What stands before and after the number of places that an area holds. */
  readonly holds: readonly string[];
}

const LATIN: ExpressionSpecification = [
  'coalesce',
  ['get', 'name_en'],
  ['get', 'name:en'],
  ['get', 'name:latin'],
  ['get', 'name'],
];

/** The style with the names of the base map, ours or another host's, in the language of the page. Names of places are made with it. */
export function inLanguage(style: StyleSpecification, words: BaseWords, theme: Theme) {
  const { latin, holds } = words;
  const [before = '', after = ''] = words.metroLine;
  const write = (layer: LayerSpecification): LayerSpecification => {
    if (layer.type !== 'symbol') return layer;
    const set = (field: ExpressionSpecification): LayerSpecification => ({
      ...layer,
      layout: { ...layer.layout, 'text-field': field },
    });
    if (layer.id === 'label-metro-line') return set(['concat', before, ['get', 'ref'], after]);
    if (latin && layer.id === 'label-own')
      return { ...layer, layout: { ...layer.layout, 'text-field': LATIN, 'text-letter-spacing': 0.2 } };
    if (NAMES_OF_AREAS.includes(layer.id)) return set(areaName(holds, theme));
    return latin && /"name(:|"\])/.test(JSON.stringify(layer.layout?.['text-field'] ?? '')) ? set(LATIN) : layer;
  };
  return { ...style, layers: style.layers.map(write) };
}
