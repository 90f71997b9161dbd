import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { hasBase } from '#about';
import type { Ground } from '../../../contract/ground.ts';
import { text } from '../../../text/later.ts';
import { Failed } from '../../kit/failed.tsx';
import { usePage } from '../../kit/page.ts';

interface OnGroundProps {
  children(ground: Ground): ComponentChild;
}

/** What needs the outline of the district, once it is there; an atlas without a base map says that it has none. */
export const OnGround = (props: OnGroundProps) => (hasBase ? <OnOutline {...props} /> : <NoGround />);

export const NoGround = () => <p role="status">{text('ground.none')}</p>;

function OnOutline({ children }: OnGroundProps) {
  const { ground } = usePage().loads;
  useEffect(ground.ask, []);
  const land = ground.state.value;
  if (land === 'loading') return <p>{text('spread.loading')}</p>;
  if (land !== 'failed') return <>{children(land)}</>;
  return <Failed words={text('spread.failed')} again={ground.ask} />;
}
