import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { PlaceId } from '../../domain/ids.ts';
import { drawnFor, groupByContainer, isRough, isZone, type PlaceIndex } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { signOf, writeSign } from '../../look/sign.ts';
import { TONES } from '../../look/tones.ts';
import { dotLetter, type TrayDot, trayRows } from '../../look/tray.ts';
import { trayOf } from './expressions.ts';
import { ringAround } from './ring.ts';

/** What the map's sources of report places draw. */
export interface PlaceFeatures {
  /** One symbol for each located place but regions. */
  readonly points: FeatureCollection;
  /** Lines and areas in their own geometry. */
  readonly shapes: FeatureCollection;
  /** Areas whose outline nobody published: the centre of a soft disc. */
  readonly zones: FeatureCollection;
  /** Within which circle each place lies whose own geometry does not say it. */
  readonly rings: FeatureCollection;
}

/** The places that are only hinted at: a dot for each, and lines and outlines. */
export function hintFeatures(places: readonly PlaceSummary[]): FeatureCollection {
  const hint = ({ id }: PlaceSummary, geometry: Geometry): Feature => ({
    type: 'Feature',
    id,
    geometry,
    properties: { id },
  });
  return collect(
    places.flatMap((place) => {
      if (!place.geometry || !place.anchor) return [];
      const dot = hint(place, { type: 'Point', coordinates: [...place.anchor] });
      return place.geometry.type === 'Point' ? [dot] : [dot, hint(place, place.geometry)];
    }),
  );
}

/** From this radius in metres on, an area without outline is a region: it has a name across the ground and no symbol. */
const REGION_FROM_M = 3000;

/** Groups the shown places into what the map draws; `all` are the places among which containers are looked up. Pure. */
export function groupFeatures(places: readonly PlaceSummary[], all: PlaceIndex): PlaceFeatures {
  const held = groupByContainer(places, all);
  const countOf = ({ id }: PlaceSummary): number => held.get(id)?.length ?? 0;
  const draw = (place: PlaceSummary, geometry: Geometry): Feature => toFeature(place, geometry, countOf(place));
  const drawZone = (place: PlaceSummary): Feature => {
    const zone = draw(place, place.geometry as Geometry);
    const tray = trayRows((held.get(place.id) ?? []).filter(({ geometry }) => geometry === null));
    return { ...zone, properties: { ...zone.properties, tray, ...lettersOf(tray) } };
  };
  const located = places.filter((place) => place.geometry !== null);
  const symbols = located.filter((place) => !isRegion(place, countOf(place)));
  const isOutlined = (place: PlaceSummary): boolean => place.geometry?.type !== 'Point';
  return {
    points: collect(
      sideBySide(symbols.map((place) => draw(place, { type: 'Point', coordinates: [...(place.anchor ?? [0, 0])] }))),
    ),
    shapes: collect(located.filter(isOutlined).map((place) => draw(place, place.geometry as Geometry))),
    zones: collect(located.filter(isZone).map(drawZone)),
    rings: collect(
      located.flatMap((place) => {
        const ring = draw(place, place.geometry as Geometry);
        const radius = Number(ring.properties?.radius);
        if (place.geometry?.type !== 'Point' || radius === 0) return [];
        return [{ ...ring, geometry: ringAround(place.geometry.coordinates, radius) }];
      }),
    ),
  };
}

/** The dots by their colour, as letters, each row on a line of its own: what the full map writes one after the other. */
function lettersOf(tray: readonly (readonly TrayDot[])[]): Record<string, string> {
  const letters = Object.fromEntries(TONES.map((tone) => [tone, '']));
  for (const row of tray)
    for (const [index, dot] of row.entries()) letters[dot.tone] += (index === 0 ? '\n' : '') + dotLetter(dot);
  return Object.fromEntries(TONES.map((tone) => [trayOf(tone), letters[tone] ?? '']));
}

/** Pixels between dots that would lie on one another. */
const ASIDE = 5;

/** Places at one and the same point: as dots they overlap in part, so that one sees how many they are (`aside`, CSS pixels). */
function sideBySide(points: readonly Feature[]): Feature[] {
  const at = (feature: Feature): string => String((feature.geometry as GeoJSON.Point).coordinates);
  const there = new Map<string, Feature[]>();
  for (const feature of points) there.set(at(feature), [...(there.get(at(feature)) ?? []), feature]);
  return points.map((feature) => {
    const all = there.get(at(feature)) ?? [];
    const aside = (all.indexOf(feature) - (all.length - 1) / 2) * ASIDE;
    return { ...feature, properties: { ...feature.properties, aside: [aside, 0] } };
  });
}

/** What is drawn over everything for what is selected; `chosen` is not what only holds it. */
export function focusFeatures(ids: Iterable<PlaceId>, all: PlaceIndex): FeatureCollection {
  const { places, holders } = drawnForAll(ids, all);
  const { points, zones, rings } = groupFeatures(places, all);
  const regions = zones.features.filter((zone) => zone.properties?.region);
  const isChosen = (feature: Feature): boolean => !holders.has(feature.id as PlaceId);
  return collect(
    [...rings.features, ...regions, ...points.features].map((feature) => ({
      ...feature,
      properties: { ...feature.properties, chosen: isChosen(feature) },
    })),
  );
}

/** The places that are drawn for these, and which of them are drawn only because they hold one of these. */
export function drawnForAll(
  ids: Iterable<PlaceId>,
  all: PlaceIndex,
): { readonly places: readonly PlaceSummary[]; readonly holders: ReadonlySet<PlaceId> } {
  const asked = new Set(ids);
  const places = new Set<PlaceSummary>();
  const holders = new Set<PlaceId>();
  for (const id of asked) {
    const place = all.get(id);
    for (const drawn of drawnFor(id, all)) {
      places.add(drawn);
      if (place && !place.geometry && place.location.within && !asked.has(drawn.id)) holders.add(drawn.id);
    }
  }
  return { places: [...places], holders };
}

/** An area without outline that is large or holds several places: to mark its centre with a symbol would say too much. */
const isRegion = (place: PlaceSummary, held: number): boolean =>
  isZone(place) && ((place.location.precisionM ?? 0) >= REGION_FROM_M || held > 1);

/** A name from afar: where the report itself has a shorter form of it, that. */
function shortOf({ name, mapName, aliases }: PlaceSummary): string {
  const label = mapName ?? name;
  const plain = label.replaceAll('\n', '');
  const forms = aliases.filter((alias) => [...alias].length >= LEAST_LETTERS && plain.endsWith(alias));
  return forms.sort((a, b) => a.length - b.length)[0] ?? label;
}
const LEAST_LETTERS = 3;

function toFeature(place: PlaceSummary, geometry: Geometry, held: number): Feature {
  const { id, name, mapName, location } = place;
  const sign = signOf(place, held);
  const isExact = place.geometry?.type !== 'Point';
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      id,
      label: mapName ?? name,
      short: shortOf(place),
      sign: writeSign(sign),
      plain: writeSign({ ...sign, ambiguous: false }),
      rough: isRough(place) || sign.shape === 'area',
      tone: sign.tone,
      progress: sign.progress,
      held,
      region: isRegion(place, held),
      zone: isZone(place),
      // A line or an area shows its own geometry; a disc round its symbol would say something else.
      radius: isExact ? 0 : (location.precisionM ?? 0),
    },
  };
}

function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
