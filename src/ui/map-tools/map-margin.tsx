import { usePage } from '../kit/page.ts';
import { Shelf } from '../off-map/shelf.tsx';
import { EmbedLink } from './embed-link.tsx';
import { MapKey } from './map-key.tsx';

/** What stands at the edge of the map from the start: what is not on it, for the map never pretends to be complete, and the key of its colours or, in another page, the way to the whole atlas. */
export function MapMargin() {
  const { embedded } = usePage();
  return (
    <>
      <Shelf />
      {embedded ? <EmbedLink /> : <MapKey />}
    </>
  );
}
