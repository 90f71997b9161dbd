import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MeasureName } from '../../../geo/measures.ts';
import { text } from '../../../text/later.ts';
import type { MeasureUse } from './use-measure.ts';

/** What takes longer is said, and can be given up. */
const SOON_MS = 300;

/** That something is being measured, once it takes its time; what went wrong, to be tried again. */
export function MeasureStatus<M extends MeasureName>({ use }: { use: MeasureUse<M> }) {
  const { kind } = use.state.value;
  const isLong = useSignal(false);
  useEffect(() => {
    if (kind !== 'running') return;
    const timer = setTimeout(() => (isLong.value = true), SOON_MS);
    return () => {
      clearTimeout(timer);
      isLong.value = false;
    };
  }, [kind]);
  const again = (
    <button type="button" class="link" onClick={use.again}>
      {text('reach.again')}
    </button>
  );
  switch (kind) {
    case 'running':
      return isLong.value ? (
        <div class="bench-row" role="status">
          <progress aria-label={text('own.nearing')} />
          <span class="hint">{text('own.nearing')}</span>
          <button type="button" class="link" onClick={use.cancel}>
            {text('take.cancel')}
          </button>
        </div>
      ) : null;
    case 'cancelled':
      return (
        <p role="status">
          {text('reach.cancelled')} {again}
        </p>
      );
    case 'failed':
      return (
        <p class="bench-fault" role="alert">
          {text('reach.failed')} {again}
        </p>
      );
    default:
      return null;
  }
}
