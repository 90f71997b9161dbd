import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PROGRESSES } from '../../../src/domain/progress.ts';
import { LAYERS } from '../../../src/domain/vocabulary.ts';
import { readSign, signOf, writeSign } from '../../../src/look/sign.ts';
import { TONES } from '../../../src/look/tones.ts';
import { aPlace, aStage } from '../domain/builders.ts';

const signs = fc.record({
  layer: fc.constantFrom(...LAYERS),
  tone: fc.constantFrom(...TONES),
  progress: fc.constantFrom(...PROGRESSES),
  shape: fc.constantFrom('spot' as const, 'area' as const),
  held: fc.nat(200),
  ambiguous: fc.boolean(),
});

it('a sign is read as it was written, and junk is none', () => {
  fc.assert(
    fc.property(signs, (sign) => {
      expect(readSign(writeSign(sign))).toEqual(sign);
    }),
  );
  fc.assert(fc.property(fc.string(), (junk) => void readSign(junk)));
  for (const junk of ['', 'done.parks', 'done.parks.nature.spot.x.', 'done.moons.nature.spot.0.'])
    expect(readSign(junk)).toBeNull();
});

it('says kind, sector, progress, form, what it holds and whether another place may be meant', () => {
  const zone = aPlace({
    sectors: ['science', 'ecology'],
    stages: [aStage(2023, 'completed')],
    location: { type: 'area', precisionM: 900, within: null, ambiguous: true },
  });
  expect(signOf(zone, 3)).toEqual({
    layer: 'parks',
    tone: 'innovation',
    progress: 'promised',
    shape: 'area',
    held: 3,
    ambiguous: true,
  });
  expect(signOf(aPlace())).toMatchObject({ shape: 'spot', held: 0, ambiguous: false, progress: 'unstated' });
});
