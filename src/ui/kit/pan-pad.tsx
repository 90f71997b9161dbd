import { text } from '../../text/later.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';

/** What one step moves the map by, in pixels to the east and to the south. */
const STEPS = {
  left: ['ArrowLeft', 'back', [-120, 0]],
  up: ['ArrowUp', 'up', [0, -120]],
  down: ['ArrowDown', 'down', [0, 120]],
  right: ['ArrowRight', 'next', [120, 0]],
} as const;
const SIDES = ['left', 'up', 'down', 'right'] as const;

/** The step of an arrow key, if it is one. */
export const panOf = (pressed: string): readonly [number, number] | undefined =>
  Object.values(STEPS).find(([key]) => key === pressed)?.[2];

/** Moves the map by single clicks: what else is done by dragging. */
export function PanPad() {
  const { panBy } = usePage().map;
  return (
    // biome-ignore lint/a11y/useSemanticElements: four buttons, not fields of a form
    <div class="pan-pad" role="group" aria-label={text('pan.label')}>
      {SIDES.map((side) => {
        const [, icon, by] = STEPS[side];
        return (
          <button
            key={side}
            type="button"
            class="quiet icon-button"
            aria-label={text(`pan.${side}`)}
            title={text(`pan.${side}`)}
            onClick={() => panBy(by[0], by[1])}
          >
            <Icon name={icon} />
          </button>
        );
      })}
    </div>
  );
}
