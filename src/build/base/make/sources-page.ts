import type { Datum } from '../../../domain/vocabulary.ts';
import { BASE_FILES, type BaseFile } from '../layers.ts';

/** A file that a base map was made from. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
}

export interface SourcesFacts {
  /** The day on which the base map was made, ISO 8601. */
  readonly day: string;
  readonly district: string;
  readonly outline: SourceFile;
  readonly datum: Datum;
  /** Where the outline is from and under what terms, in the words of whoever made the atlas. */
  readonly outlineSource: string | null;
  readonly neighbours: SourceFile | null;
  readonly osm: (SourceFile & { readonly asOf: string | null; readonly broken: number }) | null;
  /** The files that were made, with the number of their features. */
  readonly made: ReadonlyMap<BaseFile, number>;
  readonly unnumbered: readonly string[];
}

const OUTLINE_FILES: readonly BaseFile[] = ['district', 'neighbours'];
const WHAT: Readonly<Partial<Record<BaseFile, string>>> = {
  district: 'outline of the district, 12 m; `adcode`, `name`',
  neighbours: 'edges between the districts around, each once, 60 m; `of`',
  landcover: '`kind`: built, forest, grass; patches over 1 ha; fields are not drawn',
  water: 'water areas over 0.4 ha; `name`',
  waterways: 'rivers, canals and streams over 700 m; `rank` 1 a river or longer than 6 km, 2 the rest',
  roads:
    '`rank` 1 motorway, trunk, primary; 2 secondary; 3 tertiary and slip roads; 4 other streets; 3 and 4 within the district only; 8 m',
  streets: 'stretches of street within the district that bear a name, of two carriageways one; `name`',
  metro:
    'numbered lines of metro, light rail and monorail; `line`, `ref`, `status` open, or planned where they are being built',
  stations:
    'metro stations within 250 m of a numbered line, tram stops; `name`, `lines` (`T5` tram line 5, `T` its number is not told), `status`, `rank`, `inside`',
  trams: 'tram track, each street once',
  airport: 'runways (45 m across where their width is not told), aprons (`taxiway`)',
  labels: 'points for names: districts around, subdistricts and towns, rivers, lakes, airports; `kind`, `name`',
};

/** What a base map was made from, for its folder (`SOURCES.md`). */
export function sourcesPage(facts: SourcesFacts): string {
  const { day, district, osm, unnumbered } = facts;
  const rows = BASE_FILES.filter((file) => facts.made.has(file)).map(
    (file) => `| \`${file}\` | ${WHAT[file] ?? ''} | ${facts.made.get(file)} | ${sourceOf(file, facts)} |`,
  );
  return `${[
    '# Base map: what it is made of',
    '',
    `Made on ${day} for ${cell(district)} by \`npm run base\`: GeoJSON (RFC 7946, WGS-84, longitude first, five decimals), generalised for drawing, not for measuring. The outline is 示意，不作为划界依据; no 审图号.`,
    '',
    '| file | what, and its properties | features | from |',
    '|---|---|--:|---|',
    ...rows,
    '',
    '| | source file | SHA-256 | datum as it came | licence |',
    '|---|---|---|---|---|',
    ...outlineRows(facts),
    ...(osm ? [osmRow(osm)] : []),
    '',
    ...(osm
      ? ['Credit to show with the map: © OpenStreetMap contributors (ODbL 1.0).', '', ...known(osm.broken, unnumbered)]
      : []),
  ].join('\n')}\n`;
}

const sourceOf = (file: BaseFile, { neighbours, osm }: SourcesFacts): string =>
  !OUTLINE_FILES.includes(file)
    ? osm && file !== 'labels'
      ? '[B]'
      : osm
        ? '[A], [B]'
        : '[A]'
    : file === 'neighbours' && neighbours
      ? '[N]'
      : '[A]';

function outlineRows({ outline, neighbours, datum, outlineSource }: SourcesFacts): string[] {
  const licence = `as stated by whoever made the atlas: ${outlineSource ? cell(outlineSource) : 'nothing yet; say here where it is from and under what terms'}`;
  const row = (letter: string, { file, sha256 }: SourceFile): string =>
    `| [${letter}] | \`${cell(file)}\` | \`${sha256}\` | ${datum} | ${licence} |`;
  return [row('A', outline), ...(neighbours ? [row('N', neighbours)] : [])];
}

const osmRow = ({ file, sha256, asOf }: NonNullable<SourcesFacts['osm']>): string =>
  `| [B] | \`${cell(file)}\`, OpenStreetMap${asOf ? ` as of ${asOf}` : ''} | \`${sha256}\` | WGS-84 | ODbL 1.0, © OpenStreetMap contributors |`;

const known = (broken: number, unnumbered: readonly string[]): string[] => [
  '## Known defects',
  '',
  '- What OpenStreetMap does not hold is not on the map. What it calls built-up land is often only part of it, and coverage is measured against it.',
  '- The sea, railways and relief are not drawn.',
  ...(broken > 0
    ? [`- ${broken} things are left out: areas whose edge is not whole in the extract, coordinates that are none.`]
    : []),
  ...(unnumbered.length > 0 ? [`- Lines without a number are left out: ${unnumbered.map(cell).join(', ')}.`] : []),
];

/** Words as they may stand in a cell of a table. */
const cell = (words: string): string => words.replace(/[\r\n|`]+/g, ' ');
