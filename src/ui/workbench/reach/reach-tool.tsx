import './reach.css';
import { useMemo } from 'preact/hooks';
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
import { ReachNumbers } from './reach-numbers.tsx';
import { REACH_KINDS } from './reach-points.ts';
import { ReachStatus } from './reach-status.tsx';
import { type ReachWish, useReach } from './use-reach.ts';

const RADII = [500, 1000, 2000];
const SETTINGS = {
  kind: choice(REACH_KINDS),
  radiusM: whole(1000, RADIUS_M.least, RADIUS_M.most),
  withRough: flag(),
};

/** How much of the district, and of its built-up land, lies within a radius of services. */
export const ReachTool = () => (hasBase ? <ReachOnGround /> : <NoGround />);

function ReachOnGround() {
  const { store, map } = usePage();
  const { board, fitDistrict } = map;
  const [wish, change] = useSettings<ReachWish>('reach', SETTINGS);
  const use = useReach(wish);
  const own = useOwnPoints();
  const found = use.found.value;
  const reach = found?.reach;
  const shapes = useMemo(
    () =>
      reach
        ? [
            aShape('covered', reach.covered),
            aShape('built-gap', reach.builtGaps),
            ...reach.discs.map((disc) => aShape('reach', disc)),
          ]
        : [],
    [reach],
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
      {kind !== 'metro' && kind !== 'own' && <p class="hint">{text('take.filter', { filter: askedWords(store) })}</p>}
      <ReachStatus use={use} kind={kind} />
      {found && <ReachNumbers found={found} />}
      {found && board.value && (
        <button type="button" class="button bench-button" onClick={fitDistrict}>
          {text('area.frame')}
        </button>
      )}
      <ReachNotes kind={kind} />
    </>
  );
}
