import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Reach, ReachRow } from '../../../geo/reach.ts';
import { runReach } from '../../../geo/run-reach.ts';
import { usePage } from '../../kit/page.ts';
import { pointsOfLayer, pointsOfOwn, pointsOfStations, type ReachKind, type ReachPoints } from './reach-points.ts';

export interface ReachWish {
  readonly kind: ReachKind;
  readonly radiusM: number;
  readonly withRough: boolean;
}

/** What has been measured, of which points; the rows of further radii come in after it. */
export interface ReachFound {
  readonly points: ReachPoints;
  readonly reach: Reach;
  readonly rows: readonly ReachRow[];
}

export type ReachState =
  | { readonly kind: 'loading' | 'load-failed' | 'no-points' | 'no-own' | 'failed' | 'cancelled' | 'done' }
  | { readonly kind: 'too-many'; readonly n: number; readonly most: number }
  | { readonly kind: 'running'; readonly done: number; readonly of: number };

export interface ReachUse {
  readonly state: ReadonlySignal<ReachState>;
  readonly found: ReadonlySignal<ReachFound | null>;
  /** The points that were wished for; null while they are loaded. */
  readonly points: ReadonlySignal<ReachPoints | null>;
  cancel(): void;
  again(): void;
}

/** The radii beside the one that is wished for. */
const TABLE = [500, 1000, 2000];
/** To join the discs of more takes minutes. */
const MOST = 5000;

/** Measures reach in a worker, afresh whenever the wish or what is shown changes; what was under way then is given up. */
export function useReach(wish: ReadonlySignal<ReachWish>): ReachUse {
  const { store, view, loads } = usePage();
  const [ground, stations] = [loads.ground.state, loads.stations.state];
  const [askGround, askStations] = [loads.ground.ask, loads.stations.ask];
  const state = useSignal<ReachState>({ kind: 'loading' });
  const found = useSignal<ReachFound | null>(null);
  const turn = useSignal(0);
  const stop = useRef<() => void>(() => undefined);
  const points = useComputed(() => {
    const { kind, withRough } = wish.value;
    if (kind === 'own') {
      const own = view.own.value;
      return own && pointsOfOwn(own, Math.max(wish.value.radiusM, ...TABLE));
    }
    if (kind !== 'metro') return pointsOfLayer(kind, store.shown.value, withRough);
    return typeof stations.value === 'string' ? null : pointsOfStations(stations.value);
  });
  const ask = (): void => {
    askGround();
    if (wish.value.kind === 'metro') askStations();
  };
  useEffect(ask, [wish.value.kind]);
  useSignalEffect(() => {
    const { radiusM } = wish.value;
    const [land, from] = [ground.value, points.value];
    found.value = null;
    void turn.value;
    if (wish.value.kind === 'own' && !from) {
      state.value = { kind: 'no-own' };
      return;
    }
    if (typeof land === 'string' || !from) {
      const isLost = land === 'failed' || (!from && stations.value === 'failed');
      state.value = { kind: isLost ? 'load-failed' : 'loading' };
      return;
    }
    if (from.points.length === 0) {
      state.value = { kind: 'no-points' };
      return;
    }
    if (from.points.length > MOST) {
      state.value = { kind: 'too-many', n: from.points.length, most: MOST };
      return;
    }
    const others = TABLE.filter((metres) => metres !== radiusM);
    const of = 1 + others.length;
    let done = 0;
    state.value = { kind: 'running', done, of };
    stop.current = runReach(
      { points: from.points, radiusM, others, ground: land },
      {
        part(part) {
          done += 1;
          const before = found.peek();
          if (part.kind === 'reach') found.value = { points: from, reach: part.reach, rows: [part.reach] };
          else if (before) found.value = { ...before, rows: [...before.rows, part.row] };
          state.value = done === of ? { kind: 'done' } : { kind: 'running', done, of };
        },
        failed() {
          state.value = { kind: 'failed' };
        },
      },
    );
    return stop.current;
  });
  return {
    state,
    found,
    points,
    cancel() {
      stop.current();
      state.value = { kind: 'cancelled' };
    },
    again() {
      ask();
      turn.value += 1;
    },
  };
}
