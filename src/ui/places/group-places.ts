import { WHEREABOUTS, whereaboutsOf } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { LAYERS, type Layer } from '../../domain/vocabulary.ts';
import type { Grouping } from '../../state/view.ts';
import { text } from '../../text/text.ts';

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
  const groups: Record<Grouping, () => PlaceGroup[]> = {
    layer: () =>
      LAYERS.map((layer) => ({
        key: layer,
        title: text(`layer.${layer}`),
        layer,
        places: shown.filter((place) => place.layer === layer),
      })),
    text: () => [{ key: 'text', title: null, places: inTextOrder }],
    whereabouts: () =>
      WHEREABOUTS.map((key) => ({
        key,
        title: text(`whereabouts.${key}`),
        places: shown.filter((place) => whereaboutsOf(place) === key),
      })),
  };
  return groups[grouping]().filter((group) => group.places.length > 0);
}
