import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Gazetteer } from '../../../contract/gazetteer.ts';
import type { PlaceSummary } from '../../../domain/place.ts';
import { type FoundAddress, findAddress, type NamedSpot } from '../../../geo/find-address.ts';
import { text } from '../../../text/later.ts';
import { clauses } from '../../../text/text.ts';
import { Failed } from '../../kit/failed.tsx';
import { usePage } from '../../kit/page.ts';
import { AskedField } from './asked-field.tsx';

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
        <AskedField label={text('place.address')} like={text('place.addressLike')} words={words} ask={ask} />
        <button type="button" class="button" onClick={ask}>
          {text('place.lookUp')}
        </button>
      </div>
      {asked.value !== '' && (
        <div role="status">
          {known === 'loading' && <p class="hint">{text('place.addressLoading')}</p>}
          {typeof known !== 'string' && found.length === 0 && (
            <p class="bench-fault">{text('place.addressNone', { words: asked.value })}</p>
          )}
          {found.length > 0 && <p class="hint">{text('place.addressFound', { n: found.length })}</p>}
        </div>
      )}
      {asked.value !== '' && known === 'failed' && (
        <Failed class="bench-fault" words={text('place.addressFailed')} again={load} />
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
