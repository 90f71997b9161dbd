import type { RoadRank } from '../prepare/roads.ts';

/** The tags of one thing of OpenStreetMap. */
export type Tags = Readonly<Record<string, string>>;

/** What a thing of OpenStreetMap is on the base map. */
export type Kind =
  | { readonly layer: 'road'; readonly rank: RoadRank }
  | { readonly layer: 'waterway'; readonly isRiver: boolean }
  | { readonly layer: 'metro'; readonly isOpen: boolean }
  | { readonly layer: 'tram' }
  | { readonly layer: 'station'; readonly of: 'metro' | 'tram'; readonly isOpen: boolean }
  | { readonly layer: 'landcover'; readonly cover: 'built' | 'forest' | 'grass' }
  | { readonly layer: 'water' }
  | { readonly layer: 'runway' }
  | { readonly layer: 'apron' }
  | { readonly layer: 'airport' }
  | { readonly layer: 'subdistrict' };

/** What is drawn of a layer: a line, an area, a point (of an area its middle), or a line that may come as an area. */
export const SHAPES: Readonly<Record<Kind['layer'], 'line' | 'area' | 'point' | 'either'>> = {
  road: 'line',
  waterway: 'line',
  metro: 'line',
  tram: 'line',
  station: 'point',
  landcover: 'area',
  water: 'area',
  runway: 'either',
  apron: 'area',
  airport: 'point',
  subdistrict: 'point',
};

/** 1 main, 2 secondary, 3 street, 4 lane. Slip roads stand below what they lead to. */
const ROADS: Readonly<Record<string, RoadRank>> = {
  motorway: 1,
  trunk: 1,
  primary: 1,
  secondary: 2,
  tertiary: 3,
  motorway_link: 3,
  trunk_link: 3,
  primary_link: 3,
  secondary_link: 4,
  tertiary_link: 4,
  unclassified: 4,
  residential: 4,
  living_street: 4,
};

type Cover = Extract<Kind, { layer: 'landcover' }>['cover'];
const COVERS: Readonly<Record<Cover, Readonly<Record<string, readonly string[]>>>> = {
  built: {
    landuse: ['residential', 'commercial', 'retail', 'industrial', 'institutional', 'education'],
    amenity: ['school', 'university', 'college', 'hospital'],
  },
  forest: { landuse: ['forest'], natural: ['wood'] },
  grass: {
    landuse: ['grass', 'meadow', 'recreation_ground', 'village_green'],
    natural: ['grassland', 'scrub', 'heath'],
    leisure: ['park', 'garden', 'golf_course'],
  },
};

const METRO: readonly string[] = ['subway', 'light_rail', 'monorail'];
const WATERWAYS: readonly string[] = ['river', 'canal', 'stream'];
/** How the name of a subdistrict, town or township ends. */
const SUBDISTRICT = /(?:街道|镇|乡)$/;

/** What a thing with these tags is on the base map; null for what is not drawn. */
export function kindOf(tags: Tags): Kind | null {
  return railOf(tags) ?? roadOf(tags) ?? waterOf(tags) ?? airfieldOf(tags) ?? coverOf(tags) ?? subdistrictOf(tags);
}

function roadOf({ highway = '', area }: Tags): Kind | null {
  const rank = Object.hasOwn(ROADS, highway) ? ROADS[highway] : undefined;
  return rank && area !== 'yes' ? { layer: 'road', rank } : null;
}

function railOf(tags: Tags): Kind | null {
  const { railway = '', construction = '', service } = tags;
  const isOpen = railway !== 'construction';
  const what = isOpen ? railway : construction;
  if (METRO.includes(what)) return service ? null : { layer: 'metro', isOpen };
  if (what === 'tram') return service || !isOpen ? null : { layer: 'tram' };
  if (what === 'tram_stop') return { layer: 'station', of: 'tram', isOpen };
  const isStation = what === 'station' || tags.public_transport === 'station';
  const isOfMetro = METRO.some((each) => tags.station === each || tags[each] === 'yes');
  return isStation && isOfMetro ? { layer: 'station', of: 'metro', isOpen } : null;
}

function waterOf({ natural, landuse, waterway = '', tunnel = 'no' }: Tags): Kind | null {
  if (natural === 'water' || landuse === 'reservoir' || waterway === 'riverbank') return { layer: 'water' };
  return WATERWAYS.includes(waterway) && tunnel === 'no' ? { layer: 'waterway', isRiver: waterway === 'river' } : null;
}

function airfieldOf({ aeroway }: Tags): Kind | null {
  if (aeroway === 'aerodrome') return { layer: 'airport' };
  return aeroway === 'runway' || aeroway === 'apron' ? { layer: aeroway } : null;
}

function coverOf(tags: Tags): Kind | null {
  for (const [cover, keys] of Object.entries(COVERS))
    for (const [key, values] of Object.entries(keys))
      if (values.includes(tags[key] ?? '')) return { layer: 'landcover', cover: cover as Cover };
  return null;
}

const subdistrictOf = ({ place, name = '' }: Tags): Kind | null =>
  place !== undefined && SUBDISTRICT.test(name) ? { layer: 'subdistrict' } : null;
