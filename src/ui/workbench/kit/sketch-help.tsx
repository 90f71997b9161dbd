import { text } from '../../../text/later.ts';
import type { SketchUse } from './use-sketch.ts';

/** How to draw what is being drawn, and the way out. */
export function SketchHelp({ sketch }: { sketch: SketchUse }) {
  const wish = sketch.wish.value;
  if (!wish) return null;
  return (
    <div class="bench-sketching" role="status">
      <p>
        {text(wish.start ? (wish.kind === 'point' ? 'area.moving' : 'area.editing') : `area.sketching.${wish.kind}`)}
      </p>
      <button type="button" class="button bench-button" onClick={sketch.stop}>
        {text(wish.start ? 'area.finish' : 'area.cancel')}
      </button>
    </div>
  );
}
