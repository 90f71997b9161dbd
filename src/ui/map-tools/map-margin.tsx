import './map-margin.css';
import { baseAccuracyM } from '#about';
import { text } from '../../text/later.ts';
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
      <Accuracy />
      {embedded ? <EmbedLink /> : <MapKey />}
    </>
  );
}

/** From here on a pixel is less than the base map is good to. */
const NEAR_ZOOM = 14.5;

/** Who looks nearer than the base map is good to is told so, and what to do. */
function Accuracy() {
  const { view, embedded } = usePage();
  const { camera, basemap } = view;
  if (!baseAccuracyM || basemap.value.shown !== 'offline' || (camera.value?.zoom ?? 0) < NEAR_ZOOM) return null;
  const [least, most] = baseAccuracyM;
  return (
    <p class="accuracy" role="status">
      {text('map.accuracy', { least, most })}
      {!embedded && (
        <button type="button" class="link" onClick={() => view.open('basemap')}>
          {text('map.nearer')}
        </button>
      )}
    </p>
  );
}
