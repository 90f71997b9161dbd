import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { localDay } from '../../../domain/day.ts';
import type { PlaceSummary } from '../../../domain/place.ts';
import type { Placement, PlacingSource } from '../../../domain/placement.ts';
import { makeDisc } from '../../../geo/disc.ts';
import { aShape } from '../../../look/shapes.ts';
import { recallText, remember } from '../../../state/preferences.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { usePage } from '../../kit/page.ts';
import { RadiusField } from '../kit/radius-field.tsx';
import { Segments } from '../kit/segments.tsx';
import { useShapes } from '../kit/use-shapes.ts';
import { PlaceSources } from './place-sources.tsx';
import { PlaceSpot } from './place-spot.tsx';
import type { Spot } from './spot.ts';

const RADII = [20, 100, 300, 1000, 3000];
const BY = 'placing-by';

interface FormProps {
  readonly place: PlaceSummary;
  /** What the person has said of it before. */
  readonly before: Placement | undefined;
  /** What is offered for it, where the atlas is opened for a review. */
  review(take: (spot: Spot) => void): ComponentChildren;
  done(placement: Placement): void;
}

/** Where it is, how surely, and how one knows; it cannot be finished without a source. */
export function PlaceForm({ place, before, review, done }: FormProps) {
  const { view } = usePage();
  const spot = useSignal<Spot | null>(
    before ? { geometry: before.geometry, way: before.way, datum: before.originalDatum } : null,
  );
  const kind = useSignal<'site' | 'area'>(before?.type === 'area' ? 'area' : 'site');
  const radius = useSignal(before?.precisionM ?? 100);
  const sources = useSignal<readonly PlacingSource[]>(before?.sources ?? [{ ref: '', fact: '' }]);
  const note = useSignal(before?.note ?? '');
  const by = useSignal(before?.by ?? recallText(BY) ?? '');
  const tried = useSignal(false);
  const shown = spot.value?.geometry ?? null;
  useShapes(
    'place',
    useMemo(() => {
      if (!shown) return [];
      if (shown.type !== 'Point') return [aShape('measure', shown)];
      const [lng = 0, lat = 0] = shown.coordinates;
      return [aShape('measure', makeDisc([lng, lat], radius.value), { label: nameOf(place) }), aShape('centre', shown)];
    }, [shown, radius.value]),
  );
  const [first, ...more] = sources.value.filter(({ ref, fact }) => ref.trim() && fact.trim());
  const missing = [...(spot.value ? [] : ['spot' as const]), ...(first ? [] : ['source' as const])];
  const take = (next: Spot): void => {
    // Notes of the person's own stay.
    if (note.value === (spot.value?.said ?? '')) note.value = next.said ?? '';
    spot.value = next;
    if (next.radius) radius.value = next.radius;
    const [source, ...others] = sources.value;
    // What it says there is for the person to tell.
    if (next.ref && !source?.ref.trim())
      sources.value = [{ ref: next.ref, date: localDay(new Date()), fact: source?.fact ?? '' }, ...others];
  };
  const finish = (): void => {
    tried.value = true;
    if (!spot.value || !first) return;
    const { geometry, way, datum } = spot.value;
    const type = geometry.type === 'LineString' ? 'line' : geometry.type === 'Polygon' ? 'area' : kind.value;
    remember(BY, by.value.trim());
    done({
      place: place.id,
      type,
      geometry,
      precisionM: radius.value,
      originalDatum: datum,
      way,
      sources: [first, ...more],
      ...(note.value.trim() && { note: note.value.trim() }),
      ...(by.value.trim() && { by: by.value.trim() }),
      on: localDay(new Date()),
    });
  };
  return (
    <form
      class="placing"
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      {review(take)}
      <PlaceSpot name={place.name} spot={spot.value} take={take} />
      {shown?.type === 'Point' && (
        <Segments
          legend={text('place.kind')}
          name="placing-kind"
          values={['site', 'area']}
          value={kind.value}
          words={(each) => text(`place.kind.${each}`)}
          take={(next) => (kind.value = next)}
        />
      )}
      <h3>{text('place.radius')}</h3>
      <p class="hint">{text('place.bet')}</p>
      <RadiusField value={radius.value} choices={RADII} take={(metres) => (radius.value = metres)} />
      <PlaceSources sources={sources.value} change={(next) => (sources.value = next)} />
      <label class="bench-field">
        {text('place.note')}
        <textarea rows={2} value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
      </label>
      <label class="bench-field">
        {text('place.by')}
        <input
          type="text"
          autocomplete="name"
          value={by.value}
          onInput={(event) => (by.value = event.currentTarget.value)}
        />
      </label>
      {tried.value && missing.length > 0 && (
        <p class="bench-fault" role="alert">
          {missing.map((what) => text(`place.missing.${what}`)).join(' ')}
        </p>
      )}
      {view.own.value && <p class="hint">{text('place.ownFile')}</p>}
      <button type="submit" class="button bench-button">
        {text(before ? 'place.change' : 'place.finish')}
      </button>
    </form>
  );
}
