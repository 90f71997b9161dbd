import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { perFeature } from './expressions.ts';
import type { TileLayer } from './tile-layer.ts';

/** Id of the one vector source of the base map. */
export const BASE_SOURCE = 'base';

/** A layer that has not been given its id and source yet. */
export interface Drawn<T> {
  readonly from: TileLayer;
  readonly filter?: FilterSpecification;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly paint?: T;
}

type Fill = FillLayerSpecification & { readonly paint: object };
type LinePaint = NonNullable<LineLayerSpecification['paint']>;

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;
const limits = ({ filter, minzoom, maxzoom }: Omit<Drawn<unknown>, 'from' | 'paint'>) => ({
  ...(filter && { filter }),
  ...(minzoom !== undefined && { minzoom }),
  ...(maxzoom !== undefined && { maxzoom }),
});

export type Unnamed<T> = Omit<T, 'id'>;

export function fill(drawn: Drawn<FillLayerSpecification['paint']>): Unnamed<Fill> {
  return { type: 'fill', source: BASE_SOURCE, 'source-layer': drawn.from, ...limits(drawn), paint: { ...drawn.paint } };
}

/** Round caps and joins, but butts where dashes are to stay crisp. */
export function line(drawn: Drawn<LinePaint>): Unnamed<LineLayerSpecification> {
  const layout = drawn.paint?.['line-dasharray'] ? ({ 'line-join': 'round' } as const) : ROUND;
  return {
    type: 'line',
    source: BASE_SOURCE,
    'source-layer': drawn.from,
    ...limits(drawn),
    layout,
    paint: { ...drawn.paint },
  };
}

/**
 * CSS families for every text on the map. The style has no `glyphs` address, so MapLibre draws glyphs with local fonts; it
 * keeps one set per stack, hence one stack for the whole map.
 */
export const MAP_FONT = ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];

export interface Lettering extends Drawn<never> {
  readonly color: string;
  readonly halo: string;
  readonly size: ExpressionSpecification | number;
  readonly haloWidth?: number;
  readonly opacity?: ExpressionSpecification | number;
  readonly layout?: SymbolLayerSpecification['layout'];
}

/** Text with a halo. */
export function text(drawn: Lettering): Unnamed<SymbolLayerSpecification> {
  return {
    type: 'symbol',
    source: BASE_SOURCE,
    'source-layer': drawn.from,
    ...limits(drawn),
    layout: { 'text-field': ['get', 'name'], 'text-font': MAP_FONT, 'text-size': drawn.size, ...drawn.layout },
    paint: {
      'text-color': perFeature(drawn.color),
      'text-halo-color': drawn.halo,
      'text-halo-width': drawn.haloWidth ?? 1.4,
      'text-opacity': perFeature(drawn.opacity ?? 1),
    },
  };
}
