import { candidateOf, type GeocoderPort, MOST, unlike } from './geocoder.ts';
import { OSM_TYPES, osmLink, radiusOf } from './osm.ts';

interface Row {
  readonly lat?: unknown;
  readonly lon?: unknown;
  readonly name?: unknown;
  readonly display_name?: unknown;
  readonly osm_type?: unknown;
  readonly osm_id?: unknown;
  readonly category?: unknown;
  readonly type?: unknown;
  /** South, north, west, east, as text. */
  readonly boundingbox?: unknown;
}

/** Nominatim, `/search` in its format jsonv2 (nominatim.org/release-docs/latest/api/Search). Its data are OpenStreetMap's: WGS-84. */
export const nominatim: GeocoderPort = {
  addresses: ({ words, near: [west, south, east, north] }, base) => [
    `${base}/search?${new URLSearchParams({
      q: words,
      format: 'jsonv2',
      limit: String(MOST),
      viewbox: [west, south, east, north].join(','),
      bounded: '1',
      'accept-language': 'zh',
    })}`,
  ],
  read(answer) {
    if (!Array.isArray(answer)) unlike('nominatim', 'a list', answer);
    return (answer as Row[]).slice(0, MOST).flatMap((row) => {
      const [south, north, west, east] = Array.isArray(row?.boundingbox) ? row.boundingbox.map(Number) : [];
      const candidate = candidateOf(
        {
          name: row?.name || row?.display_name,
          address: row?.display_name,
          lng: row?.lon,
          lat: row?.lat,
          radius: radiusOf([west, south, east, north]),
          kind: [row?.category, row?.type].filter((each) => typeof each === 'string').join('='),
          link: osmLink(
            OSM_TYPES.find((type) => type === row?.osm_type),
            row?.osm_id,
          ),
        },
        'WGS-84',
      );
      return candidate ?? [];
    });
  },
};
