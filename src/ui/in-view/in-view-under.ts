import type { Box } from '../../domain/boxes.ts';
import type { PlaceSummary } from '../../domain/place.ts';

/** Whether the panel with this list covers the sign of a place, where the map shows `view` (west, south, east, north). */
export function isUnder(list: HTMLElement, { anchor }: Pick<PlaceSummary, 'anchor'>, view: Box): boolean {
  const map = document.getElementById('map')?.getBoundingClientRect();
  const panel = list.closest('.in-view')?.getBoundingClientRect();
  if (!map || !panel || !anchor) return false;
  const [west, south, east, north] = view;
  // Over a district a degree of latitude is as high at its upper edge as at its lower, near enough.
  const x = map.left + ((anchor[0] - west) / (east - west)) * map.width;
  const y = map.top + ((north - anchor[1]) / (north - south)) * map.height;
  return x > panel.left && x < panel.right && y > panel.top && y < panel.bottom;
}
