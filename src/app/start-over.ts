import type { MapPort } from '../contract/map-port.ts';
import { closeAll } from '../state/view.ts';
import type { Page } from '../ui/kit/page.ts';
import { mountPanes } from '../ui/shell/mount.tsx';
import { find } from './find.ts';

/**
 * Puts the page back to what its bare address shows: nothing selected, filtered, opened or drawn, the whole district on the map, the
 * report from its first line. What the browser remembers (theme, type, widths, language) stays.
 */
export function startOver(page: Page, map: MapPort | null): void {
  const { store, view, notices, reading } = page;
  store.startOver();
  closeAll(view);
  view.turnTo('map');
  reading.mode.readPlainly();
  notices.dismissAll();
  if (view.basemap.peek().shown !== 'offline' || view.basemap.peek().pending) page.map.chooseBasemap('offline', '');
  mountPanes(page);
  for (const id of ['report-pane', 'list']) find(id).scrollTo(0, 0);
  document.querySelector<HTMLElement>('.brand a')?.focus();
  map?.fitDistrict();
}
