import '../styles/bench-reach.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { aShape } from '../../domain/shapes.ts';
import { text } from '../../text/later.ts';
import { askedWords } from '../asked-words.ts';
import { usePage } from '../page.ts';
import { RadiusField } from './radius-field.tsx';
import { ReachNotes } from './reach-notes.tsx';
import { ReachNumbers } from './reach-numbers.tsx';
import { REACH_KINDS } from './reach-points.ts';
import { ReachStatus } from './reach-status.tsx';
import { type ReachWish, useReach } from './use-reach.ts';
import { useShapes } from './use-shapes.ts';

const RADII = [500, 1000, 2000];

/** How much of the district, and of its built-up land, lies within a radius of services. */
export function ReachTool() {
  const { store, bench, fitDistrict } = usePage();
  const wish = useSignal<ReachWish>({ kind: 'schools', radiusM: 1000, withRough: false });
  const use = useReach(wish);
  const change = (part: Partial<ReachWish>): void => {
    wish.value = { ...wish.value, ...part };
  };
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
      <fieldset class="segments">
        <legend class="hidden">{text('reach.kind')}</legend>
        {REACH_KINDS.map((each) => (
          <label key={each} class="segment">
            <input
              type="radio"
              name="reach-kind"
              value={each}
              checked={each === kind}
              onChange={() => change({ kind: each })}
            />
            <span>{text(`reach.kind.${each}`)}</span>
          </label>
        ))}
      </fieldset>
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
      {kind !== 'metro' && <p class="hint">{text('take.filter', { filter: askedWords(store) })}</p>}
      <ReachStatus use={use} kind={kind} />
      {found && <ReachNumbers found={found} />}
      {found && bench.value && (
        <button type="button" class="button bench-button" onClick={fitDistrict}>
          {text('area.frame')}
        </button>
      )}
      <ReachNotes kind={kind} />
    </>
  );
}
