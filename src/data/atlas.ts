import { atlasUrl, detailsUrl, figuresUrl, groundUrl, repairsUrl, stationsUrl } from 'virtual:atlas';
import type { Atlas, Decoded, Details } from '../domain/atlas.ts';
import type { Figure } from '../domain/figure.ts';
import type { Ground } from '../domain/ground.ts';
import type { PlacedRepair } from '../domain/repair.ts';
import type { Station } from '../domain/station.ts';
import { decodeAtlas, decodeDetails, decodeGround, decodeRepairs, decodeStations } from './decode.ts';
import { decodeFigures } from './decode-figures.ts';

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

/** Fetches and decodes the quantities that the report states. Never throws but for an abort. */
export async function loadFigures(signal: AbortSignal): Promise<Decoded<readonly Figure[]>> {
  const json = await fetchJson(figuresUrl, signal);
  return json.ok ? decodeFigures(json.value) : json;
}

/** Fetches and decodes the land that coverage is measured against. Never throws but for an abort. */
export async function loadGround(signal: AbortSignal): Promise<Decoded<Ground>> {
  const json = await fetchJson(groundUrl, signal);
  return json.ok ? decodeGround(json.value) : json;
}

/** Fetches and decodes the open metro stations. Never throws but for an abort. */
export async function loadStations(signal: AbortSignal): Promise<Decoded<readonly Station[]>> {
  const json = await fetchJson(stationsUrl, signal);
  return json.ok ? decodeStations(json.value) : json;
}

/** Fetches and decodes the repairs of the received text. Never throws but for an abort. */
export async function loadRepairs(signal: AbortSignal): Promise<Decoded<readonly PlacedRepair[]>> {
  const json = await fetchJson(repairsUrl, signal);
  return json.ok ? decodeRepairs(json.value) : json;
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
