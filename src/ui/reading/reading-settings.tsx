import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { LEADINGS, TEXT_SCALES } from '../../state/reading-mode.ts';
import { text } from '../../text/later.ts';
import { useFocusBack } from '../kit/focus-back.ts';
import { usePage } from '../kit/page.ts';
import { useDismiss } from '../kit/use-dismiss.ts';
import './reading.css';

/** How the report is set, and whether its repairs are marked. */
export function ReadingSettings({ onClose }: { onClose: () => void }) {
  const { mode } = usePage().reading;
  const panel = useRef<HTMLFieldSetElement>(null);
  useFocusBack();
  // The button that opens it closes it by itself.
  useDismiss(onClose, () => panel.current?.parentElement);
  const { scale, leading, asReceived } = mode;
  return (
    <fieldset class="reading-settings" ref={panel}>
      <legend class="hidden">{text('reading.settings')}</legend>
      <Steps
        name="reading.scale"
        steps={TEXT_SCALES}
        labels={([0, 1, 2, 3] as const).map((step) => text(`reading.scale.${step}`))}
        value={scale}
      />
      <Steps
        name="reading.leading"
        steps={LEADINGS}
        labels={([0, 1, 2] as const).map((step) => text(`reading.leading.${step}`))}
        value={leading}
      />
      <label class="switch">
        <input type="checkbox" checked={asReceived.value} onChange={() => (asReceived.value = !asReceived.value)} />
        {text('reading.asReceived')}
      </label>
      <p class="hint" role="status">
        <RepairsState />
      </p>
    </fieldset>
  );
}

function RepairsState() {
  const { mode, repairs } = usePage().reading;
  const state = repairs.state.value;
  if (!mode.asReceived.value) return <>{text('repairs.hint')}</>;
  if (state === 'loading') return <>{text('repairs.loading')}</>;
  return <>{state === 'failed' ? text('repairs.failed') : text('repairs.marked', { n: state.length })}</>;
}

interface StepsProps {
  readonly name: 'reading.scale' | 'reading.leading';
  readonly steps: readonly number[];
  readonly labels: readonly string[];
  readonly value: Signal<number>;
}

function Steps({ name, steps, labels, value }: StepsProps) {
  return (
    <fieldset class="reading-steps">
      <legend>{text(name)}</legend>
      <div class="segments">
        {steps.map((step, index) => (
          <label key={step} class="segment">
            <input
              type="radio"
              name={name}
              value={step}
              checked={value.value === step}
              onChange={() => (value.value = step)}
            />
            <span>{labels[index]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
