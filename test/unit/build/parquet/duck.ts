import { DuckDBInstance, type Json } from '@duckdb/node-api';

export type Row = Readonly<Record<string, Json>>;
export type Ask = (sql: string) => Promise<Row[]>;

/** A database in memory that fetches nothing: rows come as JSON, with big integers as text. */
export async function openDuck(prepare: (connection: Connection) => void = () => undefined): Promise<Ask> {
  const settings = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
  const connection = await (await DuckDBInstance.create(':memory:', settings)).connect();
  prepare(connection);
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

type Connection = Awaited<ReturnType<DuckDBInstance['connect']>>;

/** Bytes that a query gives as `hex(…)`. */
export const fromHex = (hex: Json | undefined): Uint8Array => Buffer.from(String(hex), 'hex');
