import type { Layer } from '../../../domain/vocabulary.ts';
import type { Nearest } from '../../../geo/proximity.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { listed } from '../../../text/text.ts';
import { labelOf } from '../../kit/label.ts';
import { usePage } from '../../kit/page.ts';
import { DistanceCell, NearName } from './near-cells.tsx';

/** So many rivals are named; the rest are counted. */
const NAMED = 3;

/** The nearest of each layer however far, and what may truly be nearer. */
export function NearestTable({ nearest }: { nearest: ReadonlyMap<Layer, Nearest> }) {
  const { store } = usePage();
  if (nearest.size === 0) return null;
  return (
    <table class="bounds near">
      <caption>{text('near.nearest')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('near.place')}</th>
          <th scope="col">{text('near.distance')}</th>
        </tr>
      </thead>
      <tbody>
        {[...nearest].map(([layer, { nearest: near, rivals }]) => (
          <tr key={layer}>
            <th scope="row">
              <span class="near-layer">{labelOf(store, 'layer', layer)}</span>
              <NearName near={near} />
              {rivals.length > 0 && (
                <span class="near-more">
                  {text(rivals.length > NAMED ? 'near.rivalsMore' : 'near.rivals', {
                    n: rivals.length,
                    names: listed(rivals.slice(0, NAMED).map(({ place }) => nameOf(place))),
                  })}
                </span>
              )}
            </th>
            <DistanceCell near={near} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
