import type { Map as MapLibre } from 'maplibre-gl';
import { type Basemap, type BasemapFailure, isOnline, ONLINE_PREFIX } from '../contract/basemap.ts';
import type { Theme } from '../contract/map-port.ts';
import type { OnlineGround } from './online/ground.ts';

/** What lies under the places. */
export type Ground = 'offline' | 'none' | OnlineGround;

interface Parts {
  theme(): Theme;
  /** Draws the map anew on this ground. */
  draw(ground: Ground): void;
  /** A map from another host failed after it had been shown; ours is back. */
  lost(failure: BasemapFailure): void;
}

/** So many tiles in a row may fail before the map from another host is given up. */
const FAILED_TILES = 4;

/** Changes what lies under the places. A new choice, or the same for a new theme, gives up the one before it. */
export function createGround(map: MapLibre, { theme, draw, lost }: Parts) {
  let chosen: { basemap: Basemap; key: string } = { basemap: 'offline', key: '' };
  let underWay = new AbortController();
  let failed = 0;

  map.on('error', (event) => {
    const { sourceId, error } = event as { sourceId?: string; error: { message: string; status?: number } };
    if (!sourceId?.startsWith(ONLINE_PREFIX) || !isOnline(chosen.basemap)) return;
    failed += 1;
    if (failed < FAILED_TILES && error.status !== 403) return;
    void choose('offline', '');
    // It is there: without it nothing would have been shown.
    import('../hosts/ask-host.ts').then(
      ({ failureOf }) => lost(failureOf(error.status ?? 0)),
      () => lost('unreachable'),
    );
  });
  map.on('sourcedata', ({ sourceId, tile }) => {
    if (sourceId?.startsWith(ONLINE_PREFIX) && tile) failed = 0;
  });

  /** Answers why it cannot be shown, or null; ours stays in that case. Null too when another choice came in between. */
  async function choose(basemap: Basemap, key: string): Promise<BasemapFailure | null> {
    underWay.abort();
    underWay = new AbortController();
    const { signal } = underWay;
    failed = 0;
    if (!isOnline(basemap)) {
      chosen = { basemap, key };
      draw(basemap);
      return null;
    }
    const parts = await Promise.all([import('./online/load.ts'), import('../hosts/ask-host.ts')]).catch(() => null);
    if (!parts) return signal.aborted ? null : 'no-network';
    const [{ loadGround }, { HostError }] = parts;
    try {
      const ground = await loadGround(basemap, theme(), key, signal);
      signal.throwIfAborted();
      chosen = { basemap, key };
      draw(ground);
      return null;
    } catch (error) {
      if (signal.aborted) return null;
      chosen = { basemap: 'offline', key: '' };
      draw('offline');
      return error instanceof HostError ? error.failure : 'junk';
    }
  }

  return {
    choose,
    /** A map from another host may look different in another theme. */
    async themeChanged(): Promise<void> {
      if (chosen.basemap !== 'openfreemap') return;
      const failure = await choose(chosen.basemap, chosen.key);
      if (failure) lost(failure);
    },
  };
}
