import { type InView, windOf } from '../../geo/in-view.ts';
import { text } from '../../text/later.ts';
import { lengthWords } from '../workbench/kit/number-words.ts';

const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** How far from the middle of the map, and in which direction. */
export function whereWords({ distanceM, azimuth }: InView): string {
  const wind = WINDS[windOf(azimuth)];
  if (distanceM < 1 || !wind) return text('inView.here');
  return text('inView.away', { distance: lengthWords(distanceM), wind: text(`wind.${wind}`) });
}
