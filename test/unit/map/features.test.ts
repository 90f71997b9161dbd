import { describe, expect, it } from 'vitest';
import { boxOf, overlaps } from '../../../src/domain/extent.ts';
import { drawnFor } from '../../../src/domain/located.ts';
import type { PlaceSummary } from '../../../src/domain/place.ts';
import { focusFeatures, groupFeatures as groupAmong } from '../../../src/map/places/features.ts';
import { aPlace as aDomainPlace, placeId } from '../domain/builders.ts';

const id = placeId;
const aPlace = (name: string, changes: Partial<PlaceSummary> = {}) => aDomainPlace({ ...changes, id: name, name });

const zone = aPlace('zone', { location: { type: 'area', precisionM: 6000, within: null } });
const inside = (name: string, within: string): PlaceSummary =>
  aPlace(name, { location: { type: 'within', precisionM: null, within: id(within) }, geometry: null, anchor: null });

const indexOf = (places: readonly PlaceSummary[]) => new Map(places.map((place) => [place.id, place]));
const groupFeatures = (places: readonly PlaceSummary[]) => groupAmong(places, indexOf(places));

describe('what the map draws', () => {
  it('draws a position as a symbol, and an area without outline as a disc and never as a pin', () => {
    const { points, zones } = groupFeatures([aPlace('park'), zone]);
    expect(points.features.map((feature) => feature.id)).toEqual(['park']);
    expect(zones.features.map((feature) => [feature.id, feature.properties?.radius])).toEqual([['zone', 6000]]);
  });

  it('gives a small area without outline a symbol too, in the form of an area, so that it is counted in crowds', () => {
    const small = aPlace('small', { location: { type: 'area', precisionM: 900, within: null } });
    const { points, zones } = groupFeatures([small]);
    expect(zones.features.map((feature) => feature.properties?.region)).toEqual([false]);
    expect(points.features[0]?.properties?.sign).toContain('.area.');
    // What holds others is a region, however small: its name carries the count.
    const holding = groupFeatures([small, inside('a', 'small'), inside('b', 'small')]);
    expect(holding.points.features).toEqual([]);
    expect(holding.zones.features[0]?.properties).toMatchObject({ region: true, held: 2 });
  });

  it('draws nothing for a place that is only known to be inside another, and counts it on its container', () => {
    const { points, shapes, zones } = groupFeatures([zone, inside('lab', 'zone')]);
    expect([points, shapes].flatMap((collection) => collection.features)).toEqual([]);
    expect(zones.features[0]?.properties?.held).toBe(1);
  });

  it('draws a line in its own geometry and puts its symbol at its anchor', () => {
    const geometry = {
      type: 'LineString' as const,
      coordinates: [
        [123.4, 41.7],
        [123.5, 41.7],
      ],
    };
    const { points, shapes } = groupFeatures([aPlace('road', { geometry, anchor: [123.45, 41.7] })]);
    expect(shapes.features[0]?.geometry).toEqual(geometry);
    expect(points.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [123.45, 41.7] });
  });
});

describe('containers', () => {
  it('stand for what they hold when the map is to show it', () => {
    const byId = new Map([zone, inside('park', 'zone'), inside('lab', 'park')].map((place) => [place.id, place]));
    expect(drawnFor(id('lab'), byId).map((place) => place.id)).toEqual(['zone']);
    expect(drawnFor(id('nowhere'), byId)).toEqual([]);
  });
});

describe('a group', () => {
  it('is shown by those of its members that are drawn', () => {
    const group = inside('group', '');
    const several = {
      ...group,
      location: { ...group.location, within: null },
      members: [id('zone'), id('lab'), id('lost')],
    };
    expect(drawnFor(id('group'), indexOf([several, zone, inside('lab', 'zone')])).map((place) => place.id)).toEqual([
      'zone',
      'zone',
    ]);
  });
});

describe('what is chosen', () => {
  const byId = indexOf([zone, inside('lab', 'zone'), aPlace('park')]);
  const chosenOf = (ids: readonly string[]) =>
    focusFeatures(ids.map(id), byId).features.map((feature) => [
      feature.id,
      feature.geometry.type,
      feature.properties?.chosen,
    ]);

  it('is told from what only holds it, by ring and by name', () => {
    expect(chosenOf(['lab'])).toEqual([
      ['zone', 'LineString', false],
      ['zone', 'Point', false],
    ]);
    expect(chosenOf(['zone'])).toEqual([
      ['zone', 'LineString', true],
      ['zone', 'Point', true],
    ]);
    // Both at once: the zone is chosen itself.
    expect(chosenOf(['lab', 'zone']).every(([, , chosen]) => chosen)).toBe(true);
  });

  it('has a ring as wide as its position is uncertain', () => {
    const [ring] = focusFeatures([id('park')], byId).features;
    const positions = ring?.geometry.type === 'LineString' ? ring.geometry.coordinates : [];
    expect(positions.length).toBeGreaterThan(32);
    const [lng = 0, lat = 0] = byId.get(id('park'))?.anchor ?? [];
    for (const [east = 0, north = 0] of positions) {
      const metres = Math.hypot((east - lng) * 111_320 * Math.cos((lat * Math.PI) / 180), (north - lat) * 111_320);
      expect(metres).toBeCloseTo(byId.get(id('park'))?.location.precisionM ?? 0, 0);
    }
  });
});

describe('from afar', () => {
  it('places at one point stand side by side, each apart from the other', () => {
    const { points } = groupFeatures([aPlace('one'), aPlace('other'), aPlace('alone', { anchor: [123.6, 41.8] })]);
    expect(points.features.map(({ properties }) => properties?.aside)).toEqual([
      [-2.5, 0],
      [2.5, 0],
      [0, 0],
    ]);
  });

  it('an area has the shorter form of its name that the report itself uses', () => {
    const short = (aliases: string[]) =>
      groupFeatures([{ ...zone, name: '临湖新城科技城', aliases }]).zones.features[0]?.properties?.short;
    expect(short(['科技城'])).toBe('科技城');
    expect(short(['新城', '城'])).toBe('临湖新城科技城');
    expect(short([])).toBe('临湖新城科技城');
  });
});

describe('the frame', () => {
  it('holds the whole radius within which a place may lie', () => {
    const [west, south, east, north] = boxOf([zone]) ?? [0, 0, 0, 0];
    expect((north - south) * 111_320).toBeCloseTo(12_000, -1);
    expect((east - west) * 111_320 * Math.cos((41.7 * Math.PI) / 180)).toBeCloseTo(12_000, -1);
  });
  it('meets another where they share ground', () => {
    expect(overlaps([0, 0, 2, 2], [1, 1, 3, 3])).toBe(true);
    expect(overlaps([0, 0, 2, 2], [3, 0, 4, 2])).toBe(false);
    expect(overlaps(null, [0, 0, 1, 1])).toBe(false);
  });
  it('is none for what has no geometry', () => expect(boxOf([inside('lab', 'zone')])).toBeNull());
});
