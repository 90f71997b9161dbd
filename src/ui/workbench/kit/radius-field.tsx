import { useSignal } from '@preact/signals';
import { RADIUS_M } from '../../../geo/area-of-interest.ts';
import { text } from '../../../text/later.ts';
import { lengthWords } from './number-words.ts';
import { useTyped } from './use-typed.ts';

interface RadiusProps {
  /** Metres. */
  readonly value: number;
  /** Radii that one click chooses. */
  readonly choices: readonly number[];
  take(metres: number): void;
}

/** A radius, typed or chosen; what cannot be one is said and leaves the one before. */
export function RadiusField({ value, choices, take }: RadiusProps) {
  const refused = useSignal(false);
  const input = useTyped(value);
  const offer = (metres: number): void => {
    refused.value = !(metres >= RADIUS_M.least && metres <= RADIUS_M.most);
    if (!refused.value) take(Math.round(metres));
  };
  return (
    <>
      <label class="bench-field">
        {text('area.radius')}
        <input
          ref={input}
          type="number"
          min={RADIUS_M.least}
          max={RADIUS_M.most}
          step="any"
          aria-invalid={refused.value}
          onChange={(event) => offer(event.currentTarget.valueAsNumber)}
        />
      </label>
      {refused.value && (
        <p class="bench-fault" role="alert">
          {text('near.badRadius', { least: RADIUS_M.least, most: RADIUS_M.most })}
        </p>
      )}
      <div class="bench-row">
        {choices.map((metres) => (
          <button
            key={metres}
            type="button"
            class="bench-tool"
            aria-pressed={metres === value}
            onClick={() => offer(metres)}
          >
            {lengthWords(metres)}
          </button>
        ))}
      </div>
    </>
  );
}
