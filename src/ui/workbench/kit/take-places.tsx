import { useEffect } from 'preact/hooks';
import type { PlaceSummary } from '../../../domain/place.ts';
import { type ExtraColumns, takePlaces } from '../../../files/write/take.ts';
import { text } from '../../../text/later.ts';
import { Failed } from '../../kit/failed.tsx';
import { usePage } from '../../kit/page.ts';
import { aboutPlaces, placeFacts } from '../../kit/takeaway-words.ts';
import { TakeAway } from './take-away.tsx';

interface TakePlacesProps {
  readonly places: readonly PlaceSummary[];
  /** What an analysis knows of them besides. */
  readonly extras?: ExtraColumns;
}

/** Takes places away with all that the atlas knows of them, once their prose and sources are there. */
export function TakePlaces({ places, extras }: TakePlacesProps) {
  const { store, loads } = usePage();
  useEffect(loads.details.ask, []);
  const loaded = loads.details.state.value;
  if (loaded === 'loading') return <p role="status">{text('table.loading')}</p>;
  if (loaded === 'failed') {
    return <Failed words={text('table.failed')} again={loads.details.ask} />;
  }
  return (
    <TakeAway
      make={(from) =>
        takePlaces(places, placeFacts(store, loaded, from.here), aboutPlaces(store, places, from), extras)
      }
    />
  );
}
