import type { Candidate } from '../contract/geocoder.ts';
import { HostError } from './ask-host.ts';
import { candidateOf, type GeocoderPort, MOST, unlike } from './geocoder.ts';

/** Metres: what a level of its geocoder leaves open. */
const LEVELS: Readonly<Record<string, number>> = {
  门牌号: 100,
  兴趣点: 150,
  单元号: 100,
  道路交叉路口: 150,
  公交地铁站点: 150,
};
const POINT_M = 150;
const AREA_M = 2000;
const HERE = 'GCJ-02';
/** Its codes for too many questions a second, a minute or a day. */
const QUOTA = new Set(['10003', '10004', '10014', '10015', '10019', '10020', '10021', '10044']);

/** AMap, for servers: search of places (`/v5/place/text`) and its geocoder (`/v3/geocode/geo`), both in GCJ-02 (lbs.amap.com). */
export const amap: GeocoderPort = {
  addresses: ({ words, adcode }, base, key) => [
    `${base}/v5/place/text?${new URLSearchParams({ keywords: words, region: adcode, city_limit: 'true', page_size: String(MOST), key })}`,
    `${base}/v3/geocode/geo?${new URLSearchParams({ address: words, city: adcode, key })}`,
  ],
  read(answer) {
    if (typeof answer !== 'object' || !answer) unlike('amap', 'an object', answer);
    const { status, info, infocode, pois, geocodes } = answer as Readonly<Record<string, unknown>>;
    // What its geocoder says where it finds nothing.
    if (infocode === '30001') return [];
    if (status !== '1')
      throw new HostError(
        QUOTA.has(String(infocode)) ? 'quota' : infocode ? 'key' : 'junk',
        `amap: ${infocode} ${info}`,
      );
    if (Array.isArray(pois)) return pois.slice(0, MOST).flatMap((poi) => readPoi(poi) ?? []);
    if (Array.isArray(geocodes)) return geocodes.slice(0, MOST).flatMap((each) => readGeocode(each) ?? []);
    return unlike('amap', '“pois” or “geocodes”', answer);
  },
};

const split = (location: unknown): readonly string[] => (typeof location === 'string' ? location.split(',') : []);

function readPoi(poi: unknown): Candidate | null {
  const { name, address, location, type } = (poi ?? {}) as Readonly<Record<string, unknown>>;
  const [lng, lat] = split(location);
  return candidateOf({ name, address, lng, lat, radius: POINT_M, kind: type }, HERE);
}

function readGeocode(geocode: unknown): Candidate | null {
  const { formatted_address, location, level } = (geocode ?? {}) as Readonly<Record<string, unknown>>;
  const [lng, lat] = split(location);
  return candidateOf({ name: formatted_address, lng, lat, radius: LEVELS[String(level)] ?? AREA_M, kind: level }, HERE);
}
