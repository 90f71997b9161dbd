import type { Feature, Geometry } from 'geojson';
import type { PlaceId } from '../../domain/ids.ts';
import { toLinkedPlace } from '../../domain/linked-places.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Cell } from '../../domain/table.ts';
import { TONE_COLOR, toneOf } from '../../look/tones.ts';
import { PLACE_COLUMNS, type PlaceFacts, type PlaceKey } from './rows.ts';
import type { NoteLine, TakenColumn, TakenFeature, Taking } from './taking.ts';

/** Whence a record comes and what it may be used for: columns behind each record and lines of the note. All in words. */
export const PROVENANCE = ['source', 'source_date', 'filter', 'made_on', 'licence'] as const;
export type ProvenanceKey = (typeof PROVENANCE)[number];

/** What a taking says of itself besides its records. */
export interface About {
  readonly name: string;
  readonly title: string;
  readonly noteTitle: string;
  readonly provenance: Readonly<Record<ProvenanceKey, string>>;
  titleOf(key: ProvenanceKey): string;
  /** Further lines of the note, in front of the provenance: what was measured and how, how many are not located. */
  readonly lines?: readonly NoteLine[];
}

/** Columns that an analysis adds to places: `relation`, `distance_m`. */
export interface ExtraColumns {
  readonly columns: readonly TakenColumn[];
  readonly cells: ReadonlyMap<PlaceId, Readonly<Record<string, Cell>>>;
}

const NO_EXTRAS: ExtraColumns = { columns: [], cells: new Map() };

interface PlacesAbout extends Omit<About, 'titleOf'> {
  titleOf(key: PlaceKey | ProvenanceKey): string;
}

/** Places with all that the atlas knows of them, in their order; those without a geometry too. */
export function takePlaces(
  places: readonly PlaceSummary[],
  facts: PlaceFacts,
  about: PlacesAbout,
  extras: ExtraColumns = NO_EXTRAS,
): Taking {
  const colors = new Map(places.map(({ id, sectors }) => [id as string, TONE_COLOR[toneOf(sectors)].light]));
  const features = places.map((place): TakenFeature => {
    const told = PLACE_COLUMNS.map(({ key, value }) => [key, value(place, facts)] as const);
    return {
      type: 'Feature',
      id: place.id,
      geometry: place.geometry,
      properties: { ...Object.fromEntries(told), ...extras.cells.get(place.id) },
    };
  });
  const columns = PLACE_COLUMNS.map(({ key, kind }) => ({ key, kind, title: about.titleOf(key) }));
  return {
    ...takeFeatures(features, [...columns, ...extras.columns], about),
    colorOf: ({ id }) => colors.get(String(id)) ?? TONE_COLOR.city.light,
    linked: () =>
      places.map((place) => toLinkedPlace(place, facts, { ...extras.cells.get(place.id), ...about.provenance })),
  };
}

/** Any features with flat properties, each followed by whence it comes: the areas of a coverage, hexagons with their counts. */
export function takeFeatures(
  features: readonly Feature<Geometry | null, Readonly<Record<string, Cell>>>[],
  columns: readonly TakenColumn[],
  { name, title, noteTitle, provenance, titleOf, lines = [] }: About,
): Taking {
  const from = PROVENANCE.map((key) => ({ key, title: titleOf(key), value: provenance[key] }));
  return {
    name,
    title,
    noteTitle,
    columns: [...columns, ...from.map(({ key, title: words }): TakenColumn => ({ key, title: words, kind: 'text' }))],
    features: features.map((feature) => ({ ...feature, properties: { ...feature.properties, ...provenance } })),
    note: [...lines, ...from],
  };
}
