import type { Decoded } from '../domain/atlas.ts';
import { hasPlacements } from '../state/has-placements.ts';
import type { LoadsPart } from '../ui/kit/page.ts';
import { loadOnce } from './load-once.ts';

/** What the first view does without, each loaded when it is first asked for. */
export function loadedLater(end: AbortSignal): Omit<LoadsPart, 'loadSearch'> {
  type Loads = typeof import('../data/later.ts');
  const once = <T>(load: (later: Loads) => Promise<Decoded<T>>) =>
    loadOnce(async () => load(await import('../data/later.ts')));
  return {
    details: once(async (it) => {
      const loaded = await it.loadDetails(end);
      if (!loaded.ok || !hasPlacements()) return loaded;
      return { ...loaded, value: (await import('./placed.ts')).withPlacedDetails(loaded.value) };
    }),
    figures: once((it) => it.loadFigures(end)),
    ground: once((it) => it.loadGround(end)),
    stations: once((it) => it.loadStations(end)),
    loadPlacing: async () => (await import('./placing.ts')).placing(end),
  };
}
