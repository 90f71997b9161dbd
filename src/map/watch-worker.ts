import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

/** How long a map may be busy before its worker is asked for a sign of life, and how long the answer may take, in milliseconds. */
const PATIENCE = { busy: 8_000, answer: 8_000 } as const;

/**
 * Tells when the worker that cuts the tiles answers no more: browsers end one without a word, and the map would wait for ever.
 * `source` names a GeoJSON source, whose questions the worker answers, be it with an error.
 */
export function watchWorker(map: MapLibre, source: string, lost: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  const wait = (): void => {
    timer ??= setTimeout(ask, PATIENCE.busy);
  };
  const rest = (): void => {
    isBusy = false;
    clearTimeout(timer);
    timer = undefined;
  };
  const ask = async (): Promise<void> => {
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE.answer, 'late'));
    const sign = map.getSource<GeoJSONSource>(source)?.getClusterExpansionZoom(0);
    const answer = await Promise.race([late, sign?.catch(() => undefined)]);
    timer = undefined;
    // In a hidden tab everything takes its time.
    if (!isBusy) return;
    if (answer === 'late' && document.visibilityState === 'visible') lost();
    else wait();
  };
  for (const busy of ['movestart', 'dataloading'] as const)
    map.on(busy, () => {
      isBusy = true;
      wait();
    });
  for (const still of ['idle', 'remove', 'webglcontextlost'] as const) map.on(still, rest);
}

/** Whether the code of a worker can be had from its address. */
export async function isThere(workerUrl: string): Promise<boolean> {
  try {
    const response = await fetch(workerUrl);
    await response.arrayBuffer();
    return response.ok && /javascript/.test(response.headers.get('Content-Type') ?? '');
  } catch {
    return false;
  }
}
