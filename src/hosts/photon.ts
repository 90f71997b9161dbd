import { candidateOf, type GeocoderPort, MOST, unlike } from './geocoder.ts';
import { OSM_TYPES, osmLink, radiusOf } from './osm.ts';

interface Row {
  readonly geometry?: { readonly coordinates?: unknown };
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Photon, `/api` (github.com/komoot/photon): GeoJSON. Its data are OpenStreetMap's: WGS-84. */
export const photon: GeocoderPort = {
  addresses: ({ words, near }, base) => [
    `${base}/api/?${new URLSearchParams({ q: words, limit: String(MOST), bbox: near.join(','), lang: 'default' })}`,
  ],
  read(answer) {
    const { features } = (answer ?? {}) as { features?: unknown };
    if (!Array.isArray(features)) unlike('photon', 'a collection of GeoJSON features', answer);
    return (features as Row[]).slice(0, MOST).flatMap((row) => {
      const told = row?.properties ?? {};
      const [lng, lat] = Array.isArray(row?.geometry?.coordinates) ? row.geometry.coordinates : [];
      // West, north, east, south: not the order of GeoJSON.
      const [west, north, east, south] = Array.isArray(told.extent) ? told.extent.map(Number) : [];
      const street = [told.street, told.housenumber].filter((each) => typeof each === 'string').join('');
      const candidate = candidateOf(
        {
          name: told.name || street,
          address: [told.city, told.district, street].filter((each) => typeof each === 'string' && each).join(' '),
          lng,
          lat,
          radius: radiusOf([west, south, east, north]),
          kind: [told.osm_key, told.osm_value].filter((each) => typeof each === 'string').join('='),
          link: osmLink(
            OSM_TYPES.find((type) => type.charAt(0).toUpperCase() === told.osm_type),
            told.osm_id,
          ),
        },
        'WGS-84',
      );
      return candidate ?? [];
    });
  },
};
