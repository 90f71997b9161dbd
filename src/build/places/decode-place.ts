import type { Feature, Geometry } from 'geojson';
import type { Bilingual, Location, Source, StageRecord } from '../../domain/place.ts';
import { SUBDISTRICTS } from '../../domain/subdistricts.ts';
import { DATUMS, LAYERS, LOCATION_TYPES, SECTORS, STAGES } from '../../domain/vocabulary.ts';
import { REPORTS, reportOf, YEARS } from '../../domain/years.ts';
import type { SourcePlace } from './source-place.ts';

const SUBDISTRICT_IDS = SUBDISTRICTS.map(({ id }) => id);

/** Collects what is wrong with one record; every message names the record and the field. */
export class Problems {
  readonly list: string[] = [];
  constructor(readonly where: string) {}
  add(field: string, message: string): void {
    this.list.push(`${this.where}: ${field}: ${message}`);
  }
}

type Fields = Record<string, unknown>;

/** Reads one feature as a place. GIS programs may hand nested values back as JSON strings; both forms are read. */
export function decodePlace(
  feature: Feature<Geometry | null>,
  file: string,
  layer: string,
  problems: Problems,
): SourcePlace {
  const p = (feature.properties ?? {}) as Fields;
  const location = decodeLocation(nested(p.location, 'location', problems), problems);
  const declared = oneOf(p.layer, LAYERS, 'layer', problems);
  if (declared !== layer) problems.add('layer', `“${String(p.layer)}” stands in the file of layer “${layer}”`);
  return {
    id: kebab(feature.id, problems) as SourcePlace['id'],
    name: text(p.name, 'name', problems),
    nameEn: text(p.nameEn, 'nameEn', problems),
    aliases: texts(p.aliases, 'aliases', problems),
    handNames: texts(p.handNames ?? [], 'handNames', problems),
    layer: declared,
    sectors: listOf(p.sectors, 'sectors', problems).map((sector) => oneOf(sector, SECTORS, 'sectors', problems)),
    stages: inReportOrder(listOf(p.stages, 'stages', problems).map((stage) => decodeStage(stage, problems))),
    members: texts(p.members ?? [], 'members', problems) as unknown as SourcePlace['members'],
    description: bilingual(nested(p.description, 'description', problems), 'description', problems),
    location,
    geometry: feature.geometry,
    file,
  };
}

/** What an older report says comes first; within one, as the editor wrote it. */
const inReportOrder = (stages: readonly StageRecord[]): StageRecord[] =>
  REPORTS.flatMap((report) => stages.filter(({ passage }) => reportOf(passage) === report));

function decodeStage(value: unknown, problems: Problems): StageRecord {
  const s = nested(value, 'stages', problems);
  return {
    year: oneOf(s.year, YEARS, 'stages.year', problems),
    stage: oneOf(s.stage, STAGES, 'stages.stage', problems),
    passage: text(s.passage, 'stages.passage', problems) as StageRecord['passage'],
    quote: text(s.quote, 'stages.quote', problems),
  };
}

function decodeLocation(l: Fields, problems: Problems): Location {
  const sources = listOf(l.sources, 'location.sources', problems).map((source, index) =>
    decodeSource(source, `location.sources[${index}]`, problems),
  );
  if (sources.length === 0) problems.add('location.sources', 'expected at least one source');
  const location: Location = {
    type: oneOf(l.type, LOCATION_TYPES, 'location.type', problems),
    precisionM: radius(l.precisionM, problems),
    within: l.within == null ? null : (text(l.within, 'location.within', problems) as Location['within']),
    ...(l.subdistricts == null ? {} : { subdistricts: decodeSubdistricts(l.subdistricts, problems) }),
    method: bilingual(nested(l.method, 'location.method', problems), 'location.method', problems),
    originalDatum: l.originalDatum == null ? null : oneOf(l.originalDatum, DATUMS, 'location.originalDatum', problems),
    date: l.date == null ? null : isoDate(l.date, 'location.date', problems),
    sources,
    ...(l.ambiguous == null ? {} : { ambiguous: oneOf(l.ambiguous, [true] as const, 'location.ambiguous', problems) }),
  };
  return l.doubt == null
    ? location
    : { ...location, doubt: bilingual(nested(l.doubt, 'location.doubt', problems), 'location.doubt', problems) };
}

function decodeSubdistricts(value: unknown, problems: Problems): NonNullable<Location['subdistricts']> {
  const field = 'location.subdistricts';
  const names = listOf(value, field, problems).map((name) => oneOf(name, SUBDISTRICT_IDS, field, problems));
  if (names.length === 0) problems.add(field, 'expected at least one, or no such field');
  return names;
}

function decodeSource(value: unknown, field: string, problems: Problems): Source {
  const s = nested(value, field, problems);
  const source = {
    ref: text(s.ref, `${field}.ref`, problems),
    fact: bilingual(nested(s.fact, `${field}.fact`, problems), `${field}.fact`, problems),
  };
  return s.date == null ? source : { ...source, date: text(s.date, `${field}.date`, problems) };
}

function radius(value: unknown, problems: Problems): number | null {
  if (value == null) return null;
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
  problems.add('location.precisionM', `${JSON.stringify(value)}: expected metres above 0, or null`);
  return null;
}

function kebab(value: unknown, problems: Problems): string {
  if (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return value;
  problems.add('id', `${JSON.stringify(value)}: expected a kebab-case string on the feature itself`);
  return String(value);
}

function isoDate(value: unknown, field: string, problems: Problems): string {
  if (typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return value;
  problems.add(field, `${JSON.stringify(value)}: expected an ISO 8601 year, month or day`);
  return String(value);
}

function text(value: unknown, field: string, problems: Problems): string {
  if (typeof value === 'string' && value.trim() === value && value !== '') return value;
  problems.add(field, `${JSON.stringify(value)}: expected a text without blanks at its ends`);
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown, field: string, problems: Problems): string[] {
  return listOf(value, field, problems).map((item) => text(item, field, problems));
}

function bilingual(value: Fields, field: string, problems: Problems): Bilingual {
  return { zh: text(value.zh, `${field}.zh`, problems), en: text(value.en, `${field}.en`, problems) };
}

function listOf(value: unknown, field: string, problems: Problems): unknown[] {
  const parsed = parseIfText(value);
  if (Array.isArray(parsed)) return parsed;
  problems.add(field, `${JSON.stringify(value)}: expected a list`);
  return [];
}

function nested(value: unknown, field: string, problems: Problems): Fields {
  const parsed = parseIfText(value);
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Fields;
  problems.add(field, `${JSON.stringify(value)}: expected an object`);
  return {};
}

function parseIfText(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function oneOf<const T extends readonly (string | number | boolean)[]>(
  value: unknown,
  list: T,
  field: string,
  problems: Problems,
): T[number] {
  if (list.includes(value as never)) return value as T[number];
  problems.add(field, `${JSON.stringify(value)}: expected one of ${list.join(', ')}`);
  return list[0] as T[number];
}
