/** The search over all atlases: lines sorted by their keys, in files that are bounded however many there are, with tables of first keys over them. */

/** Before the name of a province, city or district. */
export const AREA = '@';
/** Before the whole of a place's name; without a mark a key begins anywhere in a name. */
export const START = '^';
/** Before the name of a district: all places in it. */
export const IN = '%';
/** After a whole name, before what it lies in. */
export const WITHIN = '\t';

/**
 * A table over files of a level, `0` being files of lines and the others tables once more: those from number `start` on, for each the
 * shortest text that is not before its first key and not after it; the first of all is empty.
 */
export interface IndexTable {
  readonly level: number;
  readonly start: number;
  readonly firsts: readonly string[];
}

/** A file of lines; what many of them share stands once in it. */
export interface IndexLines {
  readonly atlases: readonly IndexAtlas[];
  readonly lines: readonly IndexLine[];
}

/**
 * An atlas: `state` is `draft`, `absent` where its folder was not there, or nothing. Of a line that leads to a province, city or district
 * only what that lies in is told, as the city.
 */
export type IndexAtlas = readonly [
  slug: string,
  years: string,
  state: string,
  adcode: string,
  districtZh: string,
  districtEn: string,
  cityZh: string,
  cityEn: string,
];

/** A key, and what it leads to: a place in the newest atlas that has it, or a page by its address. */
export type IndexLine = readonly [
  key: string,
  name: string,
  nameEn: string,
  /** The form that the key is of, where it is not the name. */
  alias: string,
  atlas: number,
  lead: string,
  /** How many atlases have the place; 0 where it is no place. */
  count: number,
];

/** The table over all. */
export const ROOT = 'root.json';

/** Pairs of a Traditional and a Simplified character, for those that stand in names. */
export const VARIANTS = 'variants.json';

/** The file of a number on a level; no folder holds more than a thousand. */
export const pathOf = (level: number, number: number): string => `${level}/${Math.floor(number / 1000)}/${number}.json`;

/** The address of an atlas, or of a place in it, from the root of the site; other languages than Chinese are asked for. */
export function addressIn(slug: string, place: string | null, language: string): string {
  const asked = [
    ...(place === null ? [] : [`place=${encodeURIComponent(place)}`]),
    ...(language === 'zh' ? [] : [`lang=${language}`]),
  ];
  return `${slug}/${asked.length > 0 ? '?' : ''}${asked.join('&')}`;
}

/** The page of an area, of a district by its adcode; in Chinese. */
export const areaPage = (code: string): string => `areas/${code}.html`;

/** Where a place of several atlases stands on the page that compares them: by the newest that has it. */
export const anchorIn = (slug: string, place: string): string => `${slug}.${place}`;

/** The address of a page in a language, from that in Chinese: `index.html#x` is `index.en.html#x`. */
export const pageIn = (address: string, language: string): string =>
  language === 'zh' ? address : address.replace(/\.html(?=#|$)/, `.${language}.html`);
