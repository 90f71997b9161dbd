import type { Box } from './boxes.ts';
import type { SubdistrictId } from './ids.ts';

/** Services that a page may ask where a name lies. */
export type PageGeocoder = 'nominatim' | 'photon' | 'tianditu';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What an atlas says of itself in `atlas.json`. */
export interface AtlasFile {
  /** In names of files and of what a browser keeps: lower case, digits, hyphens. It never changes. */
  readonly slug: string;
  readonly title: Bilingual;
  /** Under the icon of an installed page. */
  readonly shortTitle: Bilingual;
  readonly district: Bilingual;
  readonly city: Bilingual;
  /** GB/T 2260. */
  readonly adcode: string;
  /** In the order in which they are shown. */
  readonly subdistricts: readonly (Bilingual & { readonly id: SubdistrictId })[];
  /** How far the lines of the base map may be from where they are, at best and at worst; metres. */
  readonly baseAccuracyM?: readonly [number, number];
  /** The lines of the base map's metro, by the name that its features bear, with their colours by day and by night. */
  readonly metro: readonly { readonly line: string; readonly light: string; readonly dark: string }[];
  /** Who made what the atlas shows: a line under the map, whence map and positions come, and under what terms they are given on. */
  readonly credits: Readonly<Record<'map' | 'sources' | 'licence', Bilingual>>;
  /** The services that the page offers to ask where a place lies, each only when a person presses its button; its policy names them. None where it is left out. */
  readonly geocoders?: readonly PageGeocoder[];
  /** The oldest first. */
  readonly reports: readonly ReportAbout[];
}

/** A report of the district: a folder of its own, and years with what it does with each. */
export interface ReportAbout {
  /** Its folder below `reports/`, and what the ids of its sections and passages begin with. */
  readonly id: string;
  /** What it is called beside the others. */
  readonly name: Bilingual;
  /** Of which years it tells what was done, and for which what will be; null where it plans nothing. */
  readonly reviewed: readonly number[];
  readonly planned: number | null;
}

/** The atlas that a build is of, as every part of the engine may know it: imported from `#about`. */
export interface About extends Omit<AtlasFile, 'credits' | 'geocoders' | 'baseAccuracyM'> {
  /** As in the file; null where nothing is known. */
  readonly baseAccuracyM: readonly [number, number] | null;
  readonly geocoders: readonly PageGeocoder[];
  /** Of the credits, each by itself: a part of the page holds no more of them than it shows. */
  readonly mapCredit: Bilingual;
  readonly sources: Bilingual;
  readonly licence: Bilingual;
  /** Whether there is more than one report, as a constant of the build: what serves only several is no part of another. */
  readonly isSeveral: boolean;
  /** What all years have in common where nothing is planned, or nothing reviewed, as a constant of the build: two years are then set beside one another nowhere. Null where the reports tell of both. */
  readonly onlyRole: 'reviewed' | 'planned' | null;
  /** Whether there are subdistricts to tell places apart by, as a constant of the build. */
  readonly hasSubdistricts: boolean;
  readonly years: {
    /** All that the reports speak of, from the first to the last. */
    readonly all: readonly number[];
    /** The first and the last: `2022/2023`. */
    readonly span: string;
    /** Those reviewed, `2022` or `2018–2022`, and those planned, or nothing. */
    readonly spans: Readonly<Record<'reviewed' | 'planned', string>>;
  };
  /** A longitude of the district as people write it, for words that show the form. */
  readonly written: { readonly degrees: string; readonly dms: string };
  /** Whether there is an outline, and with it a base map; without one the map is empty ground until a person chooses another. */
  readonly hasBase: boolean;
  /** The district's own extent, outward to three decimals. */
  readonly extent: Box;
  /** What the base map covers: the district, some ground about it, and its neighbours. */
  readonly around: Box;
  /** The middle of that. */
  readonly middle: readonly [lng: number, lat: number];
  /** Where the middle of the map stays: as much again on each side. */
  readonly reach: Box;
}
