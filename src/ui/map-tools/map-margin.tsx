import './map-margin.css';
import { around, baseAccuracyM, hasBase } from '#about';
import type { Box } from '../../domain/boxes.ts';
import type { RouteCamera } from '../../state/route.ts';
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
      <BaseNote />
      {embedded ? <EmbedLink /> : <MapKey />}
    </>
  );
}

/** From here on a pixel is less than the base map is good to. */
const NEAR_ZOOM = 14.5;
/** By how much the view may be wider than the base map before most of it is empty. */
const FAR = 1.6;

/** Who looks nearer than the base map is good to, or far beyond its edge, is told so, and what to do. */
function BaseNote() {
  const { view, store, embedded } = usePage();
  const said =
    view.basemap.value.shown === 'offline' && hasBase ? limitOf(view.camera.value, store.bounds.value) : null;
  if (!said) return null;
  return (
    <p class="base-note" role="status">
      {said}
      {!embedded && (
        <button type="button" class="link" onClick={() => view.open('basemap')}>
          {text('map.nearer')}
        </button>
      )}
    </p>
  );
}

function limitOf(camera: RouteCamera | null, bounds: Box | null): string | null {
  if (baseAccuracyM && (camera?.zoom ?? 0) >= NEAR_ZOOM) {
    const [least, most] = baseAccuracyM;
    return text('map.accuracy', { least, most });
  }
  // Both ways: a window is seldom as wide and as high as a district.
  const isFar = bounds && [0, 1].every((axis) => spanOf(bounds, axis) > FAR * spanOf(around, axis));
  return isFar ? text('map.beyond') : null;
}

/** Degrees from west to east (0) or from south to north (1). */
const spanOf = (box: Box, axis: number): number => (box[axis + 2] ?? 0) - (box[axis] ?? 0);
