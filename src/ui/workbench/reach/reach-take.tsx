import { takeFeatures } from '../../../files/write/take.ts';
import { reachResult } from '../../../geo/reach-result.ts';
import { text } from '../../../text/later.ts';
import { clauses } from '../../../text/text.ts';
import { usePage } from '../../kit/page.ts';
import { aboutTaking } from '../../kit/takeaway-words.ts';
import { lengthWords } from '../kit/number-words.ts';
import { useOwnPoints } from '../kit/own-points.ts';
import { TakeAway } from '../kit/take-away.tsx';
import type { ReachFound } from './use-reach.ts';

const COLUMNS = [
  ['part', 'text'],
  ['kind', 'text'],
  ['radius_m', 'integer'],
  ['points', 'integer'],
  ['area_m2', 'number'],
  ['share', 'number'],
  ['share_least', 'number'],
  ['share_most', 'number'],
] as const;

/** Takes the covered land and the gaps away as areas. */
export function ReachTake({ found: { points, reach } }: { found: ReachFound }) {
  const { store } = usePage();
  const own = useOwnPoints();
  const kind = text(`reach.kind.${points.kind}`);
  return (
    <TakeAway
      formats={['gpkg', 'geojson', 'fgb', 'kml']}
      make={(from) => {
        const about = aboutTaking(store, from);
        const base = text('reach.take.base');
        const mine = points.kind === 'own' ? text('own.of', { name: own?.name ?? '' }) : about.provenance.source;
        const source = points.kind === 'metro' ? base : clauses([mine, base]);
        return takeFeatures(
          // What is not there has no area: nothing covered, or no gap.
          reachResult(reach, { kind }).features.filter(({ geometry }) => geometry.coordinates.length > 0),
          COLUMNS.map(([key, type]) => ({ key, title: text(`reach.take.${key}`), kind: type })),
          {
            ...about,
            provenance: { ...about.provenance, source },
            name: 'reach',
            title: text('reach.headline', { kind, radius: lengthWords(reach.radiusM) }),
          },
        );
      }}
    />
  );
}
