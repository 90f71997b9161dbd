import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Ground } from '../../../contract/ground.ts';
import type { OwnDataset } from '../../../contract/own-data.ts';
import { pointOf } from '../../../geo/point-cloud.ts';
import type { Spread } from '../../../geo/spread.ts';
import { aShape, type Shape } from '../../../look/shapes.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { aboutTaking } from '../../kit/takeaway-words.ts';
import { MeasureStatus } from '../kit/measure-status.tsx';
import { digits, lengthWords } from '../kit/number-words.ts';
import { OnGround } from '../kit/on-ground.tsx';
import { useMeasure } from '../kit/use-measure.ts';
import { useShapes } from '../kit/use-shapes.ts';
import { Neighbours } from './spread-centre.tsx';
import { SpreadHeat } from './spread-heat.tsx';
import { HexCells, HexSides } from './spread-hexagons.tsx';
import type { SpreadWish } from './spread-tool.tsx';

/** More than these change nothing that can be seen, and take long to draw. */
const HEAT_MOST = 100_000;

interface OwnProps {
  readonly own: OwnDataset;
  readonly wish: SpreadWish;
}

/** How a person's own points are spread over the district. */
export function OwnSpread({ own, wish }: OwnProps) {
  const heat = useMemo(
    () => Array.from({ length: Math.min(own.count, HEAT_MOST) }, (_, row) => pointOf(own.positions, row)),
    [own],
  );
  if (wish.view !== 'heat')
    return <OnGround>{(ground) => <Measured own={own} wish={wish} ground={ground} />}</OnGround>;
  return (
    <>
      {own.count > HEAT_MOST && <p class="bench-fault">{text('own.heatMost', { n: digits(HEAT_MOST) })}</p>}
      <SpreadHeat points={heat} radiusPx={wish.heatPx} setRadius={wish.setHeat} />
    </>
  );
}

function Measured({ own, wish: { view, sideM, setSide }, ground }: OwnProps & { ground: Ground }) {
  const { store } = usePage();
  const use = useMeasure(
    'spread',
    useMemo(() => ({ cloud: own.positions, outline: ground.outline, sideM }), [own, ground, sideM]),
  );
  const found = use.answer.value;
  return (
    <>
      {view === 'hexagons' && <HexSides sideM={sideM} setSide={setSide} />}
      <MeasureStatus use={use} />
      {found && (
        <>
          <p role="status">
            {text('own.spreadSum', {
              n: digits(own.count - found.bins.outside),
              outside: digits(found.bins.outside),
            })}
          </p>
          {view === 'hexagons' ? (
            <HexCells
              bins={found.bins}
              about={(from) => {
                const about = aboutTaking(store, from);
                const source = text('own.of', { name: own.name });
                return {
                  ...about,
                  provenance: { ...about.provenance, source },
                  name: 'hexagons',
                  title: text('spread.hexagons'),
                };
              }}
            />
          ) : (
            <>
              <h3>{text('spread.nni')}</h3>
              <Neighbours index={found.index} />
              <p class="hint">{text('own.noPrecision')}</p>
              <p class="hint">{text('spread.nniHow')}</p>
              {found.spread && <Centre spread={found.spread} />}
            </>
          )}
        </>
      )}
    </>
  );
}

const NO_SHAPES: readonly Shape[] = [];

function Centre({ spread }: { spread: Spread }) {
  const drawn = useSignal(true);
  const { centre, ellipse, n } = spread;
  const shapes = useMemo(
    () => [
      ...(ellipse ? [aShape('ellipse', ellipse.outline)] : []),
      aShape('centre', { type: 'Point', coordinates: [...centre] }, { label: text('reach.kind.own') }),
    ],
    [spread],
  );
  useShapes('spread', drawn.value ? shapes : NO_SHAPES);
  return (
    <>
      <h3>{text('own.spreadOf')}</h3>
      <dl class="bench-facts">
        <dt>{text('spread.n')}</dt>
        <dd>{digits(n)}</dd>
        {ellipse && (
          <>
            <dt>{text('spread.axes')}</dt>
            <dd>
              {text('spread.axesWords', {
                long: lengthWords(ellipse.longM),
                short: lengthWords(ellipse.shortM),
                azimuth: Math.round(ellipse.azimuth),
              })}
            </dd>
          </>
        )}
      </dl>
      <label class="switch">
        <input type="checkbox" checked={drawn.value} onChange={() => (drawn.value = !drawn.value)} />
        {text('own.showEllipse')}
      </label>
      <p class="hint">{text('spread.ellipseHow')}</p>
    </>
  );
}
