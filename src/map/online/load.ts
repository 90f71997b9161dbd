import type { OnlineBasemap } from '../../contract/basemap.ts';
import type { Theme } from '../../contract/map-port.ts';
import type { OnlineGround } from './ground.ts';
import { loadOpenFreeMap } from './openfreemap.ts';
import { loadTianditu } from './tianditu.ts';

/** What another host draws, once it has answered for one tile. @throws HostError */
export const loadGround = (
  basemap: OnlineBasemap,
  theme: Theme,
  key: string,
  signal: AbortSignal,
): Promise<OnlineGround> =>
  basemap === 'openfreemap' ? loadOpenFreeMap(theme, signal) : loadTianditu(basemap, key, signal);
