import { hasPlacements } from '../state/has-placements.ts';
import type { Page } from '../ui/kit/page.ts';
import { loadOnce } from './load-once.ts';

/** What the first view does without. */
const later = () => import('../data/later.ts');

/** Prose and sources of the places, loaded when the first card asks. */
export function detailsOnce(end: AbortSignal): Pick<Page, 'details' | 'askDetails'> {
  const { state, ask } = loadOnce(async () => {
    const loaded = await (await later()).loadDetails(end);
    if (!loaded.ok || !hasPlacements()) return loaded;
    return { ...loaded, value: (await import('./placed.ts')).withPlacedDetails(loaded.value) };
  });
  return { details: state, askDetails: ask };
}

/** The quantities of the report, loaded when their panel first opens. */
export function figuresOnce(end: AbortSignal): Pick<Page, 'figures' | 'askFigures'> {
  const { state, ask } = loadOnce(async () => (await later()).loadFigures(end));
  return { figures: state, askFigures: ask };
}

/** The land that analyses are measured against, loaded when the first of them asks. */
export function groundOnce(end: AbortSignal): Pick<Page, 'ground' | 'askGround'> {
  const { state, ask } = loadOnce(async () => (await later()).loadGround(end));
  return { ground: state, askGround: ask };
}

/** The open metro stations, loaded when reach is first measured from them. */
export function stationsOnce(end: AbortSignal): Pick<Page, 'stations' | 'askStations'> {
  const { state, ask } = loadOnce(async () => (await later()).loadStations(end));
  return { stations: state, askStations: ask };
}
