import { atlasUrl, detailsUrl } from 'virtual:atlas';
import type { Atlas, Decoded, Details } from '../domain/atlas.ts';
import { decodeAtlas, decodeDetails } from './decode.ts';

/** Fetches and decodes the start data. Never throws but for an abort. */
export async function loadAtlas(signal: AbortSignal): Promise<Decoded<Atlas>> {
  const json = await fetchJson(atlasUrl, signal);
  if (!json.ok) return json;
  return decodeAtlas(json.value, (id) => document.getElementById(id)?.textContent ?? null);
}

/** Fetches and decodes what the cards need. Never throws but for an abort. */
export async function loadDetails(signal: AbortSignal): Promise<Decoded<Details>> {
  const json = await fetchJson(detailsUrl, signal);
  return json.ok ? decodeDetails(json.value) : json;
}

/** Fetches a JSON file; what went wrong is said, not thrown, but for an abort. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<Decoded<unknown>> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return { ok: false, error: `${url}: HTTP ${response.status}` };
    return { ok: true, value: await response.json(), notes: [] };
  } catch (error) {
    if (signal.aborted) throw error;
    return { ok: false, error: `${url}: ${(error as Error).message}` };
  }
}
