/**
 * What the published schema of Linked Places Format 1.1 asks of a feature, restated in short. Source: World Historical Gazetteer,
 * github.com/WorldHistoricalGazetteer/whgazetteer, `datasets/static/validate/schema_lpf_v1.1.json` at 372f799, BSD 3-Clause,
 * © 2022 World History Center, University of Pittsburgh. Titles and examples are left out. Its patterns fit any
 * text of one line.
 *
 * It differs in one point: the format's own text (github.com/LinkedPasts/linked-places-format, README of v1.1, 9 May 2019) writes an
 * unknown position as `"geometries": ["null"]`, which that schema does not know; here it does.
 */
const text = { type: 'string', pattern: '^.*$' } as const;
const textOrNull = { type: ['string', 'null'], pattern: '^.*$' } as const;
const listOf = (items: object) => ({ type: 'array', items }) as const;
const object = (properties: object, required: readonly string[] = [], more: object = {}) => ({
  type: 'object',
  properties,
  required,
  ...more,
});

const day = object({ in: text, earliest: text, latest: text });
const lastDay = object({ in: textOrNull, earliest: text, latest: text });
const when = (needed: readonly string[]) =>
  object({
    timespans: listOf(object({ start: day, end: lastDay }, needed)),
    periods: listOf(object({ name: text, uri: text }, ['name'])),
    label: text,
    duration: text,
  });
const WHEN = when(['start']);

const name = object(
  {
    lang: textOrNull,
    when: WHEN,
    toponym: text,
    ethnonym: text,
    citations: listOf(object({ '@id': textOrNull, label: text })),
  },
  [],
  { additionalProperties: false, oneOf: [{ required: ['toponym'] }, { required: ['ethnonym'] }] },
);

const shape = object({
  type: { enum: ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] },
  when: when([]),
  geowkt: text,
  source: text,
  certainty: { enum: ['certain', 'less-certain', 'uncertain'] },
});

export const LPF_SCHEMA = object(
  {
    type: { enum: ['Feature'] },
    '@id': text,
    properties: object({ title: text, ccodes: listOf(text) }, ['title', 'ccodes']),
    names: listOf(name),
    types: listOf(object({ label: text, identifier: text, sourceLabel: text, when: WHEN })),
    geometry: object(
      { type: { enum: ['GeometryCollection'] }, geometries: listOf({ anyOf: [shape, { const: 'null' }] }) },
      ['type', 'geometries'],
    ),
    relations: listOf(
      object(
        {
          relationType: text,
          relationTo: text,
          label: text,
          when: WHEN,
          certainty: { enum: ['certain', 'less certain', 'uncertain'] },
        },
        ['relationType', 'relationTo', 'label'],
      ),
    ),
    links: listOf(
      object({
        type: { enum: ['closeMatch', 'exactMatch', 'primaryTopicOf', 'subjectOf', 'seeAlso'] },
        identifier: text,
      }),
    ),
    when: WHEN,
    descriptions: listOf(object({ '@id': text, value: text, lang: textOrNull }, ['value', 'lang'])),
    depictions: listOf(object({ '@id': text, title: text, license: text }, ['@id', 'title', 'license'])),
  },
  ['type', '@id', 'properties', 'names'],
  { additionalProperties: false },
);
