import { searchUrl } from 'virtual:atlas';
import type { Decoded } from '../domain/atlas.ts';
import type { SearchTable } from '../domain/search-table.ts';
import { fetchJson } from './atlas.ts';

/** Fetches and decodes what a search needs beyond the texts. Never throws but for an abort. */
export async function loadSearchTable(signal: AbortSignal): Promise<Decoded<SearchTable>> {
  const json = await fetchJson(searchUrl, signal);
  return json.ok ? decodeSearchTable(json.value) : json;
}

/** Reads the table; an error says what was expected. */
export function decodeSearchTable(json: unknown): Decoded<SearchTable> {
  const table = json as SearchTable | null;
  const isTable =
    typeof table?.variants === 'string' && typeof table.syllables === 'object' && typeof table.exceptions === 'object';
  if (!isTable) return { ok: false, error: 'search table: expected variants, syllables and exceptions' };
  return { ok: true, value: table, notes: [] };
}
