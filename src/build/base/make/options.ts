import { parseArgs } from 'node:util';
import { DATUMS, type Datum } from '../../../domain/vocabulary.ts';

export const USAGE =
  'npm run base -- --district <adcode or name> --outline <geojson> [--osm <file.osm.pbf | file.geojson>] [--neighbours <geojson>] [--datum WGS-84|GCJ-02|BD-09|CGCS2000] [--outline-source "<words>"] [--replace]';

export interface BaseOptions {
  readonly district: string;
  readonly outline: string;
  readonly osm: string | null;
  readonly neighbours: string | null;
  /** In which outline and neighbours are written. */
  readonly datum: Datum;
  readonly outlineSource: string | null;
  readonly replace: boolean;
}

/** What is asked for on the command line. @throws naming what is missing or unknown. */
export function readOptions(words: string[]): BaseOptions {
  const text = { type: 'string' } as const;
  const { values } = parse(() =>
    parseArgs({
      args: words,
      options: {
        district: text,
        outline: text,
        osm: text,
        neighbours: text,
        datum: text,
        'outline-source': text,
        replace: { type: 'boolean' },
      },
    }),
  );
  const { district, outline, osm, neighbours, datum = 'WGS-84', replace = false } = values;
  if (!district) throw new Error(`--district: which district? ${USAGE}`);
  if (!outline)
    throw new Error(
      `--outline: the file of its outline is expected; without one an atlas stays as it is, and builds without a base map. ${USAGE}`,
    );
  if (!isDatum(datum)) throw new Error(`--datum ${datum}: expected one of ${DATUMS.join(', ')}`);
  return {
    district,
    outline,
    osm: osm ?? null,
    neighbours: neighbours ?? null,
    datum,
    outlineSource: values['outline-source'] ?? null,
    replace,
  };
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${(error as Error).message}. ${USAGE}`);
  }
}

const isDatum = (value: string): value is Datum => DATUMS.some((datum) => datum === value);
