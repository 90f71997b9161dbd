import { loadDetails, loadFigures, loadGround, loadStations } from '../data/atlas.ts';
import type { Page } from '../ui/page.ts';
import { loadOnce } from './load-once.ts';

/** Prose and sources of the places, loaded when the first card asks. */
export function detailsOnce(end: AbortSignal): Pick<Page, 'details' | 'askDetails'> {
  const { state, ask } = loadOnce(() => loadDetails(end));
  return { details: state, askDetails: ask };
}

/** The quantities of the report, loaded when their panel first opens. */
export function figuresOnce(end: AbortSignal): Pick<Page, 'figures' | 'askFigures'> {
  const { state, ask } = loadOnce(() => loadFigures(end));
  return { figures: state, askFigures: ask };
}

/** The land that analyses are measured against, loaded when the first of them asks. */
export function groundOnce(end: AbortSignal): Pick<Page, 'ground' | 'askGround'> {
  const { state, ask } = loadOnce(() => loadGround(end));
  return { ground: state, askGround: ask };
}

/** The open metro stations, loaded when reach is first measured from them. */
export function stationsOnce(end: AbortSignal): Pick<Page, 'stations' | 'askStations'> {
  const { state, ask } = loadOnce(() => loadStations(end));
  return { stations: state, askStations: ask };
}
