import { describe, expect, it } from 'vitest';
import {
  addRelease,
  drawnSince,
  lastStandings,
  RELEASES,
  type Released,
  readReleases,
} from '../../../../src/build/locations/releases.ts';
import { changesOf, tellLocations } from '../../../../src/build/locations/tell.ts';
import type { SourcePlace } from '../../../../src/build/places/source-place.ts';
import type { PlaceId } from '../../../../src/domain/ids.ts';
import type { Location } from '../../../../src/domain/place.ts';
import { aSourcePlace } from '../../builders.ts';

const aPlace = (
  id: string,
  location: Partial<Location> = {},
  at: [number, number] | null = [123.45, 41.7],
): SourcePlace => {
  const place = aSourcePlace({ id: id as PlaceId, geometry: at && { type: 'Point', coordinates: at } });
  return { ...place, location: { ...place.location, ...(at ? {} : { precisionM: null }), ...location } };
};
const nowhere = (id: string): SourcePlace => aPlace(id, { type: 'unknown' }, null);
const within = (id: string, container: string): SourcePlace =>
  aPlace(id, { type: 'within', within: container as PlaceId }, null);

const FIRST = addRelease([], [aPlace('park'), nowhere('firm'), nowhere('school'), within('lab', 'park')], '2026-11-23');

describe('the ledger of releases', () => {
  it('holds every place at first, then only what stands otherwise, and what was taken out', () => {
    expect(FIRST.map(({ place, type }) => [place, type])).toEqual([
      ['park', 'site'],
      ['firm', 'unknown'],
      ['school', 'unknown'],
      ['lab', 'within'],
    ]);
    const second = addRelease(FIRST, [aPlace('park'), aPlace('firm'), within('lab', 'park')], '2026-12-01');
    expect(second.slice(0, FIRST.length)).toEqual(FIRST);
    expect(second.slice(FIRST.length)).toEqual([
      { release: '2026-12-01', place: 'firm', type: 'site', precisionM: 300, in: null, at: [123.45, 41.7] },
      { release: '2026-12-01', place: 'school', type: 'gone' },
    ]);
    expect([...lastStandings(second).keys()]).toEqual(['park', 'firm', 'lab']);
  });

  it('says since which release a place is drawn: not of one that was taken off the map, anew of one that came back', () => {
    const off = addRelease(FIRST, [nowhere('park'), aPlace('firm')], '2026-12-01');
    expect([...drawnSince(off)]).toEqual([['firm', '2026-12-01']]);
    const back = addRelease(off, [aPlace('park'), aPlace('firm', { precisionM: 50 })], '2026-12-09');
    expect(Object.fromEntries(drawnSince(back))).toEqual({ firm: '2026-12-01', park: '2026-12-09' });
  });

  it.each([
    ['2026-11-23', /a day after the last release, 2026-11-23/],
    ['tomorrow', /“tomorrow”: expected a day/],
    ['', /“”: expected a day/],
  ])('takes no release of “%s”', (day, message) => {
    expect(() => addRelease(FIRST, [], day)).toThrow(message);
  });

  const faultsOf = (...lines: unknown[]): string[] =>
    readReleases((path) => (path === RELEASES ? JSON.stringify(lines) : null), new Set(['park', 'firm'])).errors;
  const [line] = FIRST as [Released];

  it('is read as it was written, and may be missing', () => {
    expect(faultsOf(...FIRST.slice(0, 2))).toEqual([]);
    expect(readReleases(() => null, new Set())).toEqual({ releases: [], errors: [] });
  });

  it.each([
    ['a place that never was', [{ ...line, place: 'mall' }], '“mall” is and was no place'],
    ['a day that is none', [{ ...line, release: '2026' }], 'expected an ISO 8601 day'],
    ['a line twice', [line, line], 'stands twice'],
    ['an older release behind a later', [line, { ...line, place: 'firm', release: '2026-11-01' }], 'the oldest first'],
    ['a kind that is none', [{ ...line, type: 'dot' }], 'type: “dot”: expected one of'],
    ['a site without a position', [{ ...line, at: null }], 'at: expected longitude and latitude'],
    ['a site without a radius', [{ ...line, precisionM: null }], 'precisionM: expected metres'],
    ['what is no line', [null], 'expected an ISO 8601 day'],
  ])('is refused by line and reason: %s', (_, lines, fault) => {
    expect(faultsOf(...lines).join('\n')).toContain(fault);
    expect(faultsOf(...lines)[0]).toMatch(/^places\/releases\.json: line \d: /);
  });

  it('is refused where it is no list', () => {
    expect(readReleases(() => '{}', new Set()).errors).toEqual([`${RELEASES}: expected a list`]);
  });
});

describe('what has changed since the last release', () => {
  const kinds = (...places: SourcePlace[]): Record<string, string> =>
    Object.fromEntries(changesOf({ places, releases: FIRST }).map(({ id, kind }) => [id, kind]));

  it('is told of each place once, by what became of it', () => {
    expect(kinds(aPlace('park'), nowhere('firm'), nowhere('school'), within('lab', 'park'))).toEqual({});
    expect(kinds(aPlace('park', {}, [123.46, 41.7]), aPlace('firm'), within('school', 'park'), nowhere('lab'))).toEqual(
      {
        park: 'mended',
        firm: 'placed',
        school: 'assigned',
        lab: 'withdrawn',
      },
    );
    expect(kinds(within('park', 'hill'), within('firm', 'park'), aPlace('hill'))).toEqual({
      park: 'withdrawn',
      firm: 'assigned',
      hill: 'added',
      school: 'gone',
      lab: 'gone',
    });
  });

  it('counts now and then, and says nothing of a release before the first', () => {
    const places = [aPlace('park'), aPlace('firm'), nowhere('school'), within('lab', 'park')];
    expect(tellLocations({ places, releases: FIRST })).toMatchObject({
      counts: { drawn: 2, inside: 1, spread: 0, unknown: 1 },
      released: { day: '2026-11-23', counts: { drawn: 1, inside: 1, spread: 0, unknown: 2 } },
      changes: { placed: 1, assigned: 0, mended: 0, withdrawn: 0, added: 0, gone: 0 },
    });
    const { released, changes } = tellLocations({ places, releases: [] });
    expect(released).toBeNull();
    expect(Object.values(changes)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
