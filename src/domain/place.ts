import type { Geometry } from 'geojson';
import type { Named } from './filter.ts';
import type { PassageId, PlaceId, SectionId, SubdistrictId } from './ids.ts';
import type { Datum, Layer, LocationType, Sector, Stage } from './vocabulary.ts';

/** Two languages of one sentence, written for the atlas, not taken from the report. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What the report says of a place for one year, with the words that say it. */
export interface StageRecord {
  readonly year: number;
  readonly stage: Stage;
  readonly passage: PassageId;
  /** Verbatim, found exactly once in the passage. */
  readonly quote: string;
}

/** Who says so: `ref` is a stable reference (URL, repository path and commit, `report:` + passage id), `fact` what it supports. */
export interface Source {
  readonly ref: string;
  readonly fact: Bilingual;
  readonly date?: string;
}

export interface Location {
  readonly type: LocationType;
  /** Radius in metres within which the true position lies; null where there is no geometry. */
  readonly precisionM: number | null;
  /** The place that contains this one (type `within`, or extra knowledge on a located one). */
  readonly within: PlaceId | null;
  /** The subdistricts that a source connects it with; absent where none does. No limits of theirs are published. */
  readonly subdistricts?: readonly SubdistrictId[];
  /** How the geometry was obtained; for a place without one, why there is none. */
  readonly method: Bilingual;
  /** Datum of the source before conversion to WGS-84; null where there is no geometry. */
  readonly originalDatum: Datum | null;
  /** Date of the evidence, ISO 8601 (year, year-month or day); null when the source states none. */
  readonly date: string | null;
  readonly sources: readonly Source[];
  /** Whether the name may mean another place too; `doubt` then says which. */
  readonly ambiguous?: true;
  /** What is ambiguous or doubtful, said to the reader. */
  readonly doubt?: Bilingual;
}

export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly layer: Layer;
  readonly sectors: readonly Sector[];
  readonly stages: readonly StageRecord[];
  /** For a group that the report names as such: its members. */
  readonly members: readonly PlaceId[];
  readonly description: Bilingual;
  readonly location: Location;
  readonly geometry: Geometry | null;
}

/** What the first view needs of a place: everything but the prose and the sources. */
export interface PlaceSummary extends Omit<Place, 'description' | 'location'> {
  readonly location: Pick<Location, 'type' | 'precisionM' | 'within' | 'subdistricts' | 'ambiguous'>;
  /** Whether a person placed it, in this browser alone. */
  readonly yours?: true;
  /** Its name as the map writes it, in lines that break between words; absent where the name is one line. */
  readonly mapName?: string;
  /** The sections that name it, in the order of the text. */
  readonly sections: readonly SectionId[];
  /** In which years' parts of the report it is named; null in neither. */
  readonly named: Named | null;
  /** Where its symbol stands, [lng, lat] in degrees WGS-84; null exactly when there is no geometry. */
  readonly anchor: readonly [number, number] | null;
}

/** The rest, loaded when a card is opened. */
export interface PlaceDetail {
  readonly id: PlaceId;
  readonly description: Bilingual;
  readonly location: Omit<Location, keyof PlaceSummary['location']>;
}
