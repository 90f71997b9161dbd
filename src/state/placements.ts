import { checkPlacement } from '../domain/check-patch.ts';
import type { Placement } from '../domain/placement.ts';
import { PLACEMENTS } from './has-placements.ts';
import { forget, recallText, remember } from './view.ts';

/** Where a person has put places, in this browser. What is no placement any more is left out. */
export function readPlacements(): readonly Placement[] {
  try {
    const kept: unknown = JSON.parse(recallText(PLACEMENTS) ?? '[]');
    return Array.isArray(kept) ? kept.filter((placement) => checkPlacement(placement, '').length === 0) : [];
  } catch {
    return [];
  }
}

/** Keeps exactly these; answers whether the browser had room for them. */
export function keepPlacements(placements: readonly Placement[]): boolean {
  if (placements.length > 0) return remember(PLACEMENTS, JSON.stringify(placements));
  forget(PLACEMENTS);
  return true;
}
