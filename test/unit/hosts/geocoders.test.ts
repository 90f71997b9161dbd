import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Geocoder } from '../../../src/contract/geocoder.ts';
import { distanceBetween } from '../../../src/geo/geodesic.ts';
import { amap } from '../../../src/hosts/amap.ts';
import { HostError } from '../../../src/hosts/ask-host.ts';
import { geocode } from '../../../src/hosts/geocode.ts';
import type { GeocoderPort } from '../../../src/hosts/geocoder.ts';
import { PAGE_GEOCODERS } from '../../../src/hosts/page-geocoders.ts';
import { type Geocoders, type Mood, startGeocoders } from '../../geocoders.ts';

const PORTS: Readonly<Record<Geocoder, GeocoderPort>> = { ...PAGE_GEOCODERS, amap };
const ALL = Object.keys(PORTS) as Geocoder[];
const PARK = [123.5, 41.7] as const;

let host: Geocoders;
beforeAll(async () => {
  host = await startGeocoders({ 东园: PARK });
});
beforeEach(() => {
  host.mood = 'well';
  host.asked.length = 0;
});
afterAll(() => host.close());

const ask = (service: Geocoder, words = '东园', signal = new AbortController().signal) =>
  geocode(
    PORTS[service],
    { words, near: [123.3, 41.5, 123.9, 41.9], adcode: '990103' },
    { base: host.base, key: 'k+e/y' },
    signal,
  );
const failing = async (service: Geocoder, mood: Mood): Promise<HostError> => {
  host.mood = mood;
  const error = await ask(service).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
};

describe.each(ALL)('%s', (service) => {
  it('is asked as its documentation says, and its answer is a position in WGS-84', async () => {
    const [first, ...more] = await ask(service);
    expect(first).toMatchObject({ name: '东园' });
    expect(distanceBetween(first?.at ?? [0, 0], PARK)).toBeLessThan(1.5);
    expect(first?.radius).toBeGreaterThanOrEqual(50);
    expect(more.every(({ name, at }) => name !== first?.name || at.join() !== first?.at.join())).toBe(true);
    expect(host.asked.join('\n')).toContain('东园');
  });

  it('that finds nothing has no candidates', async () => {
    host.mood = 'empty';
    expect(await ask(service)).toEqual([]);
  });

  it.each([
    ['quota', 'quota'],
    ['refusing', 'key'],
    ['page', 'junk'],
    ['down', 'unreachable'],
    ['long', 'junk'],
  ] as const)('that is in the mood “%s” is told apart: %s', async (mood, failure) => {
    expect((await failing(service, mood)).failure).toBe(failure);
  });

  it('gives names as words alone, and nothing that stands nowhere', async () => {
    host.mood = 'hostile';
    const found = await ask(service);
    for (const { name, at, link = 'https://' } of found) {
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(at.every(Number.isFinite)).toBe(true);
      expect(link).toMatch(/^https:\/\//);
    }
    expect(found.map(({ name }) => name)).not.toContain('远处');
    expect(found.map(({ name }) => name)).not.toContain('无处');
    host.mood = 'elsewhere';
    expect(await ask(service)).toEqual([]);
  });

  it('is given up when the person gives up', async () => {
    host.mood = 'slow';
    const stop = new AbortController();
    const asked = ask(service, '东园', stop.signal);
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });
});

describe('of two answers of one service', () => {
  it('the one that came counts where the other failed', async () => {
    const half: GeocoderPort = {
      ...PORTS.tianditu,
      addresses: (...asked) => [`${host.base}/none`, ...PORTS.tianditu.addresses(...asked).slice(1)],
    };
    const found = await geocode(
      half,
      { words: '东园', near: [0, 0, 1, 1], adcode: '990103' },
      { base: host.base },
      new AbortController().signal,
    );
    expect(found.map(({ name }) => name)).toEqual(['东园']);
  });
});
