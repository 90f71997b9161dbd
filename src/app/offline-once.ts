import { isSingleFile } from 'virtual:atlas';
import { signal } from '@preact/signals';
import type { OfflineState } from '../contract/offline.ts';
import type { OfflinePart } from '../ui/kit/page.ts';
import type { OfflineParts } from './join-offline.ts';

/** The copy for use without a network has its turn when the first view is at rest. The page never waits for it. */
export function offlineOnce(
  parts: Omit<OfflineParts, 'offline'>,
  map: Promise<unknown>,
  end: AbortSignal,
): OfflinePart {
  const offline = signal<OfflineState | null>(null);
  const load = async () => (await import('./join-offline.ts')).joinOffline({ ...parts, offline }, end);
  let joined: ReturnType<typeof load> | null = null;
  const join = () =>
    (joined ??= load().catch((error: unknown) => {
      joined = null;
      console.warn(error);
      offline.value = { kind: 'failed', fault: 'network' };
      return () => undefined;
    }));
  const rest = () => globalThis.requestIdleCallback?.(join, { timeout: 5000 }) ?? setTimeout(join, 1000);
  // One file needs no copy.
  if (!isSingleFile) map.then(rest, rest);
  return { state: offline, keep: async (wanted) => (await join())(wanted) };
}
