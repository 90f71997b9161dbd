import { countWhereabouts, WHEREABOUTS, whereaboutsOf } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { LAYERS, type Layer } from '../../domain/vocabulary.ts';
import type { Grouping } from '../../state/view.ts';
import { text } from '../../text/text.ts';

export interface PlaceGroup {
  readonly key: string;
  readonly title: string | null;
  readonly layer?: Layer;
  /** How many of its places the map draws, where the groups say nothing of that themselves. */
  readonly drawn?: number;
  readonly places: readonly PlaceSummary[];
}

/** Orders the shown places for the list; groups without a place are left out. */
export function groupPlaces(
  grouping: Grouping,
  shown: readonly PlaceSummary[],
  inTextOrder: readonly PlaceSummary[],
  /** Whether groups of which the map draws most come first. */
  isDrawnFirst = false,
): PlaceGroup[] {
  const groups: Record<Grouping, () => PlaceGroup[]> = {
    layer: () => {
      const byLayer = LAYERS.map((layer) => {
        const places = shown.filter((place) => place.layer === layer);
        return { key: layer, title: text(`layer.${layer}`), layer, places, drawn: countWhereabouts(places).drawn };
      });
      return isDrawnFirst ? byLayer.sort((a, b) => b.drawn - a.drawn) : byLayer;
    },
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

/** What the map draws before what is inside something, and what is nowhere last; within each as they came. */
export const locatedFirst = (places: readonly PlaceSummary[]): readonly PlaceSummary[] =>
  WHEREABOUTS.flatMap((key) => places.filter((place) => whereaboutsOf(place) === key));
