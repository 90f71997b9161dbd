import type { Candidate } from '../contract/geocoder.ts';
import { HostError } from './ask-host.ts';
import { candidateOf, type GeocoderPort, MOST, unlike } from './geocoder.ts';

/** Metres: what a level of its geocoder leaves open. What is not named here is a name of an area. */
const LEVELS: Readonly<Record<string, number>> = { 门址: 100, 门牌: 100, 兴趣点: 150, POI: 150, 道路交叉口: 150 };
const POINT_M = 150;
const AREA_M = 2000;
const HERE = 'CGCS2000';

/**
 * Tianditu: search within an administrative division (`/v2/search`, query type 12), and its geocoder (`/geocoder`), both in CGCS2000
 * (lbs.tianditu.gov.cn/server/search2.html, geocodinginterface.html).
 */
export const tianditu: GeocoderPort = {
  addresses: ({ words, adcode }, base, key) => {
    const wanted = { keyWord: words, specify: `156${adcode}`, queryType: '12', start: '0', count: String(MOST) };
    return [
      `${base}/v2/search?${new URLSearchParams({ postStr: JSON.stringify(wanted), type: 'query', tk: key })}`,
      `${base}/geocoder?${new URLSearchParams({ ds: JSON.stringify({ keyWord: words }), tk: key })}`,
    ];
  },
  read(answer, { words }) {
    if (typeof answer !== 'object' || !answer) unlike('tianditu', 'an object', answer);
    const it = answer as Readonly<Record<string, unknown>>;
    refuse(it);
    if (Array.isArray(it.pois)) return it.pois.slice(0, MOST).flatMap((poi) => readPoi(poi) ?? []);
    if (typeof it.location === 'object' && it.location) return readLocation(it.location, words);
    // Nothing was found: a search that answers with something else than points, or a geocoder that says so.
    if (typeof it.resultType === 'number' || 'count' in it || it.status === '101' || it.msg !== undefined) return [];
    return unlike('tianditu', '“pois” or “location”', answer);
  },
};

/** Refusals come with status 200 as often as not. */
function refuse({ code, msg, status }: Readonly<Record<string, unknown>>): void {
  const info = (status ?? {}) as { infocode?: unknown; cndesc?: unknown };
  const said = String(info.cndesc ?? msg ?? '');
  if (/密钥|key|权限|授权/i.test(said) && (code !== undefined || info.infocode !== undefined))
    throw new HostError('key', `tianditu: ${said}`);
  if (/上限|超限|频|配额|次数/.test(said)) throw new HostError('quota', `tianditu: ${said}`);
}

function readPoi(poi: unknown): Candidate | null {
  const { name, address, lonlat, typeName, poiType } = (poi ?? {}) as Readonly<Record<string, unknown>>;
  // “lng,lat”; older answers put a blank between.
  const [lng, lat] = typeof lonlat === 'string' ? lonlat.split(/[,\s]+/) : [];
  return candidateOf({ name, address, lng, lat, radius: POINT_M, kind: typeName ?? String(poiType ?? '') }, HERE);
}

function readLocation(location: object, words: string): readonly Candidate[] {
  const { lon, lat, level, keyWord } = location as Readonly<Record<string, unknown>>;
  const radius = LEVELS[String(level)] ?? AREA_M;
  const candidate = candidateOf({ name: keyWord ?? words, lng: lon, lat, radius, kind: level }, HERE);
  return candidate ? [candidate] : [];
}
