import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { adcode, slug } from '#about';
import { publishAtlas } from '../../../../src/build/parquet/publish.ts';
import { toParquet } from '../../../../src/build/parquet/to-parquet.ts';
import { toPlacesGeoJson } from '../../../../src/build/publish/open-data.ts';
import { quantityOf } from '../../../../src/domain/quantity.ts';
import { readWkb } from '../../../../src/files/read/read-wkb.ts';
import { ATLAS } from '../../../atlas.ts';
import { dataset } from '../../dataset.ts';
import { type Ask, fromHex, openDuck, type Row } from './duck.ts';

const TABLES = ['places', 'mentions', 'passages', 'figures'];
/** What the partitions are called, and what SQL of one reader or another keeps for itself. */
const RESERVED = new Set(['province', 'district', 'year', 'end', 'order', 'range', 'within']);
const out = mkdtempSync(join(tmpdir(), 'parquet-'));
const { paths } = publishAtlas(ATLAS, out);
const fileOf = (table: string): string => join(out, paths.find((path) => path.startsWith(`${table}/`)) ?? '');
/** Without what stands for nothing: null, false and empty lists. */
const bare = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part) =>
      part === null || part === false || (Array.isArray(part) && part.length === 0) ? undefined : part,
    ),
  );

let ask: Ask;
beforeAll(async () => {
  ask = await openDuck();
  for (const table of TABLES)
    await ask(`CREATE VIEW ${table} AS FROM read_parquet('${fileOf(table)}', hive_partitioning = false)`);
});

describe('an atlas as Parquet', () => {
  it('stands below province, district and year', () =>
    expect(paths).toEqual(
      TABLES.map(
        (table) => `${table}/province=${adcode.slice(0, 2)}/district=${adcode}/year=2023/part-${slug}.parquet`,
      ),
    ));

  it('is the same bytes whenever the data are the same', () => {
    const again = toParquet(dataset);
    expect([...again.keys()]).toEqual(paths);
    for (const [path, file] of again) expect(Buffer.from(file).equals(readFileSync(join(out, path)))).toBe(true);
  });

  it('has the columns that the guide tells of, in that order', async () => {
    const guide = readFileSync('docs/at-scale.md', 'utf8');
    for (const table of TABLES) {
      const [, part = ''] = guide.split(`\n### ${table}\n`);
      const told = [...(part.split('\n#')[0] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
      const columns = await ask(`DESCRIBE ${table}`);
      expect(columns.map((column) => column.column_name)).toEqual(told);
      expect(told.filter((name) => RESERVED.has(name ?? ''))).toEqual([]);
    }
  });

  it('says of which atlas, reports and licence it is', async () => {
    const [row] = await ask(
      `SELECT decode(value) AS value FROM parquet_kv_metadata('${fileOf('figures')}') WHERE decode(key) = 'atlas'`,
    );
    expect(JSON.parse(String(row?.value))).toMatchObject({
      slug,
      licence: { en: expect.stringContaining('ODbL') },
      reports: [{ id: '2023', sha256: dataset.reports[0]?.sha256 }],
    });
  });
});

describe('its places', () => {
  it('are those of data/places.geojson, with their geometry and mentions', async () => {
    const rows = await ask('SELECT * EXCLUDE bbox REPLACE (hex(ST_AsWKB(geometry)) AS geometry) FROM places');
    const mentions = await ask('FROM mentions');
    expect(rows.map((row) => bare(toFeature(row, mentions)))).toEqual(toPlacesGeoJson(dataset).features.map(bare));
  });

  it('have a geometry and a box, or neither', async () => {
    const located = dataset.places.filter(({ geometry }) => geometry).length;
    expect(
      await ask('SELECT count(geometry)::INT AS geometries, count(bbox)::INT AS boxes, count(*)::INT AS n FROM places'),
    ).toEqual([{ geometries: located, boxes: located, n: dataset.places.length }]);
    const [wrong] = await ask(
      "SELECT count(*)::INT AS n FROM places WHERE ST_AsText(geometry) LIKE 'POINT%' AND ST_AsText(geometry) <> format('POINT ({} {})', bbox.xmin, bbox.ymax)",
    );
    expect(wrong).toEqual({ n: 0 });
  });

  it('are described as GeoParquet 1.1 wants it', async () => {
    const [row] = await ask(
      `SELECT decode(value) AS value FROM parquet_kv_metadata('${fileOf('places')}') WHERE decode(key) = 'geo'`,
    );
    const geo = JSON.parse(String(row?.value));
    const validate = new Ajv().compile(GEO);
    expect(validate(geo) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...geo, version: '1.0.0' })).toBe(false);
    const [real] = await ask(
      'SELECT min(bbox.xmin) AS w, min(bbox.ymin) AS s, max(bbox.xmax) AS e, max(bbox.ymax) AS n FROM places',
    );
    expect(geo.columns.geometry.bbox).toEqual([real?.w, real?.s, real?.e, real?.n]);
    const types = new Set(dataset.places.flatMap(({ geometry }) => geometry?.type ?? []));
    expect(geo.columns.geometry.geometry_types).toEqual([...types].sort());
    expect(
      await ask(
        "SELECT type, repetition_type AS how, logical_type AS kind FROM parquet_schema('" +
          fileOf('places') +
          "') WHERE name IN ('bbox', 'geometry')",
      ),
    ).toEqual([
      { type: null, how: 'OPTIONAL', kind: null },
      { type: 'BYTE_ARRAY', how: 'OPTIONAL', kind: null },
    ]);
    const [read] = await ask('SELECT DISTINCT ST_CRS(geometry) AS crs FROM places WHERE geometry IS NOT NULL');
    expect(read).toEqual({ crs: 'OGC:CRS84' });
  });
});

