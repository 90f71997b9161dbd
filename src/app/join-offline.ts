import type { Signal } from '@preact/signals';
import type { KeepRequest, OfflineState, WorkerSays } from '../contract/offline.ts';
import { versionOf } from '../offline/kept-name.ts';
import type { Notices } from '../state/notices.ts';
import { forget, recallText, remember } from '../state/preferences.ts';
import { text } from '../text/later.ts';

export interface OfflineParts {
  readonly notices: Notices;
  /** Whether the map stands alone in another page: then there is no copy, but one that is there serves. */
  readonly embedded: boolean;
  readonly offline: Signal<OfflineState | null>;
}

const UPDATE_MS = 3_600_000;
const CHOICE = 'offline';

/** Registers the worker that keeps the copy, and says what it says. Answers how to make the copy and how to take it away. */
export function joinOffline(parts: OfflineParts, end: AbortSignal): (wanted: boolean) => void {
  const { offline } = parts;
  const version = document.querySelector<HTMLMetaElement>('meta[name="atlas-version"]')?.content;
  const workers = globalThis.isSecureContext ? navigator.serviceWorker : undefined;
  if (!workers || !version) {
    offline.value = { kind: 'failed', fault: globalThis.isSecureContext ? 'unsupported' : 'insecure' };
    return () => undefined;
  }
  workers.addEventListener('message', (event) => hear(event, version, parts), { signal: end });
  workers.startMessages();
  let checked = Date.now();
  const start = async (): Promise<void> => {
    offline.value = { kind: 'preparing', done: 0, total: 1 };
    try {
      await register(workers, end);
    } catch (error) {
      console.warn(error);
      offline.value = { kind: 'failed', fault: (error as Error).name === 'TypeError' ? 'network' : 'blocked' };
    }
  };
  const isWanted = (): boolean => !parts.embedded && recallText(CHOICE) !== 'no';
  const look = async (): Promise<void> => {
    if (document.hidden || !isWanted() || Date.now() < checked + UPDATE_MS) return;
    checked = Date.now();
    // Without a network there is nothing new to be had.
    await (await workers.getRegistration())?.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', () => void look(), { signal: end });
  globalThis.addEventListener('online', () => void (offline.value?.kind === 'failed' && isWanted() && start()), {
    signal: end,
  });
  if (isWanted()) void start();
  else if (!parts.embedded) offline.value = { kind: 'removed' };
  return (wanted) => {
    if (wanted) {
      forget(CHOICE);
      void start();
    } else {
      remember(CHOICE, 'no');
      void remove(workers).then(() => {
        offline.value = { kind: 'removed' };
      });
    }
  };
}

async function register(workers: ServiceWorkerContainer, end: AbortSignal): Promise<void> {
  const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  // An answer from a cache on the way would hide a new version.
  const registration = await workers.register(saves ? './sw.js?used' : './sw.js', { updateViaCache: 'none' });
  // Browsers put off their own look for a new version until the worker rests.
  if (registration.active) void registration.update().catch(() => undefined);
  const { active } = await workers.ready;
  if (end.aborted) return;
  const used = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ kind: 'keep', used } satisfies KeepRequest);
}

function hear(event: MessageEvent<WorkerSays>, version: string, { offline, notices, embedded }: OfflineParts): void {
  const { data, ports } = event;
  if (data.kind === 'which-version') {
    ports[0]?.postMessage(version);
    return;
  }
  offline.value = data.state;
  // The next load shows that version, once it is there. Never by itself: what a person has read in would be gone.
  const { state } = data;
  const isComing = state.kind === 'preparing' || (state.kind === 'failed' && state.fault === 'network');
  if (data.version === version || embedded || isComing) return;
  notices.say({
    id: 'new-version',
    kind: 'info',
    text: text('offline.newVersion'),
    action: { label: text('offline.reload'), run: () => location.reload() },
  });
}

/** Takes away the worker and every version that this site kept; a page that is open goes on from the network. */
async function remove(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.getRegistration();
  const scope = registration?.scope ?? new URL('./', location.href).href;
  await registration?.unregister();
  for (const name of await caches.keys()) if (versionOf(name, scope) !== null) await caches.delete(name);
}
