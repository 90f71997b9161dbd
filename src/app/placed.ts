import type { Atlas, Details } from '../domain/atlas.ts';
import type { PlaceDetail, PlaceSummary } from '../domain/place.ts';
import type { Placement } from '../domain/placement.ts';
import { anchorOf } from '../geo/anchor.ts';
import { readPlacements } from '../state/placements.ts';
import { text } from '../text/later.ts';

/** The atlas with every place where the person has put it; all that counts, draws, lists and saves places sees them there. */
export const withPlacements = (atlas: Atlas): Atlas => ({ ...atlas, places: replace(atlas.places, placed) });

/** The same for what a card says of it: how, when and on what evidence. */
export function withPlacedDetails(details: Details): Details {
  const own = byPlace();
  return new Map(
    [...details].map(([id, detail]) => [id, own.has(id) ? explained(detail, own.get(id) as Placement) : detail]),
  );
}

const byPlace = () => new Map(readPlacements().map((placement) => [placement.place, placement]));

function replace(places: readonly PlaceSummary[], change: (place: PlaceSummary, by: Placement) => PlaceSummary) {
  const own = byPlace();
  return places.map((place) => {
    const by = own.get(place.id);
    return by ? change(place, by) : place;
  });
}

function placed(place: PlaceSummary, { type, geometry, precisionM }: Placement): PlaceSummary {
  const { ambiguous: _ambiguous, ...location } = place.location;
  const mapName = `${place.mapName ?? place.name}\n${text('place.yours')}`;
  return {
    ...place,
    geometry,
    anchor: anchorOf(geometry),
    mapName,
    yours: true,
    location: { ...location, type, precisionM },
  };
}

function explained(detail: PlaceDetail, { way, note, originalDatum, sources, on, by }: Placement): PlaceDetail {
  const words = [text(`place.way.${way}`), note ?? ''].filter(Boolean).join(' ');
  return {
    ...detail,
    location: {
      method: both(words),
      originalDatum,
      date: on,
      sources: sources.map(({ ref, date, fact }) => ({
        ref: by ? `${ref} (${by})` : ref,
        fact: both(fact),
        ...(date && { date }),
      })),
    },
  };
}

/** A person's words are in whichever language they are. */
const both = (words: string) => ({ zh: words, en: words });
