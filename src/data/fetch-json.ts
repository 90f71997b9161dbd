import type { Decoded } from '../domain/atlas.ts';

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
