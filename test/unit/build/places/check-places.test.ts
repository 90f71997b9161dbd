import { describe, expect, it } from 'vitest';
import { subdistricts } from '#about';
import { checkPlaces } from '../../../../src/build/places/check-places.ts';
import { readPlaces } from '../../../../src/build/places/read-places.ts';
import type { SourcePlace } from '../../../../src/build/places/source-place.ts';
import type { PassageId, PlaceId } from '../../../../src/domain/ids.ts';
import { aReport, aSourcePlace } from '../../builders.ts';
import { subdistrictIds } from '../../domain/builders.ts';

const NONE = { id: '', zh: '', en: '' };
const [ONE = NONE, OTHER = NONE] = subdistricts;

const report = aReport('升级甲公园，建成甲公园，这里还有一段很长的没有别的意思只为了凑够字数的文字。');
const errorsOf = (changes: Partial<SourcePlace>) => checkPlaces([aSourcePlace(changes)], report);
const at = (changes: Partial<SourcePlace['location']>) => ({ location: { ...aSourcePlace().location, ...changes } });

describe('a place record', () => {
  it('passes when it is right', () => expect(errorsOf({})).toEqual([]));

  it('has every vertex in the box, and the message says so when lng and lat are swapped', () => {
    const [error] = errorsOf({ geometry: { type: 'Point', coordinates: [41.7, 123.45] } });
    expect(error).toContain('places/parks.geojson: a-park: vertex [41.7, 123.45] lies outside');
    expect(error).toContain('look swapped');
  });

  it('has counter-clockwise exterior rings that close', () => {
    const ring = [
      [123.4, 41.7],
      [123.4, 41.8],
      [123.5, 41.8],
      [123.4, 41.7],
    ];
    expect(errorsOf({ ...at({ type: 'area' }), geometry: { type: 'Polygon', coordinates: [ring] } })[0]).toContain(
      'clockwise',
    );
    expect(
      errorsOf({
        ...at({ type: 'area' }),
        geometry: { type: 'Polygon', coordinates: [ring.slice(0, 3).concat([[123.45, 41.75]])] },
      })[0],
    ).toContain('not closed');
  });

  it('keeps to six decimals', () => {
    expect(errorsOf({ geometry: { type: 'Point', coordinates: [123.4500001, 41.7] } })[0]).toContain('decimals');
  });

  it('has a geometry exactly when its location is a site, a line or an area', () => {
    expect(errorsOf({ geometry: null })[0]).toContain('geometry: null');
    expect(errorsOf(at({ type: 'unknown', precisionM: null, originalDatum: null }))[0]).toContain(
      'has none, expected null',
    );
  });

  it('claims no position for a radius of more than three kilometres', () => {
    expect(errorsOf(at({ precisionM: 6000 }))[0]).toContain('no position but an area');
  });

  it('names a subdistrict only where a source does', () => {
    const fact = { zh: `甲村属${ONE.zh}`, en: `Jia village belongs to ${ONE.en}` };
    const sources = [...aSourcePlace().location.sources, { ref: 'https://example.org/list', fact }];
    expect(errorsOf(at({ subdistricts: subdistrictIds(ONE.id), sources }))).toEqual([]);
    expect(errorsOf(at({ subdistricts: subdistrictIds(ONE.id, OTHER.id), sources }))).toEqual([
      expect.stringContaining(`location.subdistricts: expected a source whose fact names ${OTHER.zh}`),
    ]);
  });

  it('names containers and members that exist, without circles', () => {
    const within = at({ type: 'within', within: 'a-park' as PlaceId, precisionM: null, originalDatum: null });
    expect(errorsOf({ ...within, geometry: null })[0]).toContain('runs in a circle');
    expect(errorsOf({ members: ['no-such' as PlaceId] })[0]).toContain('no place “no-such”');
  });

  it('within names a place or, where none holds it, one subdistrict', () => {
    const fact = {
      zh: `甲村属${ONE.zh}，旁为${OTHER.zh}`,
      en: `Jia village belongs to ${ONE.en}, next to ${OTHER.en}`,
    };
    const sources = [{ ref: 'https://example.org/list', fact }];
    const inside = (subdistricts?: SourcePlace['location']['subdistricts']) =>
      errorsOf({
        ...at({
          type: 'within',
          precisionM: null,
          originalDatum: null,
          sources,
          ...(subdistricts && { subdistricts }),
        }),
        geometry: null,
      });
    expect(inside(subdistrictIds(ONE.id))).toEqual([]);
    expect(inside()).toEqual([expect.stringContaining('a place or else one subdistrict')]);
    expect(inside(subdistrictIds(ONE.id, OTHER.id))).toEqual([
      expect.stringContaining('a place or else one subdistrict'),
    ]);
  });

  it('proves each stage with words found once in a passage of that year', () => {
    const stage = (quote: string, year: 2022 | 2023 = 2022) => ({
      stages: [{ year, stage: 'completed' as const, passage: '2023-c1-p1' as PassageId, quote }],
    });
    expect(errorsOf(stage('建成甲公园'))).toEqual([]);
    expect(errorsOf(stage('甲公园'))[0]).toContain('expected once in 2023-c1-p1, found 2 times');
    expect(errorsOf(stage('竣工'))[0]).toContain('found 0 times');
    expect(errorsOf(stage('建成甲公园', 2023))[0]).toContain('speaks of 2022, not of 2023');
  });

  it('is described in words of its own', () => {
    expect(errorsOf({ description: { zh: '这里还有一段很长的没有别的意思只为了凑够字数。', en: 'x' } })[0]).toContain(
      "report's own wording",
    );
  });

  it('has an id that nobody else has', () => {
    expect(checkPlaces([aSourcePlace(), aSourcePlace()], report)[0]).toContain('id is taken');
  });
});

describe('a broken file', () => {
  it('is reported with its line, and the others are still read', () => {
    const good = '{"type":"FeatureCollection","features":[]}';
    const { errors } = readPlaces((path) =>
      path === 'places/parks.geojson' ? '{\n"type":"FeatureCollection",\n"features":[{]}' : good,
    );
    expect(errors.find((error) => error.startsWith('places/parks.geojson:'))).toMatch(/^places\/parks\.geojson:3: /);
    expect(errors).toHaveLength(1);
  });

  it('is missed when it is missing', () => {
    expect(readPlaces(() => null).errors[0]).toContain('places/: no place, at least one file of a layer expected');
  });

  it('may hold nothing', () => {
    expect(readPlaces(() => '{"type":"FeatureCollection","features":[]}')).toEqual({ places: [], errors: [] });
  });
});
