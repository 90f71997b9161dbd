import { useSignal } from '@preact/signals';
import type { LineString, Polygon } from 'geojson';
import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Drawn } from '../../../contract/board.ts';
import { areaOf, lengthOf, perimeterOf } from '../../../geo/measure.ts';
import { aShape } from '../../../look/shapes.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { areaWords, lengthWords } from '../kit/number-words.ts';
import { SketchHelp } from '../kit/sketch-help.tsx';
import { useSketch } from '../kit/use-sketch.ts';
import { PointCoordinates } from './point-coordinates.tsx';

type Measured = LineString | Polygon;

/** Measures distance and area on the ellipsoid, and says a point in every datum. */
export function MeasureTool() {
  const { board } = usePage().map;
  const drawn = useSignal<Measured | null>(null);
  const keep = (now: Drawn | null): void => {
    drawn.value = now?.type === 'Point' ? null : now;
  };
  const sketch = useSketch(
    'measure',
    (done) => keep(done),
    (now) => keep(now),
  );
  const isDrawing = sketch.wish.value !== null;
  useEffect(() => {
    const shown = drawn.value;
    board.value?.draw('measure', shown && !isDrawing ? [aShape('measure', shown, { label: sizeOf(shown) })] : []);
  }, [drawn.value, isDrawing, board.value]);
  useEffect(() => () => board.peek()?.draw('measure', []), []);
  const begin = (kind: 'linestring' | 'polygon') => () => {
    drawn.value = null;
    sketch.start({ kind });
  };
  return (
    <>
      <SketchHelp sketch={sketch} />
      <h3>{text('measure.draw')}</h3>
      <div class="bench-row">
        <button type="button" class="button" disabled={!board.value} onClick={begin('linestring')}>
          {text('measure.distance')}
        </button>
        <button type="button" class="button" disabled={!board.value} onClick={begin('polygon')}>
          {text('measure.area')}
        </button>
        {drawn.value && !isDrawing && (
          <>
            <button
              type="button"
              class="button"
              onClick={() =>
                drawn.value &&
                sketch.start({ kind: drawn.value.type === 'Polygon' ? 'polygon' : 'linestring', start: drawn.value })
              }
            >
              {text('measure.change')}
            </button>
            <button type="button" class="button" onClick={() => (drawn.value = null)}>
              {text('measure.clear')}
            </button>
          </>
        )}
      </div>
      {drawn.value && <Result drawn={drawn.value} />}
      <p class="hint">{text('measure.how')}</p>
      <PointCoordinates />
    </>
  );
}

const sizeOf = (drawn: Measured): string =>
  drawn.type === 'Polygon' ? areaWords(areaOf(drawn)) : lengthWords(lengthOf(drawn.coordinates));

function Result({ drawn }: { drawn: Measured }) {
  return (
    <>
      <p class="bench-big" role="status">
        {sizeOf(drawn)}
      </p>
      <dl class="bench-facts">
        {drawn.type === 'Polygon' ? (
          <>
            <dt>{text('area.perimeter')}</dt>
            <dd>{lengthWords(perimeterOf(drawn))}</dd>
          </>
        ) : (
          drawn.coordinates.slice(1).map((end, index) => (
            <Fragment key={index}>
              <dt>{text('measure.leg', { n: index + 1 })}</dt>
              <dd>{lengthWords(lengthOf([drawn.coordinates[index] ?? end, end]))}</dd>
            </Fragment>
          ))
        )}
      </dl>
    </>
  );
}
