import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { ONLINE_PREFIX } from '../../contract/basemap.ts';
import type { Theme } from '../../contract/map-port.ts';
import { askHost, HostError, readAnswer } from '../../hosts/ask-host.ts';
import { MAP_FONT } from '../style/base-layers.ts';
import { MIDDLE_TILE, type OnlineGround } from './ground.ts';

const HOST = 'https://tiles.openfreemap.org/';
/** Simplified Chinese where there is one. */
const NAME = ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], ['get', 'name']];

/** The style of OpenFreeMap that fits the theme, with the address of one of its tiles tried out. @throws HostError */
export async function loadOpenFreeMap(theme: Theme, signal: AbortSignal): Promise<OnlineGround> {
  const response = await askHost(`${HOST}styles/${theme === 'dark' ? 'dark' : 'positron'}`, signal);
  const ground = adoptStyle(await readAnswer(response, signal));
  await tryTile(ground, signal);
  return ground;
}

/** Takes from a foreign style what can be drawn here: vector tiles of the same host, without its glyphs and pictures. @throws HostError */
export function adoptStyle(json: unknown): OnlineGround {
  const style = json as { version?: unknown; sources?: Record<string, unknown>; layers?: unknown };
  if (style?.version !== 8 || typeof style.sources !== 'object' || !Array.isArray(style.layers))
    throw new HostError('junk', 'expected a style of version 8 with sources and layers');
  const known = Object.entries(style.sources ?? {}).filter(([, source]) => isOurs(source));
  const sources = Object.fromEntries(known.map(([id, source]) => [ONLINE_PREFIX + id, clean(source)]));
  const layers = style.layers.flatMap((layer) => adoptLayer(layer, sources));
  if (known.length === 0 || layers.length === 0)
    throw new HostError('junk', `expected vector tiles of ${HOST}, found none`);
  return { sources, layers };
}

const isOurs = (source: unknown): boolean => {
  const { type, url, tiles } = (source ?? {}) as { type?: unknown; url?: unknown; tiles?: unknown };
  const addresses = Array.isArray(tiles) ? tiles : [url];
  return type === 'vector' && addresses.every((address) => typeof address === 'string' && address.startsWith(HOST));
};

function clean(source: unknown): SourceSpecification {
  const { url, tiles, minzoom, maxzoom } = source as {
    url?: string;
    tiles?: string[];
    minzoom?: number;
    maxzoom?: number;
  };
  return {
    type: 'vector',
    ...(url && { url }),
    ...(tiles && { tiles }),
    ...(minzoom !== undefined && { minzoom }),
    ...(maxzoom !== undefined && { maxzoom }),
  };
}

const DRAWN = new Set(['background', 'fill', 'line', 'symbol', 'circle']);

interface Foreign {
  readonly id: string;
  readonly type: string;
  readonly source?: string;
  readonly layout?: Readonly<Record<string, unknown>>;
  readonly paint?: Readonly<Record<string, unknown>>;
}

function adoptLayer(json: unknown, sources: Readonly<Record<string, unknown>>): LayerSpecification[] {
  const layer = json as Foreign;
  if (typeof layer?.id !== 'string' || !DRAWN.has(layer.type)) return [];
  const source = layer.source === undefined ? undefined : ONLINE_PREFIX + layer.source;
  if (layer.type === 'background' ? source !== undefined : !source || !(source in sources)) return [];
  const layout = Object.fromEntries(Object.entries(layer.layout ?? {}).filter(([key]) => !key.startsWith('icon-')));
  const paint = Object.fromEntries(
    Object.entries(layer.paint ?? {}).filter(([key]) => !key.startsWith('icon-') && !key.endsWith('-pattern')),
  );
  if (layer.type === 'symbol') {
    // A layer of pictures alone has nothing left to draw.
    if (layout['text-field'] === undefined) return [];
    layout['text-font'] = [...MAP_FONT];
    if (JSON.stringify(layout['text-field']).includes('name')) layout['text-field'] = NAME;
  }
  return [
    {
      ...layer,
      id: ONLINE_PREFIX + layer.id,
      ...(source && { source }),
      layout,
      paint,
    } as unknown as LayerSpecification,
  ];
}

/** A tile in the middle of the district: whether tiles come at all is known before the map changes. */
async function tryTile({ sources }: OnlineGround, signal: AbortSignal): Promise<void> {
  const [source] = Object.values(sources) as { url?: string; tiles?: string[] }[];
  const tiles =
    source?.tiles ??
    ((await readAnswer(await askHost(source?.url ?? HOST, signal), signal)) as { tiles?: string[] }).tiles;
  const template = tiles?.[0];
  if (typeof template !== 'string' || !template.startsWith(HOST))
    throw new HostError('junk', 'expected a TileJSON with tiles');
  await askHost(
    template.replace('{z}', MIDDLE_TILE.z).replace('{x}', MIDDLE_TILE.x).replace('{y}', MIDDLE_TILE.y),
    signal,
  );
}
