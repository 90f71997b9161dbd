import type { Geometry } from 'geojson';
import { geojsonToWkb } from 'hyparquet-writer';
import { boundsOf } from '../../domain/bounds.ts';
import { positionsOf } from '../../domain/positions.ts';
import { headOf, type Report } from '../../domain/report.ts';
import { roleOfRecord } from '../../domain/years.ts';
import type { Dataset } from '../dataset.ts';
import type { SourcePlace } from '../places/source-place.ts';
import { BYTES, type Columns, INTEGER, listOf, NUMBER, orNull, structOf, TEXT, TRUTH } from './columns.ts';
import { ORIGIN, originOf } from './origin.ts';

type PlaceRow = ReturnType<typeof toPlaceRow>;

export const PLACE_COLUMNS: Columns<PlaceRow> = {
  ...ORIGIN,
  id: TEXT,
  name: TEXT,
  name_en: TEXT,
  aliases: listOf(TEXT),
  layer: TEXT,
  sectors: listOf(TEXT),
  stages: listOf(structOf({ year: INTEGER, role: TEXT, stage: TEXT, passage: TEXT, quote: TEXT })),
  members: listOf(TEXT),
  description: TEXT,
  description_en: TEXT,
  location_type: TEXT,
  precision_m: orNull(NUMBER),
  within_place: orNull(TEXT),
  subdistricts: listOf(TEXT),
  method: TEXT,
  method_en: TEXT,
  original_datum: orNull(TEXT),
  evidence_date: orNull(TEXT),
  ambiguous: TRUTH,
  doubt: orNull(TEXT),
  doubt_en: orNull(TEXT),
  sources: listOf(structOf({ ref: TEXT, fact: TEXT, fact_en: TEXT, date: orNull(TEXT) })),
  bbox: orNull(structOf({ xmin: NUMBER, ymin: NUMBER, xmax: NUMBER, ymax: NUMBER })),
  geometry: orNull(BYTES),
};

/** The places that a report names or tells a stage of, with those stages alone. */
export function placesToldBy({ id: told }: Report, { places, mentions, reports }: Dataset): SourcePlace[] {
  const isTold = (passage: string): boolean => headOf(reports, passage).id === told;
  const named = new Set(mentions.filter(({ passage }) => isTold(passage)).map(({ place }) => place));
  return places
    .map((place) => ({ ...place, stages: place.stages.filter(({ passage }) => isTold(passage)) }))
    .filter(({ id, stages }) => named.has(id) || stages.length > 0);
}

export function toPlaceRow(place: SourcePlace, report: Report) {
  const { location, geometry } = place;
  return {
    ...originOf(report),
    id: place.id,
    name: place.name,
    name_en: place.nameEn,
    aliases: place.aliases,
    layer: place.layer,
    sectors: place.sectors,
    stages: place.stages.map((stage) => ({ ...stage, role: roleOfRecord(stage) })),
    members: place.members,
    description: place.description.zh,
    description_en: place.description.en,
    location_type: location.type,
    precision_m: location.precisionM,
    within_place: location.within,
    subdistricts: location.subdistricts ?? [],
    method: location.method.zh,
    method_en: location.method.en,
    original_datum: location.originalDatum,
    evidence_date: location.date,
    ambiguous: location.ambiguous ?? false,
    doubt: location.doubt?.zh ?? null,
    doubt_en: location.doubt?.en ?? null,
    sources: location.sources.map(({ ref, fact, date }) => ({ ref, fact: fact.zh, fact_en: fact.en, date })),
    bbox: geometry && boxOf(geometry),
    geometry: geometry && geojsonToWkb(geometry),
  };
}

function boxOf(geometry: Geometry) {
  const box = boundsOf(positionsOf(geometry));
  return box && { xmin: box[0], ymin: box[1], xmax: box[2], ymax: box[3] };
}
