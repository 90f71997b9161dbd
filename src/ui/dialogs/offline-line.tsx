import type { OfflineState } from '../../contract/offline.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';

/** Whether the atlas works without a network on this device, and what can be done about it. */
export function OfflineLine() {
  const { offline } = usePage();
  const state = offline.state.value;
  const isKept = state?.kind === 'ready' || state?.kind === 'some';
  const canBeKept = state?.kind === 'removed';
  return (
    <>
      <p role="status" data-offline={state?.kind ?? 'waiting'}>
        {wordsOf(state)}
      </p>
      {(isKept || canBeKept) && (
        <p>
          <button type="button" class="button" onClick={() => offline.keep(canBeKept)}>
            {text(canBeKept ? 'offline.make' : 'offline.remove')}
          </button>
        </p>
      )}
    </>
  );
}

function wordsOf(state: OfflineState | null): string {
  if (!state) return text('offline.waiting');
  if (state.kind === 'preparing')
    return text('offline.preparing', { percent: Math.floor((100 * state.done) / state.total) });
  if (state.kind === 'ready' || state.kind === 'some')
    return text(`offline.${state.kind}`, { size: (state.bytes / 1e6).toFixed(1) });
  return state.kind === 'removed' ? text('offline.removed') : text(`offline.fault.${state.fault}`);
}
