import { makeCircle } from '../../../geo/area-of-interest.ts';
import { text } from '../../../text/later.ts';
import { lengthWords } from '../kit/number-words.ts';
import type { AreaUse } from '../kit/use-area.ts';

const RADIUS_M = 1000;

/** A circle around the point whose coordinates are shown. */
export const AroundPoint = ({ lng, lat, area }: { lng: number; lat: number; area: AreaUse }) => (
  <button
    type="button"
    class="button"
    onClick={() =>
      area.take(makeCircle([lng, lat], RADIUS_M, text('area.default.point', { radius: lengthWords(RADIUS_M) })), true)
    }
  >
    {text('area.roundPoint', { lng: lng.toFixed(5), lat: lat.toFixed(5) })}
  </button>
);
