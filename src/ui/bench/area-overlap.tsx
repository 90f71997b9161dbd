import { useEffect, useState } from 'preact/hooks';
import { areaOf } from '../../geo/measure.ts';
import type { HeldArea } from '../../state/held-area.ts';
import { text } from '../../text/later.ts';
import { areaWords } from './number-words.ts';

/** How much ground two areas share; nothing where they are apart. The overlay library is loaded for it. */
export function AreaOverlap({ a, b }: { a: HeldArea; b: HeldArea }) {
  const [m2, setM2] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const measure = async (): Promise<void> => {
      const { intersect } = await import('../../geo/overlay.ts');
      if (isWanted) setM2(areaOf(intersect(a.area.geometry, b.area.geometry)));
    };
    void measure();
    return () => {
      isWanted = false;
    };
  }, [a, b]);
  return m2 > 0 ? <p class="hint">{text('compare.overlap', { area: areaWords(m2) })}</p> : null;
}
