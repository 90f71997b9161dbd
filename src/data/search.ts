import { searchUrl } from 'virtual:atlas';
import type { SearchTable } from '../contract/search-table.ts';
import type { Decoded } from '../domain/atlas.ts';
import { decodeSearchTable } from './decode.ts';
import { fetchJson } from './fetch-json.ts';

/** Fetches and decodes what a search needs beyond the texts. Never throws but for an abort. */
export async function loadSearchTable(signal: AbortSignal): Promise<Decoded<SearchTable>> {
  const json = await fetchJson(searchUrl, signal);
  return json.ok ? decodeSearchTable(json.value) : json;
}
