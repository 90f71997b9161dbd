import './reach.css';
import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { hasBase, metro } from '#about';
import { RADIUS_M } from '../../../geo/area-of-interest.ts';
import { aShape } from '../../../look/shapes.ts';
import { text } from '../../../text/later.ts';
import { askedWords } from '../../kit/asked-words.ts';
import { usePage } from '../../kit/page.ts';
import { NoGround } from '../kit/on-ground.tsx';
import { useOwnPoints } from '../kit/own-points.ts';
import { RadiusField } from '../kit/radius-field.tsx';
import { Segments } from '../kit/segments.tsx';
import { choice, flag, useSettings, whole } from '../kit/use-settings.ts';
import { useShapes } from '../kit/use-shapes.ts';
import { ReachNotes } from './reach-notes.tsx';
import { FEW, ReachNumbers } from './reach-numbers.tsx';
import { isOfReport, REACH_KINDS } from './reach-points.ts';
import { ReachStatus } from './reach-status.tsx';
import { type ReachWish, useReach } from './use-reach.ts';

const RADII = [500, 1000, 2000];
const SETTINGS = {
  kind: choice(REACH_KINDS),
  radiusM: whole(1000, RADIUS_M.least, RADIUS_M.most),
  withRough: flag(),
  withGaps: flag(),
};

interface ReachSettings extends ReachWish {
  /** Whether the rest of the built-up land is drawn even where few points are known: it would look like a want. */
  readonly withGaps: boolean;
}

/** How much of the district, and of its built-up land, lies within a radius of services. */
export const ReachTool = () => (hasBase ? <ReachOnGround /> : <NoGround />);

function ReachOnGround() {
  const { store, map } = usePage();
  const { board, fitDistrict } = map;
  const [settings, change] = useSettings<ReachSettings>('reach', SETTINGS);
  const wish = useWish(settings);
  const use = useReach(wish);
  const own = useOwnPoints();
  const found = use.found.value;
  const reach = found?.reach;
  const { withGaps } = settings.value;
  const drawsGaps = withGaps || (reach?.used ?? 0) >= FEW;
  const shapes = useMemo(
    () =>
      reach
        ? [
            aShape('covered', reach.covered),
            ...(drawsGaps ? [aShape('built-gap', reach.builtGaps)] : []),
            ...reach.discs.map((disc) => aShape('reach', disc)),
          ]
        : [],
    [reach, drawsGaps],
  );
  useShapes('reach', shapes);
  const { kind, radiusM, withRough } = wish.value;
  const rough = use.points.value?.allRough ?? 0;
  return (
    <>
      <Segments
        legend={text('reach.kind')}
        name="reach-kind"
        values={REACH_KINDS.filter(
          (each) => each === kind || (each === 'own' ? own : each !== 'metro' || metro.length > 0),
        )}
        value={kind}
        words={(each) => text(`reach.kind.${each}`)}
        take={(each) => change({ kind: each })}
      />
      <RadiusField value={radiusM} choices={RADII} take={(metres) => change({ radiusM: metres })} />
      {rough > 0 && (
        <label class="reach-rough">
          <input
            type="checkbox"
            checked={withRough}
            onChange={(event) => change({ withRough: event.currentTarget.checked })}
          />
          {text('reach.withRough', { n: rough })}
        </label>
      )}
      {isOfReport(kind) && <p class="hint">{text('take.filter', { filter: askedWords(store) })}</p>}
      <ReachStatus use={use} kind={kind} />
      {found && <ReachNumbers found={found} gaps={{ drawn: drawsGaps, take: (on) => change({ withGaps: on }) }} />}
      {found && board.value && (
        <button type="button" class="button bench-button" onClick={fitDistrict}>
          {text('area.frame')}
        </button>
      )}
      <ReachNotes kind={kind} />
    </>
  );
}

/** What is to be measured, which stays what it is while only the drawing changes. */
function useWish(settings: ReadonlySignal<ReachWish>): ReadonlySignal<ReachWish> {
  const last = useRef<ReachWish | null>(null);
  return useComputed(() => {
    const { kind, radiusM, withRough } = settings.value;
    const before = last.current;
    if (before?.kind === kind && before.radiusM === radiusM && before.withRough === withRough) return before;
    last.current = { kind, radiusM, withRough };
    return last.current;
  });
}
