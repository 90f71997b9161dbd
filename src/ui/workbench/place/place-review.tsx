import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CandidatesFile, Scored } from '../../../contract/candidates.ts';
import { GEOCODER_ABOUT } from '../../../contract/geocoder.ts';
import type { PlaceId } from '../../../domain/ids.ts';
import type { Placement } from '../../../domain/placement.ts';
import { recallText, remember } from '../../../state/preferences.ts';
import { text } from '../../../text/later.ts';
import { Failed } from '../../kit/failed.tsx';
import { usePage } from '../../kit/page.ts';
import { type Candidate, Candidates } from './candidates.tsx';
import { offerAnswer } from './offer-answer.ts';
import type { Spot } from './spot.ts';
import { usePlacing } from './use-placing.ts';

const DECLINED = 'candidates-declined';
/** So many of a place are shown; the rest is further down the file. */
const MOST = 8;

interface ReviewProps {
  /** The place that is looked at. */
  readonly place: PlaceId | null;
  readonly own: readonly Placement[];
  go(place: PlaceId): void;
  /** Absent where no place is looked at. */
  take?: (spot: Spot) => void;
}

/** What map services answered, one place after the other: taken into the form, or none of it. */
export function PlaceReview({ place, own, go, take }: ReviewProps) {
  const { store } = usePage();
  const [files, load] = usePlacing((it) => it.loadCandidates());
  const declined = useSignal<ReadonlySet<string>>(new Set(recallText(DECLINED)?.split(',')));
  const offers = useMemo(() => (typeof files.value === 'string' ? new Map() : byPlace(files.value)), [files.value]);
  const candidates = (place && offers.get(place)) || NONE;
  if (files.value === 'failed') return <Failed class="bench-fault" words={text('place.review.failed')} again={load} />;
  if (files.value === 'loading') return <p role="status">{text('part.loading')}</p>;
  const all = store.allInTextOrder.map(({ id }) => id).filter((id) => offers.has(id));
  const placed = new Set(own.map((placement) => placement.place));
  const left = all.filter((id) => !placed.has(id) && !declined.value.has(id));
  const next = left.find((id) => id !== place && (place === null || all.indexOf(id) > all.indexOf(place))) ?? left[0];
  const decline = (): void => {
    if (!place) return;
    declined.value = new Set([...declined.value, place]);
    remember(DECLINED, [...declined.value].join(','));
    if (next) go(next);
  };
  return (
    <section class="placing-review" aria-label={text('place.review')}>
      <h3>{text('place.review')}</h3>
      <p role="status">
        <progress value={all.length - left.length} max={Math.max(1, all.length)} aria-label={text('place.review')} />
        {text('place.review.left', { n: left.length, of: all.length })}
      </p>
      {take && candidates.length > 0 && (
        <Candidates owner="review" candidates={candidates} take={({ spot }) => take(spot)} />
      )}
      <div class="bench-row">
        {candidates.length > 0 && (
          <button type="button" class="button" onClick={decline}>
            {text('place.review.decline')}
          </button>
        )}
        {next && next !== place && (
          <button type="button" class="button" onClick={() => go(next)}>
            {text(place ? 'place.review.next' : 'place.review.begin')}
          </button>
        )}
      </div>
    </section>
  );
}

const NONE: readonly Candidate[] = [];

/** One of a service's answers, and to which words. */
type Answer = Scored & Pick<CandidatesFile, 'service'> & { readonly words: string };

/** Of all services the candidates of a place, the likeliest first. */
function byPlace(files: readonly CandidatesFile[]): ReadonlyMap<PlaceId, readonly Candidate[]> {
  const scored = new Map<PlaceId, Answer[]>();
  for (const { service, located } of files) {
    for (const { place, candidates, words } of located)
      scored.set(place, [
        ...(scored.get(place) ?? []),
        ...candidates.map((each) => ({ ...each, service, words: words.at(-1) ?? '' })),
      ]);
  }
  return new Map(
    [...scored].flatMap(([place, all]) =>
      all.length > 0
        ? [
            [
              place,
              all
                .sort((a, b) => b.score - a.score)
                .slice(0, MOST)
                .map((each) => offerAnswer(each, each.service, each.words, sayOf(each))),
            ] as const,
          ]
        : [],
    ),
  );
}

/** What it says of the place that it may be: who, what, how alike, and how far from where it is expected. */
function sayOf({ kind, score, containerM, districtM, service }: Answer): readonly (string | undefined)[] {
  return [
    GEOCODER_ABOUT[service].name,
    kind,
    text('place.review.score', { score: Math.round(score * 100) }),
    districtM ? text('place.review.outside', { m: districtM }) : undefined,
    containerM === null ? undefined : text('place.review.container', { m: containerM }),
  ];
}
