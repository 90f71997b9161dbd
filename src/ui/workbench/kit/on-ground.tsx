import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Ground } from '../../../contract/ground.ts';
import { text } from '../../../text/later.ts';
import { Failed } from '../../kit/failed.tsx';
import { usePage } from '../../kit/page.ts';

/** What needs the outline of the district, once it is there. */
export function OnGround({ children }: { children: (ground: Ground) => ComponentChild }) {
  const { ground, askGround } = usePage();
  useEffect(askGround, []);
  const land = ground.value;
  if (land === 'loading') return <p>{text('spread.loading')}</p>;
  if (land !== 'failed') return <>{children(land)}</>;
  return <Failed words={text('spread.failed')} again={askGround} />;
}
