import type { PlaceSummary } from '../../domain/place.ts';
import { progressOf } from '../../domain/progress.ts';
import { toneOf } from '../../look/tones.ts';

/** What the style sheet draws a dot from: its sector's colour, and full or hollow as far as the report says that anything was done. */
export const dotOf = ({ sectors, stages }: PlaceSummary) => ({
  'data-tone': toneOf(sectors),
  'data-progress': progressOf(stages),
});
