import type { Decoded } from '../domain/atlas.ts';
import { hasPlacements } from '../state/has-placements.ts';
import type { Page } from '../ui/kit/page.ts';
import { loadOnce } from './load-once.ts';

/** What the first view does without, each loaded when it is first asked for. */
export function loadedLater(
  end: AbortSignal,
): Pick<
  Page,
  | 'details'
  | 'askDetails'
  | 'figures'
  | 'askFigures'
  | 'ground'
  | 'askGround'
  | 'stations'
  | 'askStations'
  | 'loadPlacing'
> {
  type Later = typeof import('../data/later.ts');
  const once = <T>(load: (later: Later) => Promise<Decoded<T>>) =>
    loadOnce(async () => load(await import('../data/later.ts')));
  const details = once(async (it) => {
    const loaded = await it.loadDetails(end);
    if (!loaded.ok || !hasPlacements()) return loaded;
    return { ...loaded, value: (await import('./placed.ts')).withPlacedDetails(loaded.value) };
  });
  const figures = once((it) => it.loadFigures(end));
  const ground = once((it) => it.loadGround(end));
  const stations = once((it) => it.loadStations(end));
  return {
    details: details.state,
    askDetails: details.ask,
    figures: figures.state,
    askFigures: figures.ask,
    ground: ground.state,
    askGround: ground.ask,
    stations: stations.state,
    askStations: stations.ask,
    loadPlacing: async () => (await import('./placing.ts')).placing(end),
  };
}
