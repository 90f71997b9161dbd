import { useEffect, useMemo } from 'preact/hooks';
import { makeDisc } from '../../../geo/disc.ts';
import { aShape, type Shape } from '../../../look/shapes.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { useShapes } from '../kit/use-shapes.ts';
import { boxRound, type Spot } from './spot.ts';

/** Where a place may be, offered to be taken. */
export interface Candidate {
  readonly name: string;
  /** How it was come by, in words. */
  readonly how: string;
  readonly spot: Spot & { readonly radius: number };
}

interface CandidatesProps {
  /** By what name the map knows this list. */
  readonly owner: string;
  readonly candidates: readonly Candidate[];
  take(candidate: Candidate): void;
}

/** What was found, numbered alike in the list and on the map, which shows all of it before any is taken. */
export function Candidates({ owner, candidates, take }: CandidatesProps) {
  const { board } = usePage().map;
  useShapes(
    owner,
    useMemo(() => candidates.flatMap(shapesOf), [candidates]),
  );
  useEffect(() => {
    const box = boxRound(candidates.map(({ spot }) => spot));
    if (box) board.peek()?.frame(box);
  }, [candidates]);
  if (candidates.length === 0) return null;
  return (
    <ol class="placing-found">
      {candidates.map((candidate, index) => (
        <li key={`${index} ${candidate.name}`}>
          <button type="button" class="placing-candidate" onClick={() => take(candidate)}>
            <b>
              {index + 1} <span translate={false}>{candidate.name}</span>
            </b>
            <small>{text('place.foundHow', { how: candidate.how, m: candidate.spot.radius })}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}

function shapesOf({ spot: { geometry, radius } }: Candidate, index: number): readonly Shape[] {
  const label = String(index + 1);
  if (geometry.type !== 'Point') return [aShape('beside', geometry, { label })];
  const [lng = 0, lat = 0] = geometry.coordinates;
  return [aShape('beside', makeDisc([lng, lat], radius), { label })];
}
