import { text } from '../../../text/later.ts';
import { clauses } from '../../../text/text.ts';
import { usePage } from '../../kit/page.ts';
import { fromDrawing } from '../kit/area-making.ts';
import { SketchHelp } from '../kit/sketch-help.tsx';
import { TakeAreas } from '../kit/take-areas.tsx';
import { useArea } from '../kit/use-area.ts';
import { useSketch } from '../kit/use-sketch.ts';
import { AreaHead } from './area-head.tsx';
import { AreaNumbers } from './area-numbers.tsx';
import { AreaPicker } from './area-picker.tsx';
import { OwnInside } from './own-inside.tsx';

/** The area of interest: chosen, changed, counted. It narrows all that the page shows. */
export function AreaTool() {
  const { store } = usePage();
  const held = store.areas.area.value;
  const area = useArea('area');
  const sketch = useSketch('area', (drawn, { kind, start }) => {
    const name = start
      ? (store.areas.area.value?.area.name ?? '')
      : text(`area.default.${kind as 'circle' | 'polygon' | 'rectangle'}`);
    area.take(fromDrawing(drawn, kind, name));
  });
  return (
    <>
      <SketchHelp sketch={sketch} />
      {area.faults.value.length > 0 && (
        <p class="bench-fault" role="alert">
          {text('area.refused', { faults: clauses(area.faults.value) })}
        </p>
      )}
      {held ? (
        <>
          <AreaHead slot="area" held={held} area={area} sketch={sketch} />
          <AreaNumbers slot="area" />
          <OwnInside areas={[held]} names={[held.area.name || text('filter.areaNameless')]} />
          <h3>{text('take.areas')}</h3>
          <TakeAreas areas={[held]} />
        </>
      ) : (
        <>
          <p class="hint">{text('area.none')}</p>
          <AreaPicker area={area} sketch={sketch} />
        </>
      )}
    </>
  );
}
