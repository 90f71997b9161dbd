import type { Facet, FacetValue } from '../../domain/filter.ts';
import type { Layer, Sector } from '../../domain/vocabulary.ts';
import { SECTOR_TONE } from '../../look/tones.ts';
import { LayerSign } from './symbol.tsx';

/** How the map shows a value of a facet: a layer by its icon, a sector by its colour. */
export function ValueSign({ facet, value }: { facet: Facet; value: FacetValue }) {
  if (facet === 'layer') return <LayerSign layer={value as Layer} />;
  if (facet === 'sector') return <span class="swatch" data-tone={SECTOR_TONE[value as Sector]} aria-hidden="true" />;
  return null;
}
