import type { Feature, Geometry } from 'geojson';
import type { Box } from './boxes.ts';
import type { Datum } from './vocabulary.ts';

/** What a person's own file can be. */
export const OWN_FORMATS = ['geojson', 'csv', 'kml', 'kmz', 'gpx', 'shapefile', 'geopackage'] as const;
export type OwnFormat = (typeof OWN_FORMATS)[number];

/** What a file turned out to be that is not read. */
export type ForeignKind =
  | 'image'
  | 'pdf'
  | 'html'
  | 'svg'
  | 'spreadsheet'
  | 'archive'
  | 'zip-without-data'
  | 'lone-shp'
  | 'database'
  | 'json'
  | 'xml'
  | 'binary';

/** Encodings that are told apart, or that the person can choose; as browsers call them. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-kr',
  'windows-1251',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Where in the file something stands: a line of it (from 1), or a feature or record (from 1) where lines mean nothing; `part`:
 * of which document or layer, where the file has several.
 */
export type Where = { readonly unit: 'line' | 'feature'; readonly number: number; readonly part?: string };

/** Which columns of a table hold the positions: two, or one written “lng,lat”. */
export type CoordinateColumns = { readonly lng: string; readonly lat: string } | { readonly pair: string };

/** The limits by name; how much each is, and why, stands in `src/owndata/limits.ts`. */
export type OwnLimitName =
  | 'fileBytes'
  | 'unzippedBytes'
  | 'unzipRatio'
  | 'zipEntries'
  | 'layers'
  | 'xmlBytes'
  | 'xmlElements'
  | 'jsonParts'
  | 'features'
  | 'vertices'
  | 'depth'
  | 'columns'
  | 'textLength';

/** Why a layer was left out; `lost`: the file names it and does not have it. */
export type LayerFault = 'view' | 'raster' | 'lost' | 'unknown-crs';

/** One row or feature that was left out, or changed. */
export type RowFault =
  | { readonly kind: 'row-without-coordinates'; readonly where: Where }
  | { readonly kind: 'coordinate-unreadable'; readonly where: Where; readonly text: string }
  | { readonly kind: 'outside-world'; readonly where: Where; readonly lng: number; readonly lat: number }
  | { readonly kind: 'row-too-long'; readonly where: Where; readonly cells: number; readonly expected: number }
  | { readonly kind: 'quote-left-open'; readonly where: Where }
  | { readonly kind: 'feature-without-geometry'; readonly where: Where }
  | { readonly kind: 'bad-geometry'; readonly where: Where; readonly type: string }
  | { readonly kind: 'not-a-feature'; readonly where: Where }
  /** Kept, but its text was cut to the limit. */
  | { readonly kind: 'text-cut'; readonly where: Where; readonly field: string; readonly most: number }
  /** The file ends before its last records. */
  | { readonly kind: 'records-missing'; readonly where: Where; readonly expected: number }
  /** Not one row but a whole layer: it is no table of stored places, or its reference system is not converted. */
  | { readonly kind: 'layer-left-out'; readonly layer: string; readonly why: LayerFault; readonly system: string }
  /** Not one row but all: every position lies outside, and inside when latitude and longitude change places. */
  | { readonly kind: 'swapped'; readonly count: number };

/** Why a file could not be read at all. */
export type OwnFault =
  | RowFault
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'foreign'; readonly found: ForeignKind; readonly expected: readonly OwnFormat[] }
  | { readonly kind: 'broken'; readonly format: OwnFormat | 'zip'; readonly where?: Where; readonly detail: string }
  | { readonly kind: 'too-much'; readonly limit: OwnLimitName; readonly is: number; readonly most: number }
  /** A document type or an entity: what they stand for can be without end. */
  | { readonly kind: 'doctype'; readonly format: OwnFormat; readonly where: Where }
  /** A reference system whose positions cannot be brought to WGS-84 without error, or none named where it must be. */
  | { readonly kind: 'unknown-crs'; readonly name: string }
  /** No column is known for positions, or the one that was asked for is not there. */
  | { readonly kind: 'no-coordinate-columns'; readonly columns: readonly string[] }
  /** Nothing is left: `faults` says why, up to the first hundred of `faultCount`. */
  | { readonly kind: 'nothing-usable'; readonly faults: readonly RowFault[]; readonly faultCount: number }
  | { readonly kind: 'unreadable-file'; readonly detail: string }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'worker-died'; readonly detail: string };

/** One column over all point rows. NaN: no number; word 0 is always the empty one: no text. */
export type OwnField =
  | { readonly name: string; readonly kind: 'number'; readonly values: Float64Array }
  | { readonly name: string; readonly kind: 'text'; readonly codes: Uint32Array; readonly words: readonly string[] };

/** A line or polygon of a person's own, WGS-84; properties are plain values only, texts without control characters. */
export type OwnShape = Feature<Geometry, Readonly<Record<string, string | number | null>>>;

/** A person's own file, decoded. */
export interface OwnDataset {
  /** The file's name. */
  readonly name: string;
  /** What the file is, whatever it is called. */
  readonly format: OwnFormat;
  /** The encoding its texts were read in, where the person may choose another. */
  readonly encoding: string | null;
  /** The datum that its positions were in; they are WGS-84 now. */
  readonly datum: Datum;
  /** How many point rows there are; `shapes` come on top. */
  readonly count: number;
  /** Of points and shapes together. */
  readonly bounds: Box;
  /** What is known of the points, by row. */
  readonly fields: readonly OwnField[];
  /** Longitude and latitude by turns, degrees WGS-84, `2 × count` numbers. */
  readonly positions: Float64Array;
  readonly shapes: readonly OwnShape[];
  /** The first hundred faults; a `swapped`, if any, stands first. */
  readonly faults: readonly RowFault[];
  readonly faultCount: number;
  /** Points that lie outside the box of the base map. */
  readonly outside: number;
  /** How a table was read, to be shown and overruled. */
  readonly table: {
    readonly separator: string;
    readonly columns: CoordinateColumns;
    readonly header: readonly string[];
  } | null;
}

export type OwnResult =
  | { readonly ok: true; readonly value: OwnDataset }
  | { readonly ok: false; readonly error: OwnFault };

/** What the person says of the file. */
export interface OwnOptions {
  readonly datum: Datum;
  /** Latitude and longitude have changed places in the file. */
  readonly swap?: boolean;
  /** Which columns of a table hold the positions, when they are not to be guessed. */
  readonly columns?: CoordinateColumns;
  /** The encoding of its texts, when it is not to be told by the bytes. */
  readonly encoding?: Encoding;
}

/** What is being done: reading the file, unpacking it, parsing its text (no share known), gathering its rows. */
export type OwnStep = 'reading' | 'unpacking' | 'parsing' | 'gathering';

/** How far a step is; `total` 0 while that is not known. */
export type OwnProgress = (done: number, total: number, step: OwnStep) => void;