describe('its words', () => {
  it('are those of the report, line by line', async () => {
    const rows = await ask('FROM passages');
    expect(rows.map(({ id, section, kind, text }) => ({ id, section, kind, text }))).toEqual(dataset.passages);
    const lines = readFileSync(join(ATLAS, 'reports/2023/report.txt'), 'utf8').split('\n');
    expect(rows.map(({ line_number }) => lines[Number(line_number) - 1])).toEqual(
      dataset.passages.map(({ text }) => text),
    );
    expect(rows.map((row) => row.section_title)).toEqual(
      dataset.passages.map(({ section }) => dataset.sections.find(({ id }) => id === section)?.title),
    );
  });

  it.each(['mentions', 'figures'] as const)('stand where the %s say', async (table) => {
    const [counted] = await ask(
      `SELECT count(*)::INT AS n, count_if(substring(text, start_code_point + 1, end_code_point - start_code_point) = told.exact)::INT AS same
       FROM ${table} AS told JOIN passages ON passages.id = told.passage`,
    );
    expect(counted).toEqual({ n: dataset[table].length, same: dataset[table].length });
  });

  it('state the figures of data/figures.json', async () => {
    const rows = await ask('FROM figures');
    expect(rows.map((row) => bare(toFigure(row)))).toEqual(
      dataset.figures.map((figure) => bare({ ...figure, normalised: quantityOf(figure) })),
    );
  });
});

function toFeature(row: Row, mentions: readonly Row[]): object {
  const { original_datum, evidence_date, sources, ambiguous, doubt, subdistricts, method } = row;
  return {
    type: 'Feature',
    id: row.id,
    geometry: row.geometry && readWkb(fromHex(row.geometry)),
    properties: {
      name: row.name,
      nameEn: row.name_en,
      aliases: row.aliases,
      layer: row.layer,
      sectors: row.sectors,
      stages: (row.stages as Row[]).map(({ role: _, ...stage }) => stage),
      members: row.members,
      description: row.description,
      descriptionEn: row.description_en,
      location: {
        type: row.location_type,
        precisionM: row.precision_m,
        within: row.within_place,
        subdistricts,
        method,
        methodEn: row.method_en,
        originalDatum: original_datum,
        date: evidence_date,
        sources: (sources as Row[]).map(({ ref, fact, fact_en, date }) => ({ ref, fact, factEn: fact_en, date })),
        ambiguous,
        doubt,
        doubtEn: row.doubt_en,
      },
      mentions: mentions
        .filter(({ place }) => place === row.id)
        .map(({ passage, start_code_point, end_code_point, exact, made_by }) => ({
          passage,
          start: start_code_point,
          end: end_code_point,
          exact,
          madeBy: made_by,
        })),
    },
  };
}

function toFigure(row: Row): object {
  const both = (zh: Row[string] | undefined, en: Row[string] | undefined) => zh && { zh, en };
  const { id, value, unit, qualifier, kind, measure, sector, place, passage, exact, prefix, suffix, reason } = row;
  return {
    ...{ id, value, unit, qualifier, kind, measure, sector, place, passage, exact, prefix, suffix, reason },
    subject: { key: row.subject_key, zh: row.subject, en: row.subject_en },
    year: row.figure_year,
    start: row.start_code_point,
    end: row.end_code_point,
    scope: both(row.scope, row.scope_en),
    caveat: both(row.caveat, row.caveat_en),
    madeBy: row.made_by,
    normalised: row.normalised_unit && { value: row.normalised_value, unit: row.normalised_unit },
  };
}

const corner = (side: string) => ({
  type: 'array',
  items: [{ const: 'bbox' }, { const: side }],
  minItems: 2,
  additionalItems: false,
});

/** What GeoParquet 1.1.0 asks of the metadata of a file with one column of WKB that a box covers. */
const GEO = {
  type: 'object',
  required: ['version', 'primary_column', 'columns'],
  properties: {
    version: { const: '1.1.0' },
    primary_column: { const: 'geometry' },
    columns: {
      type: 'object',
      required: ['geometry'],
      additionalProperties: false,
      properties: {
        geometry: {
          type: 'object',
          required: ['encoding', 'geometry_types'],
          properties: {
            encoding: { const: 'WKB' },
            geometry_types: {
              type: 'array',
              uniqueItems: true,
              items: { enum: ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] },
            },
            crs: false,
            edges: { enum: ['planar', 'spherical'] },
            orientation: { const: 'counterclockwise' },
            bbox: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
            covering: {
              type: 'object',
              required: ['bbox'],
              properties: {
                bbox: {
                  type: 'object',
                  required: ['xmin', 'ymin', 'xmax', 'ymax'],
                  additionalProperties: false,
                  properties: {
                    xmin: corner('xmin'),
                    ymin: corner('ymin'),
                    xmax: corner('xmax'),
                    ymax: corner('ymax'),
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
