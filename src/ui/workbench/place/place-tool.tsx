import './place.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PlaceId } from '../../../domain/ids.ts';
import type { Placement } from '../../../domain/placement.ts';
import { keepPlacements, readKept } from '../../../state/placements.ts';
import type { Store } from '../../../state/store.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { lazy } from '../../kit/lazy.tsx';
import { usePage } from '../../kit/page.ts';
import { flag, type Setting, useSettings } from '../kit/use-settings.ts';
import { OwnPlacements } from './own-placements.tsx';
import { PlaceForm } from './place-form.tsx';
import { savePatch } from './save-patch.ts';
import type { Spot } from './spot.ts';
import { UnreadPlacements } from './unread-placements.tsx';

/** A place by its id, as an address has it. */
const placeSetting = ({ places }: Pick<Store, 'places'>): Setting<PlaceId | ''> => ({
  fallback: '',
  read: (written) => (places.has(written as PlaceId) ? (written as PlaceId) : undefined),
  write: (id) => id,
});

/** Only where the atlas is opened for a review: what map services answered. */
const PlaceReview = lazy(
  async () => (await import('./place-review.tsx')).PlaceReview,
  () => text('place.review'),
);

/** Puts a place where a person knows it to be, with evidence; what was put is theirs at once, and leaves as one file. */
export function PlaceTool() {
  const { store } = usePage();
  const [settings, change] = useSettings('place', { place: placeSetting(store), review: flag() });
  const { selection } = store.focus.value;
  const id = settings.value.place || (selection.kind === 'place' ? selection.place : '');
  const place = store.places.get(id as PlaceId);
  const kept = useMemo(readKept, []);
  const own = useSignal(kept.placements);
  const unread = useSignal(kept.unread);
  const full = useSignal(false);
  /** The page begins anew: whatever counts, draws or lists places does so with this one where it now is. */
  const keep = (placements: readonly Placement[]): void => {
    own.value = placements;
    full.value = !keepPlacements(placements);
    // Without a camera in the address the map frames what is chosen.
    if (!full.value) location.replace(location.pathname + location.search);
  };
  const review = (take?: (spot: Spot) => void) =>
    settings.value.review && (
      <PlaceReview
        place={place?.id ?? null}
        own={own.value}
        go={(next) => change({ place: next })}
        {...(take && { take })}
      />
    );
  return (
    <>
      <p class="hint">{text('place.what')}</p>
      <label class="bench-field">
        {text('place.which')}
        <select value={id} onChange={(event) => change({ place: event.currentTarget.value as PlaceId | '' })}>
          <option value="">{text('place.none')}</option>
          {(['without', 'with'] as const).map((group) => (
            <optgroup key={group} label={text(`place.group.${group}`)}>
              {store.allInTextOrder
                .filter(({ geometry }) => (geometry === null) === (group === 'without'))
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {nameOf(each)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {full.value && (
        <p class="bench-fault" role="alert">
          {text('place.full')}{' '}
          <button type="button" class="link" onClick={() => savePatch(store, own.value)}>
            {text('place.save')}
          </button>
        </p>
      )}
      {!place && review()}
      {place && (
        <PlaceForm
          key={place.id}
          place={place}
          review={review}
          before={own.value.find((placement) => placement.place === place.id)}
          done={(placement) => keep([...own.value.filter((each) => each.place !== place.id), placement])}
        />
      )}
      {unread.value.length > 0 && (
        <UnreadPlacements
          unread={unread.value}
          drop={() => {
            unread.value = [];
            keepPlacements(own.value, []);
          }}
        />
      )}
      <OwnPlacements own={own.value} keep={keep} edit={(next) => change({ place: next })} />
    </>
  );
}
