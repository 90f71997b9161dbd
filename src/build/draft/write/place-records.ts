import type { Feature } from 'geojson';
import type { PassageId, PlaceId } from '../../../domain/ids.ts';
import { quote } from '../../../domain/text-quote.ts';
import { LAYERS, type Layer } from '../../../domain/vocabulary.ts';
import type { HandLinks } from '../../links/link-mentions.ts';
import { writeGeoJson } from '../../write-json.ts';
import type { Draft, DraftPlace } from '../draft.ts';
import { romanise, slugger } from '../romanise.ts';

const METHOD = {
  zh: '草稿：名称取自报告，位置尚未查找。',
  en: 'Draft: the name is the report’s; nobody has looked for its position yet.',
};
const DESCRIPTION = {
  zh: '草稿：由规则从报告中找出，尚未经人审核。',
  en: 'Draft: found in the report by rule; no person has reviewed it yet.',
};
const FACT = { zh: '报告写到这一名称。', en: 'The report names it.' };

/** A draft’s places with the ids that they bear in the atlas. */
export function withIds(places: readonly DraftPlace[]): (DraftPlace & { id: PlaceId })[] {
  const slug = slugger();
  return places.map((place) => ({ ...place, id: slug(place.name) as PlaceId }));
}

/** A file of features for every layer, by its path. */
export function placeFiles(places: readonly (DraftPlace & { id: PlaceId })[]): Map<string, string> {
  return new Map(
    LAYERS.map((layer) => [`places/${layer}.geojson`, layerFile(places.filter((place) => place.layer === layer))]),
  );
}

function layerFile(places: readonly (DraftPlace & { id: PlaceId; layer: Layer })[]): string {
  return writeGeoJson({ type: 'FeatureCollection', features: places.map(featureOf) });
}

function featureOf(place: DraftPlace & { id: PlaceId }): Feature<null> {
  const [first] = place.namings;
  return {
    type: 'Feature',
    id: place.id,
    properties: {
      name: place.name,
      nameEn: romanise(place.name),
      aliases: place.aliases,
      ...(place.handNames.length > 0 && { handNames: place.handNames }),
      layer: place.layer,
      sectors: place.sectors,
      stages: place.stages,
      description: DESCRIPTION,
      location: {
        type: 'unknown',
        precisionM: null,
        within: null,
        method: METHOD,
        originalDatum: null,
        date: null,
        sources: [{ ref: `report:${first?.passage ?? ''}`, fact: FACT }],
      },
    },
    geometry: null,
  };
}

/** The namings that no rule of the atlas finds again: words that mean a place only in their list. */
export function handLinks({ report }: Draft, places: readonly (DraftPlace & { id: PlaceId })[]): HandLinks {
  const texts = new Map(report.passages.map(({ id, text }) => [id as string, text]));
  const add = places.flatMap(({ id, name, aliases, namings }) =>
    namings
      .filter(({ exact }) => exact !== name && !aliases.includes(exact))
      .map(({ passage, at, exact }) => ({
        place: id,
        passage: passage as PassageId,
        ...quote(texts.get(passage) ?? '', at, exact.length),
        reason: `草稿：列举中省去了末尾的词，全称为“${name}”`,
      })),
  );
  return { add, drop: [] };
}
