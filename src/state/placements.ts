import { checkPlacement } from '../domain/check-patch.ts';
import type { Placement } from '../domain/placement.ts';
import { PLACEMENTS } from './has-placements.ts';
import { forget, recallText, remember } from './preferences.ts';

interface Kept {
  readonly placements: readonly Placement[];
  /** What was kept beside them and cannot be read as one: as it was, until the person gives it up. */
  readonly unread: readonly unknown[];
}

/** Where a person has put places, in this browser, and what cannot be read of it. */
export function readKept(): Kept {
  const raw = recallText(PLACEMENTS) ?? '[]';
  const kept = parse(raw);
  const isSound = (one: unknown): one is Placement => checkPlacement(one, '').length === 0;
  return { placements: kept.filter(isSound), unread: kept.filter((one) => !isSound(one)) };
}

function parse(raw: string): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(raw);
    return Array.isArray(kept) ? kept : [kept];
  } catch {
    return [raw];
  }
}

export const readPlacements = (): readonly Placement[] => readKept().placements;

/** Keeps exactly these, and what could not be read unless that is given up; answers whether the browser had room for them. */
export function keepPlacements(placements: readonly Placement[], unread = readKept().unread): boolean {
  const all = [...placements, ...unread];
  if (all.length > 0) return remember(PLACEMENTS, JSON.stringify(all));
  forget(PLACEMENTS);
  return true;
}
