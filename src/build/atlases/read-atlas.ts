import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Bilingual, StageRecord } from '../../domain/place.ts';
import { headOf } from '../../domain/report.ts';
import { LAYERS } from '../../domain/vocabulary.ts';
import { readAbout } from '../about.ts';
import { readFrom, readJson } from '../files.ts';
import { isDraft } from '../review/draft-file.ts';
import { type Correction, correct, type Reading, readAloud } from '../search/readings.ts';

/** What the pages over many atlases say of one. */
export interface Card {
  /** Its folder on the site. */
  readonly slug: string;
  readonly title: Bilingual;
  readonly district: Bilingual;
  readonly city: Bilingual;
  /** GB/T 2260. */
  readonly adcode: string;
  /** Of its reports, the first and the last: `2022/2023`. */
  readonly years: string;
  readonly places: number;
  /** How many of these have a geometry. */
  readonly drawn: number;
  readonly isDraft: boolean;
  /** Whether its folder is there to be opened. */
  readonly isBuilt: boolean;
}

/** A place as the index over many atlases has it. */
export interface IndexedPlace {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  /** Of the name, then of the aliases. */
  readonly readings: readonly Reading[];
  /** What an older report says comes first. */
  readonly stages: readonly StageRecord[];
}

export interface ReadAtlas {
  readonly card: Card;
  readonly places: readonly IndexedPlace[];
}

/**
 * Reads of an atlas what the index needs. Whether its data are sound is for its own build to say.
 * @throws naming file and record where what is needed is not there.
 */
export function readAtlas(folder: string, isBuilt: boolean): ReadAtlas {
  const read = readFrom(folder);
  const { slug, title, district, city, adcode, years, reports } = readAbout(folder);
  const corrections = readJson<Correction[]>(read, 'readings.json', []);
  const features = LAYERS.flatMap((layer) => {
    const file = `places/${layer}.geojson`;
    return readJson<Partial<FeatureCollection>>(read, file, {}).features?.map((feature) => ({ feature, file })) ?? [];
  });
  const places = features.map(({ feature, file }): IndexedPlace => {
    const { name, nameEn, aliases, stages } = fieldsOf(feature, file);
    return {
      id: String(feature.id),
      name,
      nameEn,
      aliases,
      readings: [name, ...aliases].map((text) => readOut(text, corrections)),
      stages: reports.flatMap((report) => stages.filter(({ passage }) => headOf(reports, passage) === report)),
    };
  });
  const drawn = features.filter(({ feature }) => feature.geometry !== null).length;
  const card = {
    slug,
    title,
    district,
    city,
    adcode,
    years: years.span,
    places: places.length,
    drawn,
    isDraft: isDraft(folder),
    isBuilt,
  };
  return { card, places };
}

type Fields = Pick<IndexedPlace, 'name' | 'nameEn' | 'aliases' | 'stages'>;

/** GIS programs may hand lists back as JSON strings; both forms are read. */
function fieldsOf({ id, properties }: Feature<Geometry | null>, file: string): Fields {
  const { name, nameEn = '', aliases = [], stages = [] } = properties ?? {};
  if (!id || typeof name !== 'string') throw new Error(`${file}: ${id ?? 'a feature'}: expected an id and a name`);
  const listOf = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value);
  return { name, nameEn, aliases: listOf(aliases), stages: listOf(stages) };
}

const aloud = new Map<string, Reading>();

/** Many names are those of many atlases: each is read once. */
export function readOut(text: string, corrections: readonly Correction[] = []): Reading {
  const known = aloud.get(text) ?? readAloud(text);
  aloud.set(text, known);
  return corrections.some(({ word }) => text.includes(word)) ? correct(known, corrections) : known;
}
