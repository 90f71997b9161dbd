import type { Draft } from './draft.ts';

/** How much a draft holds: candidate places, their mentions, places with a stage, quantities, and what was not understood. */
export interface DraftCounts {
  readonly places: number;
  readonly mentions: number;
  readonly figures: number;
  readonly stages: number;
  readonly doubts: number;
}

export const countDraft = ({ places, figures, doubts }: Draft): DraftCounts => ({
  places: places.length,
  mentions: places.reduce((sum, { namings }) => sum + namings.length, 0),
  figures: figures.length,
  stages: places.filter(({ stages }) => stages.length > 0).length,
  doubts: doubts.length,
});
