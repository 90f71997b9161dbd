import { text } from '../../../text/later.ts';
import type { ReachKind } from './reach-points.ts';
import type { ReachUse } from './use-reach.ts';

/** How far the measure has come, to be cancelled; what went wrong, to be tried again. */
export function ReachStatus({ use, kind }: { use: ReachUse; kind: ReachKind }) {
  const state = use.state.value;
  const again = (
    <button type="button" class="link" onClick={use.again}>
      {text('reach.again')}
    </button>
  );
  switch (state.kind) {
    case 'loading':
      return <p role="status">{text('reach.loading')}</p>;
    case 'running':
      return (
        <div class="bench-row" role="status">
          <progress value={state.done} max={state.of} aria-label={text('reach.running', state)} />
          <span class="hint">{text('reach.running', state)}</span>
          <button type="button" class="link" onClick={use.cancel}>
            {text('take.cancel')}
          </button>
        </div>
      );
    case 'done':
      return (
        <p class="hidden" role="status">
          {text('reach.done')}
        </p>
      );
    case 'no-points':
      return <p role="status">{text('reach.noPoints', { kind: text(`reach.kind.${kind}`) })}</p>;
    case 'no-own':
      return <p role="status">{text('reach.noOwn')}</p>;
    case 'too-many':
      return (
        <p class="bench-fault" role="alert">
          {text('reach.tooMany', state)}
        </p>
      );
    case 'cancelled':
      return (
        <p role="status">
          {text('reach.cancelled')} {again}
        </p>
      );
    default:
      return (
        <p class="bench-fault" role="alert">
          {text(state.kind === 'failed' ? 'reach.failed' : 'reach.loadFailed')} {again}
        </p>
      );
  }
}
