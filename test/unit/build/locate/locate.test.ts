import { describe, expect, it } from 'vitest';
import { type LocateUse, locate, toLocate } from '../../../../src/build/locate/locate.ts';
import { likeness, scoreCandidate } from '../../../../src/build/locate/score.ts';
import { suspectDatum } from '../../../../src/build/locate/suspect-datum.ts';
import type { SourcePlace } from '../../../../src/build/places/source-place.ts';
import type { Located } from '../../../../src/contract/candidates.ts';
import type { Candidate } from '../../../../src/contract/geocoder.ts';
import type { PlaceId } from '../../../../src/domain/ids.ts';
import { toDatum } from '../../../../src/geo/datum.ts';
import { HostError } from '../../../../src/hosts/ask-host.ts';
import { aSourcePlace } from '../../builders.ts';

const aPlace = (id: string, more: Partial<SourcePlace> = {}): SourcePlace =>
  aSourcePlace({ id: id as PlaceId, name: `${id}园`, geometry: null, ...more });
const aCandidate = (name: string, at: readonly [number, number] = [123.5, 41.7]): Candidate => ({
  name,
  at,
  given: at,
  datum: 'WGS-84',
  radius: 50,
  kind: 'leisure=park',
});

/** A run whose waits are written down, not waited. */
function aRun(answer: (words: string) => readonly Candidate[] | HostError, before: readonly Located[] = []) {
  const log = { asked: [] as string[], waits: [] as (number | undefined)[], kept: [] as number[] };
  const use: LocateUse = {
    places: [],
    outline: null,
    day: '2031-01-09',
    before,
    async ask(words) {
      log.asked.push(words);
      const answered = answer(words);
      if (answered instanceof HostError) throw answered;
      return answered;
    },
    async wait(seconds) {
      log.waits.push(seconds);
    },
    keep: (located) => void log.kept.push(located.length),
    say: () => {},
  };
  return { log, use };
}

