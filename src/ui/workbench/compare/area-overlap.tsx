import { useEffect, useState } from 'preact/hooks';
import { areaOf } from '../../../geo/measure.ts';
import type { HeldArea } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { Failed } from '../../kit/failed.tsx';
import { areaWords } from '../kit/number-words.ts';

/** How much ground two areas share; nothing where they are apart. The overlay library is loaded for it. */
export function AreaOverlap({ a, b }: { a: HeldArea; b: HeldArea }) {
  const [m2, setM2] = useState<number | 'failed'>(0);
  const [tries, setTries] = useState(1);
  useEffect(() => {
    let isWanted = true;
    const measure = async (): Promise<void> => {
      const { intersect } = await import('../../../geo/overlay.ts');
      if (isWanted) setM2(areaOf(intersect(a.area.geometry, b.area.geometry)));
    };
    measure().catch((error: unknown) => {
      console.warn(error);
      if (isWanted) setM2('failed');
    });
    return () => {
      isWanted = false;
    };
  }, [a, b, tries]);
  if (m2 === 'failed')
    return <Failed class="bench-fault" words={text('compare.overlapFailed')} again={() => setTries(tries + 1)} />;
  return m2 > 0 ? <p class="hint">{text('compare.overlap', { area: areaWords(m2) })}</p> : null;
}
