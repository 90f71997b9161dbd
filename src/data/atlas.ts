import { atlasUrl } from 'virtual:atlas';
import type { Atlas, Decoded } from '../domain/atlas.ts';
import { decodeAtlas } from './decode-atlas.ts';
import { fetchJson } from './fetch-json.ts';

/** The report as it came. Taken when the script starts: a browser that translates the page begins after that. */
const report = document.getElementById('report')?.cloneNode(true) as Element | undefined;

/** Fetches and decodes the start data. Never throws but for an abort. */
export async function loadAtlas(signal: AbortSignal): Promise<Decoded<Atlas>> {
  const json = await fetchJson(atlasUrl, signal);
  if (!json.ok) return json;
  return decodeAtlas(json.value, (id) => report?.querySelector(`#${CSS.escape(id)}`)?.textContent ?? null);
}