describe('asking a service about places', () => {
  it('is about those that have no position and are in one place, or about every one to compare', () => {
    const all = [
      aPlace('a'),
      aPlace('b', { location: { ...aPlace('b').location, type: 'district-wide' } }),
      aPlace('c', { geometry: { type: 'Point', coordinates: [123.5, 41.7] } }),
    ];
    expect(toLocate(all, false).map(({ id }) => id)).toEqual(['a']);
    expect(toLocate(all, true).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('waits between questions, keeps after each, and tries other names until one is answered well', async () => {
    const { log, use } = aRun((words) =>
      words === '甲' ? [aCandidate('甲')] : words === 'b园' ? [aCandidate('b园')] : [],
    );
    const told = await locate([aPlace('a', { aliases: ['甲', '乙'] }), aPlace('b')], use);
    expect(log.asked).toEqual(['a园', '甲', 'b园']);
    expect(log.waits).toEqual([undefined, undefined]);
    expect(log.kept).toEqual([1, 2]);
    expect(told).toMatchObject({ failed: [], stopped: null });
    expect(told.located[0]).toMatchObject({ place: 'a', words: ['a园', '甲'], candidates: [{ name: '甲', score: 1 }] });
  });

  it('goes on where an earlier run stopped', async () => {
    const before: Located[] = [{ place: 'a' as PlaceId, on: '2031-01-01', words: ['a园'], candidates: [] }];
    const { log, use } = aRun(() => [], before);
    const { located } = await locate([aPlace('a'), aPlace('b')], use);
    expect(log.asked).toEqual(['b园']);
    expect(located.map(({ place }) => place)).toEqual(['a', 'b']);
  });

  it('rests as long as the service says, asks again, and gives up when it is told so again and again', async () => {
    let refusals = 2;
    const patient = aRun(() => (refusals-- > 0 ? new HostError('quota', 'HTTP 429', 7) : [aCandidate('a园')]));
    expect((await locate([aPlace('a')], patient.use)).located).toHaveLength(1);
    expect(patient.log.waits).toEqual([7, 7]);
    const never = aRun(() => new HostError('quota', 'HTTP 429'));
    const told = await locate([aPlace('a'), aPlace('b')], never.use);
    expect(told.stopped).toMatch(/too often/);
    expect(never.log.asked).toEqual(Array.from({ length: 4 }, () => 'a园'));
    expect(never.log.waits).toEqual([60, 120, 180]);
  });

  it('stops at a refusal, and goes past what merely does not answer', async () => {
    const refused = aRun(() => new HostError('key', 'HTTP 403'));
    expect((await locate([aPlace('a'), aPlace('b')], refused.use)).stopped).toMatch(/refused/);
    expect(refused.log.asked).toHaveLength(1);
    const down = aRun((words) => (words === 'a园' ? new HostError('unreachable', 'HTTP 503') : []));
    const told = await locate([aPlace('a'), aPlace('b')], down.use);
    expect(told.failed).toEqual([{ place: 'a', reason: 'HTTP 503' }]);
    expect(told.located.map(({ place }) => place)).toEqual(['b']);
  });
});

describe('the score of a candidate', () => {
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [123.4, 41.6],
        [123.6, 41.6],
        [123.6, 41.8],
        [123.4, 41.8],
        [123.4, 41.6],
      ],
    ],
  };
  const known = { names: ['东湖公园', '东湖'], outline: square, container: null, own: null };

  it('is 1 for the very name in the district, and less for anything else', () => {
    expect(scoreCandidate(aCandidate('东湖公园'), known)).toMatchObject({
      score: 1,
      districtM: 0,
      reason: 'the very name; in the district',
    });
    expect(scoreCandidate(aCandidate('东湖公园', [124, 42]), known)).toMatchObject({
      score: 0.75,
      reason: expect.stringMatching(/m outside the district/),
    });
    expect(scoreCandidate(aCandidate('西山'), known).score).toBe(0.25);
  });

  it('falls with the distance from what is said to hold the place', () => {
    const container = {
      name: '东区',
      geometry: { type: 'Point' as const, coordinates: [123.5, 41.7] },
      precisionM: 500,
    };
    const [here, far] = [
      [123.5, 41.7],
      [123.55, 41.75],
    ].map((at) => scoreCandidate(aCandidate('东湖公园', at as [number, number]), { ...known, container }));
    expect(here).toMatchObject({ score: 1, containerM: 0 });
    expect(far?.score).toBeLessThan(0.9);
    expect(far?.reason).toMatch(/m from 东区/);
  });

  it('takes names for alike by what they have in common', () => {
    expect(likeness('东湖公园', '东湖公园')).toBe(1);
    expect(likeness('东湖公园', '东湖公园(南门)')).toBeGreaterThan(0.6);
    expect(likeness('东湖公园', '西山医院')).toBe(0);
    expect(likeness('东', '西')).toBe(0);
  });
});

describe('the datum of a service', () => {
  const owns = [0, 1, 2, 3, 4, 5].map((index) => [123.4 + index / 50, 41.7] as [number, number]);

  it('is doubted where its answers fit another one far better', () => {
    const shifted = owns.map((own) => ({ own, given: toDatum(own, 'GCJ-02') }));
    expect(suspectDatum(shifted, 'WGS-84')).toBe('GCJ-02');
    expect(suspectDatum(shifted, 'GCJ-02')).toBeNull();
  });

  it('is not doubted by a few answers, nor by those that are merely inexact', () => {
    expect(
      suspectDatum(
        owns.slice(0, 4).map((own) => ({ own, given: toDatum(own, 'GCJ-02') })),
        'WGS-84',
      ),
    ).toBeNull();
    expect(
      suspectDatum(
        owns.map(([lng, lat]) => ({ own: [lng, lat] as const, given: [lng + 0.002, lat - 0.001] as const })),
        'WGS-84',
      ),
    ).toBeNull();
  });
});
