import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Gazetteer } from '../../../contract/gazetteer.ts';
import type { PlaceSummary } from '../../../domain/place.ts';
import { type FoundAddress, findAddress, type NamedSpot } from '../../../geo/find-address.ts';
import { text } from '../../../text/later.ts';
import { clauses } from '../../../text/text.ts';
import { usePage } from '../../kit/page.ts';

interface AddressProps {
  take(found: FoundAddress, said: string): void;
}

/** An address, a crossing or a station, looked up in what the atlas itself knows: nobody is asked. */
export function PlaceAddress({ take }: AddressProps) {
  const { store, loadGazetteer } = usePage();
  const gazetteer = useSignal<Gazetteer | 'loading' | 'failed'>('loading');
  const load = (): void => {
    gazetteer.value = 'loading';
    loadGazetteer().then(
      (loaded) => (gazetteer.value = loaded.ok ? loaded.value : 'failed'),
      () => (gazetteer.value = 'failed'),
    );
  };
  const words = useSignal('');
  const asked = useSignal('');
  useEffect(load, []);
  const known = gazetteer.value;
  const spots = useMemo(() => store.atlas.places.flatMap(spotOf), [store.atlas.places]);
  const found = useMemo(
    () => (typeof known === 'string' || asked.value === '' ? [] : findAddress(asked.value, known, spots)),
    [known, asked.value],
  );
  const ask = (): void => {
    asked.value = words.value.trim();
  };
  return (
    <>
      <div class="bench-row placing-address">
        <label class="bench-field">
          {text('place.address')}
          <input
            type="text"
            spellcheck={false}
            value={words.value}
            placeholder={text('place.addressLike')}
            onInput={(event) => (words.value = event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              ask();
            }}
          />
        </label>
        <button type="button" class="button" onClick={ask}>
          {text('place.lookUp')}
        </button>
      </div>
      {asked.value !== '' && (
        <div role="status">
          {known === 'loading' && <p class="hint">{text('place.addressLoading')}</p>}
          {known === 'failed' && (
            <p class="bench-fault">
              {text('place.addressFailed')}{' '}
              <button type="button" class="link" onClick={load}>
                {text('app.retry')}
              </button>
            </p>
          )}
          {typeof known !== 'string' && found.length === 0 && (
            <p class="bench-fault">{text('place.addressNone', { words: asked.value })}</p>
          )}
          {found.length > 0 && <p class="hint">{text('place.addressFound', { n: found.length })}</p>}
        </div>
      )}
      {found.length > 0 && (
        <ul class="placing-found">
          {found.map((each) => {
            const how = text(`place.found.${each.how}`, { from: clauses(each.from) });
            return (
              <li key={`${each.how} ${each.name}`}>
                <button
                  type="button"
                  class="placing-candidate"
                  onClick={() => take(each, text('place.foundNote', { words: asked.value, how }))}
                >
                  <b>{each.name}</b>
                  <span>{text('place.foundHow', { how, m: each.radius })}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** A place of the report that is known as a point. */
function spotOf({ name, nameEn, aliases, geometry, anchor, location }: PlaceSummary): NamedSpot[] {
  if (geometry?.type !== 'Point' || !anchor) return [];
  return [{ names: [name, nameEn, ...aliases], at: anchor, radius: location.precisionM ?? 0 }];
}
