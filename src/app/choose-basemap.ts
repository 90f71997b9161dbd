import type { Basemap } from '../contract/basemap.ts';
import type { MapPort } from '../contract/map-port.ts';
import type { Notices } from '../state/notices.ts';
import type { ViewState } from '../state/view.ts';
import { text } from '../text/text.ts';

/** Puts another map under the places, or says why it cannot. */
export async function chooseBasemap(
  map: MapPort,
  { basemap }: ViewState,
  notices: Notices,
  choice: Basemap,
  key: string,
): Promise<void> {
  notices.dismiss('basemap');
  const before = basemap.value.shown;
  basemap.value = { shown: before, pending: choice };
  const failure = await map.setBasemap(choice, key);
  // Another choice came in between.
  if (basemap.value.pending !== choice) return;
  basemap.value = { shown: failure ? 'offline' : choice, pending: null };
  if (failure) notices.say({ id: 'basemap', kind: 'trouble', text: text(`basemap.failed.${failure}`) });
}
