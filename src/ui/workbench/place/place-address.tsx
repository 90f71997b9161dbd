import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PlaceSummary } from '../../../domain/place.ts';
import { type FoundAddress, findAddress, type NamedSpot } from '../../../geo/find-address.ts';
import { text } from '../../../text/later.ts';
import { clauses } from '../../../text/text.ts';
import { Failed } from '../../kit/failed.tsx';
import { usePage } from '../../kit/page.ts';
import { AskedField } from './asked-field.tsx';
import { type Candidate, Candidates } from './candidates.tsx';
import type { Spot } from './spot.ts';
import { usePlacing } from './use-placing.ts';

interface AddressProps {
  take(spot: Spot): void;
}

/** An address, a crossing or a station, looked up in what the atlas itself knows: nobody is asked. */
export function PlaceAddress({ take }: AddressProps) {
  const { store } = usePage();
  const [gazetteer, load] = usePlacing((it) => it.loadGazetteer());
  const words = useSignal('');
  const asked = useSignal('');
  const known = gazetteer.value;
  const spots = useMemo(() => store.atlas.places.flatMap(spotOf), [store.atlas.places]);
  const found = useMemo(
    () =>
      typeof known === 'string' || asked.value === ''
        ? []
        : findAddress(asked.value, known, spots).map((each) => offer(each, asked.value)),
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
      <Candidates owner="addresses" candidates={found} take={({ spot }) => take(spot)} />
    </>
  );
}

/** What was found, with the words that say of what it was told. */
function offer({ name, how: way, from, geometry, radius }: FoundAddress, words: string): Candidate {
  const how = text(`place.found.${way}`, { from: clauses(from) });
  const said = text('place.foundNote', { words, how });
  return { name, how, spot: { geometry, way: 'found', datum: 'WGS-84', radius, said } };
}

/** A place of the report that is known as a point. */
function spotOf({ name, nameEn, aliases, geometry, anchor, location }: PlaceSummary): NamedSpot[] {
  if (geometry?.type !== 'Point' || !anchor) return [];
  return [{ names: [name, nameEn, ...aliases], at: anchor, radius: location.precisionM ?? 0 }];
}
