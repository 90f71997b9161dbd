import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { middle } from '#about';
import type { BasemapFailure } from '../../contract/basemap.ts';
import { eastward, southward } from '../points/mercator.ts';

const [LNG, LAT] = middle;
const ZOOM = 9;
const inTiles = (share: number): string => String(Math.floor(share * 2 ** ZOOM));
/** The tile in the middle of the base map, by which a host is tried out. */
export const MIDDLE_TILE = { z: String(ZOOM), x: inTiles(eastward(LNG)), y: inTiles(southward(LAT)) } as const;

/** What another host draws under the places: sources and layers, bottom to top, all named `online-…`. */
export interface OnlineGround {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
}

/** Why a map from another host cannot be shown. */
export class GroundError extends Error {
  constructor(
    readonly failure: BasemapFailure,
    detail: string,
  ) {
    super(detail);
  }
}

/** What an HTTP status means for the person who chose the map. */
export function failureOf(status: number): BasemapFailure {
  if (status === 401 || status === 403) return 'key';
  return status === 418 || status === 429 ? 'quota' : 'unreachable';
}

const PATIENCE_MS = 10_000;

/** Fetches from another host; gives up after ten seconds. @throws GroundError, or the signal's reason. */
export async function ask(url: string, signal: AbortSignal): Promise<Response> {
  if (!navigator.onLine) throw new GroundError('no-network', 'the browser is offline');
  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new GroundError('unreachable', (error as Error).message);
  }
  if (!response.ok) throw new GroundError(failureOf(response.status), `HTTP ${response.status}`);
  return response;
}
