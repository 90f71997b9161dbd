import { WHEREABOUTS, whereaboutsOf } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { LAYERS, type Layer } from '../domain/vocabulary.ts';
import type { Grouping } from '../state/view.ts';
import { text } from '../text/text.ts';

export interface PlaceGroup {
  readonly key: string;
  readonly title: string | null;
  readonly layer?: Layer;
  readonly places: readonly PlaceSummary[];
}

/** Orders the shown places for the list; groups without a place are left out. */
export function groupPlaces(
  grouping: Grouping,
  shown: readonly PlaceSummary[],
  inTextOrder: readonly PlaceSummary[],
): PlaceGroup[] {
  const groups = {
    layer: () =>
      LAYERS.map((layer) => ({
        ...titled('layer', layer),
        layer,
        places: shown.filter((place) => place.layer === layer),
      })),
    text: () => [{ key: 'text', title: null, places: inTextOrder }],
    whereabouts: () =>
      WHEREABOUTS.map((key) => ({
        ...titled('whereabouts', key),
        places: shown.filter((place) => whereaboutsOf(place) === key),
      })),
  }[grouping]();
  return groups.filter((group) => group.places.length > 0);
}

function titled<P extends 'layer' | 'whereabouts'>(
  prefix: P,
  key: P extends 'layer' ? Layer : (typeof WHEREABOUTS)[number],
): { key: string; title: string } {
  return { key, title: text(`${prefix}.${key}` as 'layer.projects') };
}
