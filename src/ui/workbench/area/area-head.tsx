import { makeCircle, makeRadius } from '../../../geo/area-of-interest.ts';
import { writeArea } from '../../../geo/area-text.ts';
import { areaOf, perimeterOf } from '../../../geo/measure.ts';
import type { AreaSlot, HeldArea } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { usePage } from '../../kit/page.ts';
import { boxOfArea, sketchOf } from '../kit/area-making.ts';
import { areaWords, lengthWords } from '../kit/number-words.ts';
import type { AreaUse } from '../kit/use-area.ts';
import type { SketchUse } from '../kit/use-sketch.ts';
import { useTyped } from '../kit/use-typed.ts';
import { AreaTyped } from './area-typed.tsx';

interface HeadProps {
  readonly slot: AreaSlot;
  readonly held: HeldArea;
  readonly area: AreaUse;
  readonly sketch: SketchUse;
}

/** The name, size and form of an area, all to be changed. */
export function AreaHead({ slot, held, area, sketch }: HeadProps) {
  const { store, map } = usePage();
  const { board } = map;
  const { geometry } = held.area;
  const wish = sketchOf(held.area);
  const rename = (name: string): void =>
    store.setDisplay({ [slot]: writeArea({ ...held.area, name: name.trim().slice(0, 40) }) });
  return (
    <>
      <label class="bench-field">
        {text('area.name')}
        <input
          type="text"
          value={held.area.name}
          maxLength={40}
          onChange={(event) => rename(event.currentTarget.value)}
        />
      </label>
      <dl class="bench-facts">
        <dt>{text('area.size')}</dt>
        <dd>{areaWords(areaOf(geometry))}</dd>
        <dt>{text('area.perimeter')}</dt>
        <dd>{lengthWords(perimeterOf(geometry))}</dd>
      </dl>
      <Radius held={held} area={area} />
      <div class="bench-row">
        {wish && (
          <button type="button" class="button" disabled={!board.value} onClick={() => sketch.start(wish)}>
            {text('area.edit')}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={!board.value}
          onClick={() => board.value?.frame(boxOfArea(held.area))}
        >
          {text('area.frame')}
        </button>
        <button type="button" class="button" onClick={area.remove}>
          {text('area.remove')}
        </button>
      </div>
      <AreaTyped key={held.text} area={area} held={held.area} />
    </>
  );
}

/** The radius of a circle, to be typed. */
function Radius({ held, area }: Pick<HeadProps, 'held' | 'area'>) {
  const { store } = usePage();
  const it = held.area;
  const input = useTyped('radiusM' in it ? it.radiusM : 0);
  if (it.kind !== 'circle' && it.kind !== 'radius') return null;
  const change = (metres: number): void => {
    if (it.kind === 'circle') return void area.take(makeCircle(it.centre, metres, it.name));
    const place = store.places.get(it.place);
    if (!place) return;
    const wasNamed = it.name === text('area.default.radius', { name: nameOf(place), radius: lengthWords(it.radiusM) });
    const name = wasNamed
      ? text('area.default.radius', { name: nameOf(place), radius: lengthWords(Math.round(metres)) })
      : it.name;
    area.take(makeRadius(place, metres, name));
  };
  return (
    <label class="bench-field">
      {text('area.radius')}
      <input
        ref={input}
        type="number"
        min={1}
        max={60000}
        step={100}
        onChange={(event) => change(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
