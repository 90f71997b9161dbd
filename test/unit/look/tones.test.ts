import { describe, expect, it } from 'vitest';
import { TONE_COLOR, TONES, toneOf } from '../../../src/look/tones.ts';
import { INK } from '../../../src/map/places/palette.ts';
import { PALETTES } from '../../../src/map/style/palette.ts';
import { contrast, differ, SIGHTS, see } from '../color.ts';

describe('the colours of the sectors', () => {
  it.each(['light', 'dark'] as const)('%s: any two can be told apart with every kind of colour vision', (theme) => {
    let pairs = 0;
    for (const sight of SIGHTS) {
      for (const one of TONES) {
        for (const other of TONES.slice(TONES.indexOf(one) + 1)) {
          pairs += 1;
          const difference = differ(see(TONE_COLOR[one][theme], sight), see(TONE_COLOR[other][theme], sight));
          expect(difference, `${one} and ${other}, ${sight}`).toBeGreaterThan(9);
        }
      }
    }
    expect(pairs).toBe(4 * 28);
  });

  it.each(['light', 'dark', 'print'] as const)('%s: each stands out 3 to 1 from any ground', (theme) => {
    const { paper, land, built } = PALETTES[theme];
    for (const tone of TONES) {
      for (const ground of [paper, land, built, INK[theme].ground]) {
        const color = TONE_COLOR[tone][theme === 'dark' ? 'dark' : 'light'];
        expect(contrast(color, ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('go by the first sector of a place', () => {
    expect(toneOf(['ecology', 'municipal'])).toBe(toneOf(['agriculture']));
    expect(toneOf(['municipal', 'ecology'])).not.toBe(toneOf(['ecology']));
  });
});
