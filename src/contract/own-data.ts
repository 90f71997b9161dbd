import type { Feature, Geometry } from 'geojson';
import type { Box } from '../domain/boxes.ts';
import type { Datum } from '../domain/vocabulary.ts';

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
  | 'esri-json'
  | 'xml'
  /** Beside a shapefile: of no use without the file that has the places. */
  | 'shapefile-part'
  /** Of another program: a file geodatabase, MapInfo, CAD. */
  | 'other-program'
  | 'document'
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

/**
 * Which columns of a table hold the positions: two, or one written “lng,lat”; `latFirst`: “lat,lng”; `parts`: those of the minutes and
 * seconds, where degrees, minutes and seconds stand apart.
 */
export type CoordinateColumns =
  | { readonly lng: string; readonly lat: string; readonly parts?: Record<'lng' | 'lat', readonly string[]> }
  | { readonly pair: string; readonly latFirst?: boolean };

/** Columns of positions by their place in the table, from 0: their names change with the header and the encoding. */
export type PointedColumns = { readonly lng: number; readonly lat: number } | { readonly pair: number };

/** A system that a table names. The last two are not converted. */
export type NamedDatum = Datum | 'Beijing 54' | "Xi'an 80";

/** Columns of positions, and the system that is named for them. */
export interface NamedColumns {
  readonly columns: CoordinateColumns;
  readonly datum: NamedDatum | null;
}

/** The first rows of a table, and what was made of them: enough for a person to point out what is what. */
export interface TableSample {
  /** Of its cells: a sign, or a blank for any number of them. */
  readonly separator: string;
  readonly encoding: string;
  /** Rows that are not blank, by the line that they begin in (from 1); texts cut short. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The line that the header begins in; 0: there is none, and columns go by their numbers. */
  readonly headerLine: number;
  readonly header: readonly string[];
}

/** A row that is no record, and why not. */
export interface AsideRow {
  readonly line: number;
  readonly why: 'title' | 'unit' | 'header' | 'sum' | 'note';
  /** Its words, cut short. */
  readonly text: string;
}

/** How a table was read, to be shown and overruled. */
export interface TableReading extends TableSample, NamedColumns {
  /** Whence the columns are known. */
  readonly by: 'person' | 'name' | 'value';
  /** Further columns of positions. */
  readonly others: readonly NamedColumns[];
  /** The first hundred rows that are no records, and how many there are. */
  readonly aside: readonly AsideRow[];
  readonly asideCount: number;
}

/** A table, and which of several files it is. */
export type FileTable = TableReading & { readonly file?: string };

/** The limits by name; how much each is, and why, stands in `src/files/read/limits.ts`. */
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
  /** Kept, but some characters of a text could not be read. */
  | { readonly kind: 'text-damaged'; readonly where: Where; readonly field: string }
  /** Kept, but its text was cut to the limit. */
  | { readonly kind: 'text-cut'; readonly where: Where; readonly field: string; readonly most: number }
  /** The file ends before its last records. */
  | { readonly kind: 'records-missing'; readonly where: Where; readonly expected: number }
  /** Not one row but a whole layer: it is no table of stored places, or its reference system is not converted. */
  | { readonly kind: 'layer-left-out'; readonly layer: string; readonly why: LayerFault; readonly system: string }
  /** Its numbers are none that the reference system of the file can have. */
  | {
      readonly kind: 'outside-system';
      readonly where: Where;
      readonly x: number;
      readonly y: number;
      readonly system: string;
    }
  /** Of several files, one was not read. */
  | { readonly kind: 'file-left-out'; readonly file: string; readonly why: OwnFault }
  /** A shapefile without the table that says what its shapes are. */
  | { readonly kind: 'table-missing'; readonly where: Where }
  /** Of several files, all points of one are as if latitude and longitude had changed places. */
  | { readonly kind: 'file-swapped'; readonly file: string; readonly count: number }
  /** Not one row but all: every position lies outside, and inside when latitude and longitude change places. */
  | { readonly kind: 'swapped'; readonly count: number };

/** What was made of a file that a person would not see from its rows. */
export type OwnNote =
  /** Positions with commas for points, read as decimals. */
  | { readonly kind: 'decimal-comma'; readonly count: number }
  /** Arcs that are lines of short pieces now. */
  | { readonly kind: 'curves'; readonly count: number }
  /** The reference system that the file names and its positions were converted from. */
  | { readonly kind: 'system'; readonly name: string }
  /** Outlines that ECharts had packed: they are rounded, to so many metres. */
  | { readonly kind: 'rounded'; readonly metres: number }
  /** Of a program that writes GCJ-02, and another datum was said. */
  | { readonly kind: 'ovital' }
  /** Of several files those that name another datum, and are read in it as the person says. */
  | { readonly kind: 'datum'; readonly datum: Datum; readonly count: number }
  /** Records of a table that were deleted in it. */
  | { readonly kind: 'deleted'; readonly count: number };

