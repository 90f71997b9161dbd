import { type ParquetWriteOptions, parquetWriteBuffer } from 'hyparquet-writer';

type SchemaElement = NonNullable<ParquetWriteOptions['schema']>[number];

/** How values are stored: the elements of the Parquet schema under a name, the outermost first. */
type Shape = (name: string, repetition?: SchemaElement['repetition_type']) => readonly SchemaElement[];

/** The columns of a table, in order: each name of a row once. */
export type Columns<Row> = { readonly [Name in keyof Row]: Shape };

const plain =
  (stored: Pick<SchemaElement, 'type' | 'converted_type'>): Shape =>
  (name, repetition_type = 'REQUIRED') => [{ name, ...stored, repetition_type }];

export const TEXT = plain({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
export const INTEGER = plain({ type: 'INT32' });
export const NUMBER = plain({ type: 'DOUBLE' });
export const TRUTH = plain({ type: 'BOOLEAN' });
export const BYTES = plain({ type: 'BYTE_ARRAY' });

export const orNull =
  (shape: Shape): Shape =>
  (name) =>
    shape(name, 'OPTIONAL');

/** A list that is never null, of values that are none. */
export const listOf =
  (shape: Shape): Shape =>
  (name, repetition_type = 'REQUIRED') => [
    { name, converted_type: 'LIST', repetition_type, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...shape('element'),
  ];

export const structOf =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (name, repetition_type = 'REQUIRED') => [
    { name, repetition_type, num_children: Object.keys(fields).length },
    ...elementsOf(fields),
  ];

const elementsOf = (fields: Readonly<Record<string, Shape>>): SchemaElement[] =>
  Object.entries(fields).flatMap(([name, shape]) => shape(name));

/** A whole Parquet file, Snappy-compressed, with texts under keys in its metadata. The same rows give the same bytes. */
export function writeTable<Row extends object>(
  columns: Columns<Row>,
  rows: readonly Row[],
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array {
  const names = Object.keys(columns) as (keyof Row & string)[];
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [...structOf(columns)('root')],
      columnData: names.map((name) => ({ name, data: rows.map((row) => row[name]) })),
      kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value: JSON.stringify(value) })),
    }),
  );
}
