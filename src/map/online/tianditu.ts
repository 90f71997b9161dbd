import { ONLINE_PREFIX, type OnlineBasemap } from '../../contract/basemap.ts';
import { askHost, HostError } from '../../hosts/ask-host.ts';
import { MIDDLE_TILE, type OnlineGround } from './ground.ts';

/** Ground and its names. */
const LAYERS: Record<Exclude<OnlineBasemap, 'openfreemap'>, readonly string[]> = {
  'tianditu-vector': ['vec', 'cva'],
  'tianditu-imagery': ['img', 'cia'],
};
const SERVERS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Raster tiles of Tianditu in Web Mercator (CGCS2000, some decimetres from WGS-84), one of them tried out. @throws HostError */
export async function loadTianditu(
  basemap: keyof typeof LAYERS,
  key: string,
  signal: AbortSignal,
): Promise<OnlineGround> {
  const names = LAYERS[basemap];
  const [first = 'vec'] = names;
  const response = await askHost(tileAddress(0, first, key, MIDDLE_TILE), signal);
  // A refusal can come as a page with status 200.
  if (!response.headers.get('content-type')?.startsWith('image/')) throw new HostError('key', 'expected an image');
  return {
    sources: Object.fromEntries(
      names.map((name) => [
        ONLINE_PREFIX + name,
        {
          type: 'raster',
          tiles: SERVERS.map((server) => tileAddress(server, name, key, { z: '{z}', x: '{x}', y: '{y}' })),
          tileSize: 256,
          minzoom: 1,
          maxzoom: 18,
        },
      ]),
    ),
    layers: names.map((name) => ({ id: ONLINE_PREFIX + name, type: 'raster', source: ONLINE_PREFIX + name })),
  };
}

/** WMTS 1.0.0, GetTile by key and value. */
export function tileAddress(
  server: number,
  layer: string,
  key: string,
  at: { z: string; x: string; y: string },
): string {
  const query = [
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles',
    `LAYER=${layer}&TILEMATRIX=${at.z}&TILEROW=${at.y}&TILECOL=${at.x}`,
    `tk=${encodeURIComponent(key)}`,
  ];
  return `https://t${server}.tianditu.gov.cn/${layer}_w/wmts?${query.join('&')}`;
}