/** Why a file could not be read at all; `file`: which of several one is asked about. */
export type OwnFault =
  | RowFault
  | { readonly kind: 'empty-file' }
  /** `detail`: what shows it, such as the root element, or the names in an archive. */
  | {
      readonly kind: 'foreign';
      readonly found: ForeignKind;
      readonly expected: readonly OwnFormat[];
      readonly detail?: string;
    }
  /**
   * `found`: the sign that may not stand there; empty at the end of the file. `expected`: what had to, where that is known. `detail`:
   * what a library says.
   */
  | {
      readonly kind: 'broken';
      readonly format: OwnFormat | 'zip';
      readonly where?: Where;
      readonly found?: string;
      readonly expected?: string;
      readonly detail: string;
    }
  /** It is packed with a password. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'too-much'; readonly limit: OwnLimitName; readonly is: number; readonly most: number }
  /** A document type or an entity: what they stand for can be without end. */
  | { readonly kind: 'doctype'; readonly format: OwnFormat; readonly where: Where }
  /** A reference system whose positions cannot be brought to WGS-84 without error, or none named where it must be. */
  | { readonly kind: 'unknown-crs'; readonly name: string }
  /** No column is known for positions, or the one that was asked for is not there: the person can point it out. */
  | {
      readonly kind: 'no-coordinate-columns';
      readonly file?: string;
      readonly sample: TableSample;
      readonly likely: CoordinateColumns | null;
    }
  /** The table names another system than the person, by the names of its columns, in a cell of one, or in words above or below. */
  | {
      readonly kind: 'datum-contradicted';
      readonly file?: string;
      readonly chosen: Datum;
      readonly choices: readonly NamedColumns[];
      /** The words that name it, where these are not the names of the columns. */
      readonly words: string | null;
    }
  /** Nothing is left: `faults` says why, up to the first hundred of `faultCount`; none: there was nothing to begin with. */
  | {
      readonly kind: 'nothing-usable';
      readonly file?: string;
      readonly format: OwnFormat | 'several';
      readonly faults: readonly RowFault[];
      readonly faultCount: number;
      readonly table: TableReading | null;
    }
  /** Its numbers are metres, and nothing says of which reference system. */
  | { readonly kind: 'projected'; readonly where: Where; readonly x: number; readonly y: number }
  | { readonly kind: 'unreadable-file'; readonly detail: string }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'worker-died'; readonly detail: string };

/** One column over all point rows. NaN: no number; word 0 is always the empty one: no text. */
export type OwnField =
  | { readonly name: string; readonly kind: 'number'; readonly values: Float64Array }
  | { readonly name: string; readonly kind: 'text'; readonly codes: Uint32Array; readonly words: readonly string[] };

/** A line or polygon of a person's own, WGS-84; properties are plain values only, texts without control characters. */
export type OwnShape = Feature<Geometry, Readonly<Record<string, string | number | null>>>;

/** A file that a person gives; `path`: its name, behind the folders that were given with it. */
export interface OwnFile {
  readonly path: string;
  readonly file: File;
}

/** Files that a person gives together, and the name that they are shown by. */
export interface OwnSource {
  readonly name: string;
  readonly files: readonly [OwnFile, ...OwnFile[]];
}

/** Files as a source; null: there are none. */
export function sourceOf([first, ...others]: readonly OwnFile[]): OwnSource | null {
  if (!first) return null;
  return {
    name: others.length > 0 ? `${first.file.name} +${others.length}` : first.file.name,
    files: [first, ...others],
  };
}

/** A person's own file, decoded. */
export interface OwnDataset {
  /** The file's name. */
  readonly name: string;
  /** What the file is, whatever it is called; `several`: files of more than one format. */
  readonly format: OwnFormat | 'several';
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
  readonly notes: readonly OwnNote[];
  /** Points that lie outside the box of the base map. */
  readonly outside: number;
  /** How its tables were read; of several files, at most the first hundred. */
  readonly tables: readonly FileTable[];
}

export type OwnResult =
  | { readonly ok: true; readonly value: OwnDataset }
  | { readonly ok: false; readonly error: OwnFault };

/** What the person says of one table. */
export interface TableWish {
  /** Which columns hold the positions, from 0, when they are not to be guessed. */
  readonly columns?: PointedColumns;
  /** The line that the header begins in, when it is not to be found out; 0: it has none. */
  readonly headerLine?: number;
  /** The encoding of its texts, when it is not to be told by the bytes. */
  readonly encoding?: Encoding;
}

/** What the person says of the file, or of all that are given together. */
export interface OwnOptions extends TableWish {
  readonly datum: Datum;
  /** Latitude and longitude have changed places in the file. */
  readonly swap?: boolean;
  /** The person has been told that the table names another datum, and stands by this one. */
  readonly datumSure?: boolean;
  /** Of several files: what is said of one of them alone, by its path. */
  readonly tables?: Readonly<Record<string, TableWish>>;
  /** Of several files: in which datum those tables are read that name another one. */
  readonly namedAs?: Readonly<Partial<Record<NamedDatum, Datum>>>;
}

/** What is being done: reading the file, unpacking it, parsing its text (no share known), gathering its rows. */
export type OwnStep = 'reading' | 'unpacking' | 'parsing' | 'gathering';

/** How far a step is; `total` 0 while that is not known. */
export type OwnProgress = (done: number, total: number, step: OwnStep) => void;
