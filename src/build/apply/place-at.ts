import type { Feature } from 'geojson';
import type { Bilingual, Location } from '../../domain/place.ts';
import type { Placement, PlacingWay } from '../../domain/placement.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { inBoth } from '../in-both.ts';

/** Where a record stood before, and until when. */
interface Former {
  readonly until: string;
  readonly geometry: Feature['geometry'] | null;
  readonly location: Location;
}

const WAY: Readonly<Record<PlacingWay, Bilingual>> = {
  clicked: { zh: '由读者在地图上点出。', en: 'Clicked on the map by a reader.' },
  drawn: { zh: '由读者在地图上画出。', en: 'Drawn on the map by a reader.' },
  typed: { zh: '由读者输入坐标。', en: 'Coordinates typed by a reader.' },
  found: { zh: '由读者按地址查得。', en: 'Found by a reader by its address.' },
};
const READER: Bilingual = { zh: '读者', en: 'reader' };

/** A record that stands where a person placed it. What it holds or is within stays; where it stood before goes into its history. */
export function placeAt(feature: Feature, placement: Placement): Feature {
  const { location, history = [], ...properties } = feature.properties as { location: Location; history?: Former[] };
  const former: Former = { until: placement.on, geometry: feature.geometry, location };
  return {
    ...feature,
    geometry: placement.geometry,
    properties: { ...properties, location: moved(location, placement), history: [...history, former] },
  };
}

/** Whether a record says already what a placement says. */
export function standsSo({ geometry, properties }: Feature, placement: Placement): boolean {
  const location = properties?.location as Location;
  return JSON.stringify([geometry, location]) === JSON.stringify([placement.geometry, moved(location, placement)]);
}

/** What was ambiguous or doubtful of the former position is no longer; who says in which subdistrict it lies is still needed. */
function moved({ doubt: _doubt, ambiguous: _ambiguous, ...location }: Location, placement: Placement): Location {
  const { sources, ...rest } = told(placement);
  const own = new Set(sources.map((source) => JSON.stringify(source)));
  const names = (location.subdistricts ?? []).map((id) => subdistrictName(id));
  const still = location.sources.filter(
    (source) => !own.has(JSON.stringify(source)) && names.some((name) => source.fact.zh.includes(name)),
  );
  return { ...location, ...rest, sources: [...sources, ...still] };
}

/** What a placement says of a location, in both languages: the person's own words stand as they are, quoted in the other. */
function told({ type, precisionM, originalDatum, way, sources, note, by, on }: Placement) {
  const { zh, en } = WAY[way];
  const remark = note ? inBoth(note, READER) : { zh: '', en: '' };
  return {
    type,
    precisionM,
    method: { zh: `${zh}${remark.zh}`, en: `${en}${remark.en && ` ${remark.en}`}` },
    originalDatum,
    date:
      sources
        .map(({ date }) => date ?? on)
        .sort()
        .at(-1) ?? on,
    sources: sources.map(({ ref, date, fact }) => ({
      ref: by ? `${ref} (${by})` : ref,
      fact: inBoth(fact, READER),
      ...(date && { date }),
    })),
  };
}
