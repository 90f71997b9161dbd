import type { Near } from '../../../geo/proximity.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { usePage } from '../../kit/page.ts';
import { PlaceSymbol } from '../../kit/symbol.tsx';
import { lengthWords } from '../kit/number-words.ts';

interface NameProps {
  readonly near: Near;
  /** Whether it may also lie beyond the radius. */
  readonly possible?: boolean;
}

/** The name of a near place, which selects it, and the container to which it was measured. */
export function NearName({ near: { place, holder }, possible = false }: NameProps) {
  const { store } = usePage();
  const container = holder && store.places.get(holder);
  return (
    <>
      <button
        type="button"
        class="link near-name"
        translate={false}
        data-place={place.id}
        onClick={() => store.selectPlace(place.id, 'workbench')}
      >
        <PlaceSymbol place={place} />
        {nameOf(place)}
      </button>
      {possible && <span class="near-possible">{text('near.possible')}</span>}
      {container && <span class="near-more">{text('near.holder', { name: nameOf(container) })}</span>}
    </>
  );
}

/** The straight-line distance, and between what it truly lies. */
export const DistanceCell = ({ near: { distanceM, leastM, mostM } }: { near: Near }) => (
  <td>
    {distanceM === 0 ? text('near.touching') : lengthWords(distanceM)}
    {mostM > leastM && (
      <span class="near-more">{text('near.interval', { least: lengthWords(leastM), most: lengthWords(mostM) })}</span>
    )}
  </td>
);
