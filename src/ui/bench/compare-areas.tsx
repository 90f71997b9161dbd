import { useComputed } from '@preact/signals';
import { keeps } from '../../domain/filter.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { AreaSlot, HeldArea } from '../../state/held-area.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../page.ts';
import { boxOfArea, fromDrawing } from './area-making.ts';
import { AreaOverlap } from './area-overlap.tsx';
import { countHeld, namedIn, pairUp, shareOut } from './compare-data.ts';
import { CompareSide } from './compare-side.tsx';
import { CompareTable } from './compare-table.tsx';
import { Mirror } from './mirror.tsx';
import { boundsWords, digits } from './number-words.ts';
import { FoldedPlaces, SharedLists } from './shared-lists.tsx';
import { type AreaUse, useArea } from './use-area.ts';
import { type SketchUse, useSketch } from './use-sketch.ts';

/** How one of the two areas is set and drawn. */
function useSide(slot: AreaSlot): { readonly area: AreaUse; readonly sketch: SketchUse } {
  const area = useArea(slot);
  const sketch = useSketch(slot, (drawn, { kind }) =>
    area.take(fromDrawing(drawn, kind, text(`area.default.${kind as 'polygon'}`))),
  );
  return { area, sketch };
}

/** One is drawn at a time: the map belongs to the drawing that began last. */
const alone = (sketch: SketchUse, other: SketchUse): SketchUse => ({
  ...sketch,
  start(wish) {
    other.stop();
    sketch.start(wish);
  },
});

/** The area of interest against the area beside it. Both stand in the address. */
export function CompareAreas() {
  const { store, bench } = usePage();
  const [a, b] = [store.areas.area.value, store.areas.beside.value];
  const [first, second] = [useSide('area'), useSide('beside')];
  const swap = (): void => {
    const { area, beside } = store.display.value;
    store.setDisplay({ area: beside, beside: area });
  };
  const frame = (): void => {
    if (!a || !b) return;
    const [w, s, e, n] = boxOfArea(a.area);
    const [west, south, east, north] = boxOfArea(b.area);
    bench.value?.frame([Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)]);
  };
  return (
    <>
      <p class="hint">{text('compare.hint')}</p>
      <CompareSide slot="area" area={first.area} sketch={alone(first.sketch, second.sketch)} />
      <CompareSide slot="beside" area={second.area} sketch={alone(second.sketch, first.sketch)} />
      <div class="bench-row">
        <button type="button" class="button" disabled={!a && !b} onClick={swap}>
          {text('compare.swap')}
        </button>
        <button type="button" class="button" disabled={!a || !b || !bench.value} onClick={frame}>
          {text('compare.frame')}
        </button>
      </div>
      {a && b && <Numbers a={a} b={b} />}
    </>
  );
}

function Numbers({ a, b }: { a: HeldArea; b: HeldArea }) {
  const { store } = usePage();
  const left = useComputed(() => store.areas.area.value && countHeld(store, store.areas.area.value)).value;
  const right = useComputed(() => store.areas.beside.value && countHeld(store, store.areas.beside.value)).value;
  if (!left || !right) return null;
  const sides = [text('compare.area'), text('compare.beside')] as const;
  const names = [`${sides[0]} ${a.area.name}`, `${sides[1]} ${b.area.name}`] as const;
  const named = [namedIn(store, a), namedIn(store, b)] as const;
  const kept = store.atlas.places.filter(keeps(store.filter.value));
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
