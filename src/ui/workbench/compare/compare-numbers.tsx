import { useComputed } from '@preact/signals';
import type { PlaceSummary } from '../../../domain/place.ts';
import type { HeldArea } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { countHeld, namedIn, pairUp, shareOut } from '../kit/compare-data.ts';
import { boundsWords, digits } from '../kit/number-words.ts';
import { FoldedPlaces, SharedLists } from '../kit/shared-lists.tsx';
import { AreaOverlap } from './area-overlap.tsx';
import { CompareTable } from './compare-table.tsx';
import { Mirror } from './mirror.tsx';

/** What each of two areas holds of the places that the filter keeps, with both bounds; neither narrows the other's numbers. */
export function CompareNumbers({ a, b }: { a: HeldArea; b: HeldArea }) {
  const { store } = usePage();
  const left = useComputed(() => store.areas.area.value && countHeld(store, store.areas.area.value)).value;
  const right = useComputed(() => store.areas.beside.value && countHeld(store, store.areas.beside.value)).value;
  if (!left || !right) return null;
  const sides = [text('compare.area'), text('compare.beside')] as const;
  const names = [`${sides[0]} ${a.area.name}`, `${sides[1]} ${b.area.name}`] as const;
  const named = [namedIn(store, a), namedIn(store, b)] as const;
  const kept = store.kept.value;
  const charts = [
    ['layer', pairUp(left.byLayer, right.byLayer), text('compare.byLayer')],
    ['sector', pairUp(left.bySector, right.bySector), text('compare.bySector')],
    ['stage', pairUp(left.byStage, right.byStage), text('compare.byStage')],
  ] as const;
  return (
    <>
      <CompareTable
        sides={names}
        rows={[
          [text('compare.total'), boundsWords(left.total), boundsWords(right.total)],
          [text('compare.named'), namedWords(named[0]), namedWords(named[1])],
          [text('compare.size'), digits(left.areaM2 / 1e6, 4), digits(right.areaM2 / 1e6, 4)],
          [text('compare.density'), boundsWords(left.perKm2, 2), boundsWords(right.perKm2, 2)],
          [text('compare.unplaced'), String(left.unplaced), String(right.unplaced)],
        ]}
        more={charts.flatMap(([facet, pairs]) => ({ facet, pairs }))}
      />
      <AreaOverlap a={a} b={b} />
      <p class="hint">{text('compare.narrows')}</p>
      <p class="hint">{text('compare.key')}</p>
      {charts.map(([facet, pairs, title]) => (
        <Mirror key={facet} title={title} facet={facet} pairs={pairs} sides={sides} look="areas" />
      ))}
      <p class="hint">{text('area.sectorNote')}</p>
      {named.map(
        (places, i) =>
          places &&
          places.length > 0 && (
            <FoldedPlaces key={sides[i]} title={text('compare.namedIn', { side: sides[i] ?? '' })} places={places} />
          ),
      )}
      <SharedLists
        shared={shareOut(kept, a, b)}
        titles={sides.map((side) => text('compare.only', { side })) as [string, string]}
        both={text('compare.both')}
        isCertain={(place) => [a, b].every(({ relations }) => relations.get(place.id) !== 'possible')}
      />
    </>
  );
}

const namedWords = (places: readonly PlaceSummary[] | null): string =>
  places ? digits(places.length) : text('compare.noSuch');
