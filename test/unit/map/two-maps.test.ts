import {
  type Feature as Evaluated,
  featureFilter,
  latest,
  normalizePropertyExpression,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import Supercluster from 'supercluster';
import { describe, expect, it } from 'vitest';
import { toAtlas } from '../../../src/build/dataset.ts';
import type { PlaceId } from '../../../src/domain/ids.ts';
import { writeSign } from '../../../src/look/sign.ts';
import { DISTRICT } from '../../../src/map/frame.ts';
import { focusFeatures, groupFeatures } from '../../../src/map/places/features.ts';
import { NO_EDGES } from '../../../src/map/places/nameless.ts';
import { makeScene, type Scene } from '../../../src/map/static/scene.ts';
import { atlasStyle } from '../../../src/map/style.ts';
import { dataset } from '../dataset.ts';

const { places } = toAtlas(dataset);
const byId = new Map(places.map((place) => [place.id, place]));
const [west, south, east, north] = DISTRICT;
const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
/** Wide enough that no name is left out for want of room within the frame. */
const FRAME = { width: 60_000, height: 60_000 };
const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What a map draws of the places, in the words of its pictures. */
interface Drawn {
  /** Symbols by id: which picture and how large. */
  readonly symbols: Readonly<Record<string, string>>;
  /** How many are counted in each circle. */
  readonly crowds: readonly number[];
  /** Names by id in the order in which they ask for room, and how large. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the style of the full map says, computed by the style's own library and by the one that the map clusters with. */
function fullMap(zoom: number, selected: ReadonlySet<PlaceId>): Drawn {
  const features = groupFeatures(places, byId);
  const focus = focusFeatures(selected, byId);
  const { layers, sources } = atlasStyle({
    theme: 'light',
    tileUrl: 'https://example.org/{z}/{x}/{y}.mvt',
    features,
    dimmed: NONE,
    focus,
    nameless: NO_EDGES,
    withLater: true,
    ground: 'offline',
  });
  const { clusterRadius, clusterMaxZoom, cluster } = sources.points as {
    cluster: boolean;
    clusterRadius: number;
    clusterMaxZoom: number;
  };
  expect(cluster).toBe(true);
  const index = new Supercluster({ radius: clusterRadius, extent: 512, maxZoom: clusterMaxZoom });
  index.load(features.points.features as Feature<Point, object>[]);
  const data: Readonly<Record<string, readonly Feature[]>> = {
    points: index.getClusters([-180, -85, 180, 85], Math.min(clusterMaxZoom, Math.floor(zoom))),
    dots: features.points.features,
    zones: features.zones.features,
    focus: focus.features,
  };
  const drawnBy = (id: string): readonly [Feature, (name: string) => unknown][] => {
    const layer = layers.find((one) => one.id === id) as Extract<LayerSpecification, { type: 'symbol' }>;
    const { minzoom = 0, maxzoom = 24, filter, layout = {}, source } = layer;
    if (zoom < minzoom || zoom >= maxzoom) return [];
    const isIn = featureFilter(filter as never, 'filter');
    return (data[source] ?? [])
      .map((feature): [Feature, Evaluated] => [feature, evaluated(feature)])
      .filter(([, it]) => isIn.filter({ zoom }, it))
      .map(([feature, it]) => [
        feature,
        (name) => {
          const value = (layout as Record<string, unknown>)[name];
          const specification = (latest.layout_symbol as unknown as Record<string, never>)[name];
          return normalizePropertyExpression(value as never, name, specification as never).evaluate({ zoom }, it);
        },
      ]);
  };
  const symbols: Record<string, string> = {};
  const crowds: number[] = [];
  // What is selected is drawn over what it is.
  for (const id of ['dot', 'point', 'focus-point'])
    for (const [feature, of] of drawnBy(id))
      symbols[String(feature.properties?.id)] =
        `${String(of('icon-image')).replace('/light', '')} × ${id === 'dot' ? 1 : rounded(of('icon-size'))}`;
  for (const [feature] of drawnBy('cluster')) crowds.push(Number(feature.properties?.point_count));
  const names = new Map<string, string>();
  // The topmost layer asks first.
  for (const id of ['focus-label', 'focus-region-label', 'zone-label', 'point-label']) {
    const found = drawnBy(id);
    const keyOf = (of: (name: string) => unknown): number => Number(of('symbol-sort-key') ?? 0);
    for (const [feature, of] of id === 'zone-label' ? [...found].sort((a, b) => keyOf(a[1]) - keyOf(b[1])) : found) {
      const key = String(feature.properties?.id);
      if (!names.has(key)) names.set(key, `${lettersOf(of('text-field'))}, ${rounded(of('text-size'))} px`);
    }
  }
  return { symbols, crowds: [...crowds].sort((a, b) => a - b), names };
}

const evaluated = ({ id, geometry, properties }: Feature): Evaluated => ({
  type: geometry.type === 'Point' ? 1 : geometry.type.endsWith('LineString') ? 2 : 3,
  id: id as never,
  properties: properties ?? {},
});
const rounded = (value: unknown): number => Math.round(Number(value) * 100) / 100;
/** The words of a name, without what stands smaller behind it. */
const lettersOf = (value: unknown): string => {
  const sections = (value as { sections?: readonly { text: string }[] }).sections;
  return (sections ? String(sections[0]?.text) : String(value)).replaceAll('\n', '');
};

/** What the simple map makes of the same. */
function simpleMap(zoom: number, selected: ReadonlySet<PlaceId>): Drawn {
  const scene: Scene = makeScene({
    shown: places,
    dimmed: [],
    byId,
    selected,
    holders: new Set(),
    holds: () => '',
    names: [],
    camera: { ...middle, zoom },
    frame: FRAME,
  });
  const symbols = Object.fromEntries(
    scene.marks.map(({ id, sign, dot, scale }) => [
      id,
      dot ? `dot/${sign.tone}.${dot} × 1` : `sign/${writeSign(sign)} × ${rounded(scale)}`,
    ]),
  );
  // Of areas the one that holds most asks first; here only those are left that found room.
  const regions = scene.regions.flatMap(({ label }) => label ?? []);
  const names = new Map(
    [...regions, ...scene.labels].map(({ key, lines, size }) => [key, `${lines.join('').trim()}, ${rounded(size)} px`]),
  );
  return { symbols, crowds: scene.crowds.map(({ ids }) => ids.length).sort((a, b) => a - b), names };
}

const located = places.filter(({ geometry }) => geometry !== null);
const some = new Set([0, 1, 2].map((third) => located[Math.floor((third * located.length) / 3)]?.id as PlaceId));

describe.each([8.5, 10, 11.1, 11.3, 11.9, 12, 12.4, 13, 14.5, 17, 18])('at zoom %d both maps', (zoom) => {
  it.each([
    ['nothing', new Set<PlaceId>()],
    ['some places', some],
  ])('draw the same signs, count the same crowds and write the same names, %s being selected', (_, selected) => {
    const [full, simple] = [fullMap(zoom, selected), simpleMap(zoom, selected)];
    expect(Object.keys(full.symbols).length + full.crowds.length).toBeGreaterThan(0);
    expect(simple.symbols).toEqual(full.symbols);
    expect(simple.crowds).toEqual(full.crowds);
    expect(simple.names.size).toBeGreaterThan(0);
    // Those that found no room here are not written; of the others each is as the full map has it, and none before its turn.
    const asked = [...full.names].filter(([key]) => simple.names.has(key));
    expect(new Map(simple.names)).toEqual(new Map(asked));
    const isRegion = (key: string): boolean => full.symbols[key] === undefined;
    expect([...simple.names.keys()].filter((key) => !isRegion(key))).toEqual(
      asked.map(([key]) => key).filter((key) => !isRegion(key)),
    );
  });
});
