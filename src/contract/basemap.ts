import type { HostFailure } from './host.ts';

/** What lies under the places: our own map, nothing, or a map from another host, which is asked only once a person has chosen it. */
export const BASEMAPS = ['offline', 'none', 'openfreemap', 'tianditu-vector', 'tianditu-imagery'] as const;
export type Basemap = (typeof BASEMAPS)[number];
export type OnlineBasemap = Exclude<Basemap, 'offline' | 'none'>;

/** Who is asked, and whether the person's own key goes with it. */
export const ONLINE: Record<OnlineBasemap, { readonly host: string; readonly needsKey: boolean }> = {
  openfreemap: { host: 'tiles.openfreemap.org', needsKey: false },
  'tianditu-vector': { host: 'tianditu.gov.cn', needsKey: true },
  'tianditu-imagery': { host: 'tianditu.gov.cn', needsKey: true },
};

/** What the names of sources and layers from another host begin with. */
export const ONLINE_PREFIX = 'online-';

export const isOnline = (basemap: Basemap): basemap is OnlineBasemap => basemap in ONLINE;

/** Why a map from another host cannot be shown. */
export type BasemapFailure = HostFailure | 'simple';

/** A key of Tianditu: 32 hexadecimal digits. */
export const isTiandituKey = (key: string): boolean => /^[0-9a-f]{32}$/i.test(key);
