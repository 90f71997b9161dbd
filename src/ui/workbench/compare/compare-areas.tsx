import { makePlaceArea } from '../../../geo/area-of-interest.ts';
import type { AreaSlot } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { usePage } from '../../kit/page.ts';
import { OwnInside } from '../area/own-inside.tsx';
import { boxOfArea, fromDrawing } from '../kit/area-making.ts';
import { TakeAreas } from '../kit/take-areas.tsx';
import { type AreaUse, useArea } from '../kit/use-area.ts';
import { type SketchUse, useSketch } from '../kit/use-sketch.ts';
import { CompareNumbers } from './compare-numbers.tsx';
import { CompareSide, hasExtent } from './compare-side.tsx';

/** How one of the two areas is set and drawn. */
function useSide(slot: AreaSlot): { readonly area: AreaUse; readonly sketch: SketchUse } {
  const area = useArea(slot);
  const sketch = useSketch(slot, (drawn, { kind }) =>
    area.take(fromDrawing(drawn, kind, text(`area.default.${kind as 'circle' | 'polygon' | 'rectangle'}`))),
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

const SIDES = ['compare.area', 'compare.beside'] as const;

/** The area of interest against the area beside it. Both stand in the address. */
export function CompareAreas() {
  const { store, map } = usePage();
  const { board } = map;
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
    board.value?.frame([Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)]);
  };
  return (
    <>
      <p class="hint">{text('compare.hint')}</p>
      {!a && !b && <Example take={[first.area.take, second.area.take]} />}
      <div class="compare-sides">
        <CompareSide slot="area" area={first.area} sketch={alone(first.sketch, second.sketch)} />
        <CompareSide slot="beside" area={second.area} sketch={alone(second.sketch, first.sketch)} />
      </div>
      <div class="bench-row">
        <button type="button" class="button" disabled={!a && !b} onClick={swap}>
          {text('compare.swap')}
        </button>
        <button type="button" class="button" disabled={!a || !b || !board.value} onClick={frame}>
          {text('compare.frame')}
        </button>
      </div>
      {a && b && (
        <>
          <CompareNumbers a={a} b={b} />
          <OwnInside
            areas={[a, b]}
            names={[a, b].map(({ area }, i) => `${text(SIDES[i] ?? 'compare.area')} ${area.name}`)}
          />
          <h3>{text('take.areas')}</h3>
          <TakeAreas areas={[a, b]} />
        </>
      )}
    </>
  );
}

/** Two areas to begin with: those that hold most places. */
function Example({ take }: { take: readonly [AreaUse['take'], AreaUse['take']] }) {
  const { store } = usePage();
  const { places } = store.atlas;
  const held = (id: string): number => places.filter(({ location }) => location.within === id).length;
  const [a, b] = places
    .filter(hasExtent)
    .map((place) => ({ place, held: held(place.id) }))
    .sort((one, other) => other.held - one.held)
    .map(({ place }) => place);
  if (!a || !b) return null;
  return (
    <p>
      <button
        type="button"
        class="link"
        onClick={() => [a, b].forEach((place, i) => void take[i]?.(makePlaceArea(place, nameOf(place))))}
      >
        {text('compare.example', { a: nameOf(a), b: nameOf(b) })}
      </button>
    </p>
  );
}
