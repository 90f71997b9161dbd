import type { PlaceSummary } from '../../../domain/place.ts';
import { makePlaceArea } from '../../../geo/area-of-interest.ts';
import { SHAPE_LOOK } from '../../../look/shapes.ts';
import type { AreaSlot } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { clauses } from '../../../text/text.ts';
import { usePage } from '../../kit/page.ts';
import { AreaPicker } from '../area/area-picker.tsx';
import { lengthWords } from '../kit/number-words.ts';
import { SketchHelp } from '../kit/sketch-help.tsx';
import type { AreaUse } from '../kit/use-area.ts';
import type { SketchUse } from '../kit/use-sketch.ts';

/** Places that have an extent to be compared by. */
export const hasExtent = (place: PlaceSummary): boolean => isOutlined(place) || isDisc(place);

const isOutlined = ({ geometry }: PlaceSummary): boolean =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
/** An area whose outline nobody published: a disc stands for it. */
const isDisc = ({ geometry, location }: PlaceSummary): boolean =>
  location.type === 'area' && geometry?.type === 'Point';

interface SideProps {
  readonly slot: AreaSlot;
  readonly area: AreaUse;
  readonly sketch: SketchUse;
}

/** One of the two areas: which it is, and every way to choose another. */
export function CompareSide({ slot, area, sketch }: SideProps) {
  const { store, view } = usePage();
  const held = store.areas[slot].value;
  const place = held?.area.kind === 'place' ? store.places.get(held.area.place) : undefined;
  const side = text(`compare.${slot}`);
  const choose = (id: string): void => {
    const chosen = store.places.get(id as PlaceSummary['id']);
    if (chosen) area.take(makePlaceArea(chosen, nameOf(chosen)));
  };
  const look = SHAPE_LOOK[slot][view.theme.value === 'dark' ? 'dark' : 'light'];
  return (
    <section class="compare-side" aria-label={side} style={{ '--key': look }}>
      <SketchHelp sketch={sketch} />
      <h3>
        <span class="bench-key" aria-hidden="true" /> {side}
        {held && <span class="compare-name">{held.area.name}</span>}
        <span class="spacer" />
        {held && (
          <button type="button" class="link" onClick={area.remove}>
            {text('compare.remove', { side })}
          </button>
        )}
      </h3>
      {area.faults.value.length > 0 && (
        <p class="bench-fault" role="alert">
          {text('area.refused', { faults: clauses(area.faults.value) })}
        </p>
      )}
      <label class="bench-field">
        {text('compare.pick')}
        <select value={place?.id ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="" disabled>
            {text('compare.pickNone')}
          </option>
          <Options label={text('compare.disc')} places={store.atlas.places.filter(isDisc)} chosen={place} />
          <Options label={text('compare.outlined')} places={store.atlas.places.filter(isOutlined)} chosen={place} />
        </select>
      </label>
      {place && isDisc(place) && (
        <p class="hint">{text('compare.rough', { radius: lengthWords(place.location.precisionM ?? 0) })}</p>
      )}
      <details class="bench-typed">
        <summary>{text('compare.other')}</summary>
        <AreaPicker area={area} sketch={sketch} />
      </details>
    </section>
  );
}

interface OptionsProps {
  readonly label: string;
  readonly places: readonly PlaceSummary[];
  readonly chosen: PlaceSummary | undefined;
}

const Options = ({ label, places, chosen }: OptionsProps) => (
  <optgroup label={label}>
    {places.map((place) => (
      <option key={place.id} translate={false} value={place.id} selected={place.id === chosen?.id}>
        {nameOf(place)}
      </option>
    ))}
  </optgroup>
);
