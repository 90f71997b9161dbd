import type { Near } from '../../../geo/proximity.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { lengthWords } from '../kit/number-words.ts';
import { DistanceCell, NearName } from './near-cells.tsx';
import { fromWords, type NearFrom } from './near-from.ts';

interface TableProps {
  readonly from: NearFrom;
  readonly radiusM: number;
  readonly near: readonly Near[];
}

/** What lies within the radius, nearest first. */
export function NearTable({ from, radiusM, near }: TableProps) {
  const { store } = usePage();
  const possible = near.filter(({ mostM }) => mostM > radiusM).length;
  const said = { from: fromWords(from, store), radius: lengthWords(radiusM), n: near.length, possible };
  if (near.length === 0) return <p role="status">{text('near.empty', said)}</p>;
  return (
    <table class="bounds near">
      <caption>
        <span role="status">{text(possible > 0 ? 'near.captionPossible' : 'near.caption', said)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('near.place')}</th>
          <th scope="col">{text('near.distance')}</th>
        </tr>
      </thead>
      <tbody>
        {near.map((each) => (
          <tr key={each.place.id}>
            <th scope="row">
              <NearName near={each} possible={each.mostM > radiusM} />
            </th>
            <DistanceCell near={each} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
