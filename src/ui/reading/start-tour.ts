import type { Page } from '../kit/page.ts';

/** Walks from place to place in the order of the report, or stops. */
export function startTour({
  view,
  reading: {
    mode: { tour },
  },
}: Page): void {
  if (tour.value !== 'off') {
    tour.value = 'off';
    return;
  }
  // Nothing moves by itself for those who asked for that.
  tour.value = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'paused' : 'playing';
  view.showOnMap('peek');
}
