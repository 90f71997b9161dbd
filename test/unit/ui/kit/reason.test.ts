import { expect, test } from 'vitest';
import { subdistricts } from '#about';
import { precisionOf } from '../../../../src/ui/kit/precision.ts';
import { reasonOf } from '../../../../src/ui/kit/reason.ts';
import { aPlace, placeId, subdistrictIds } from '../../domain/builders.ts';

const without = (type: 'within' | 'several-sites' | 'district-wide' | 'unknown', within: string | null = null) =>
  aPlace({
    geometry: null,
    anchor: null,
    location: { type, precisionM: null, within: within ? placeId(within) : null },
  });

test('a place without a geometry gives its reason, one with a geometry none', () => {
  expect(reasonOf(aPlace(), () => undefined)).toBeNull();
  expect(reasonOf(without('within', 'zone'), () => '科技城')).toContain('科技城');
  const reasons = (['within', 'several-sites', 'district-wide', 'unknown'] as const).map((type) =>
    reasonOf(without(type), () => undefined),
  );
  expect(new Set(reasons).size).toBe(4);
  const held = aPlace({
    geometry: null,
    anchor: null,
    location: {
      type: 'within',
      precisionM: null,
      within: null,
      subdistricts: subdistrictIds(subdistricts[0]?.id ?? ''),
    },
  });
  expect(reasonOf(held, () => undefined)).toContain(subdistricts[0]?.zh);
});

test('precision is said in words and metres', () => {
  expect(precisionOf(aPlace())?.metres).toContain('300');
  expect(precisionOf(without('unknown'))).toBeNull();
  const disc = aPlace({ location: { type: 'area', precisionM: 6000, within: null } });
  expect(precisionOf(disc)?.metres).toContain('6 公里');
  const site = aPlace({ location: { type: 'site', precisionM: 6000, within: null } });
  expect(precisionOf(disc)?.words).not.toBe(precisionOf(site)?.words);
});
