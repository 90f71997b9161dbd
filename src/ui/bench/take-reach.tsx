import type { Reach } from '../../geo/reach.ts';
import { reachResult } from '../../geo/reach-result.ts';
import { takeFeatures } from '../../takeaway/take.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../page.ts';
import { aboutTaking } from '../takeaway-words.ts';
import { TakeAway } from './take-away.tsx';

/** What is covered and what is not, as areas with their shares. */
export function TakeReach({ reach, kind }: { reach: Reach; kind: string }) {
  const { store } = usePage();
  return (
    <>
      <h3>{text('take.reach')}</h3>
      <TakeAway
        formats={['gpkg', 'geojson', 'fgb', 'kml']}
        make={(from) =>
          takeFeatures(
            reachResult(reach, { kind }).features,
            [
              { key: 'part', title: text('take.column.part'), kind: 'text' },
              { key: 'kind', title: text('take.column.kind'), kind: 'text' },
              { key: 'radius_m', title: text('area.radius'), kind: 'integer' },
              { key: 'points', title: text('spread.n'), kind: 'integer' },
              { key: 'area_m2', title: text('take.column.area_m2'), kind: 'number' },
              { key: 'share', title: text('take.column.share'), kind: 'number' },
              { key: 'share_least', title: text('take.column.share_least'), kind: 'number' },
              { key: 'share_most', title: text('take.column.share_most'), kind: 'number' },
            ],
            { ...aboutTaking(store, from), name: 'reach', title: text('bench.reach') },
          )
        }
      />
    </>
  );
}
