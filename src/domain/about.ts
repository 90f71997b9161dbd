import type { Box } from './boxes.ts';
import type { SubdistrictId } from './ids.ts';

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
  /** The lines of the base map's metro, by the name that its features bear, with their colours by day and by night. */
  readonly metro: readonly { readonly line: string; readonly light: string; readonly dark: string }[];
  /** Of which years the report tells what was done, and for which what will be. */
  readonly years: { readonly reviewed: readonly number[]; readonly planned: number | null };
}

/** The atlas that a build is of, as every part of the engine may know it: imported from `#about`. */
export interface About extends AtlasFile {
  readonly years: AtlasFile['years'] & {
    /** All of them, the reviewed ones first. */
    readonly all: readonly number[];
    /** From the first to the last: `2022/2023`. */
    readonly span: string;
    /** Those reviewed, `2022` or `2018–2022`, and the one planned, or nothing. */
    readonly spans: Readonly<Record<'reviewed' | 'planned', string>>;
  };
  /** A longitude of the district as people write it, for words that show the form. */
  readonly written: { readonly degrees: string; readonly dms: string };
  /** Whether there is an outline, and with it a base map; without one the map is empty ground until a person chooses another. */
  readonly hasBase: boolean;
  /** The district's own extent, outward to three decimals. */
  readonly extent: Box;
  /** What the base map covers: the district and its neighbours. */
  readonly around: Box;
  /** The middle of that. */
  readonly middle: readonly [lng: number, lat: number];
  /** Where the middle of the map stays: as much again on each side. */
  readonly reach: Box;
}
