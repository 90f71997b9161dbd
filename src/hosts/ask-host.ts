import type { HostFailure } from '../contract/host.ts';

/** Why another host did not give what it was asked for. */
export class HostError extends Error {
  constructor(
    readonly failure: HostFailure,
    detail: string,
    /** Seconds after which it may be asked again, where it says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
  }
}

/** What an HTTP status means for the person who chose the host. */
export function failureOf(status: number): HostFailure {
  if (status === 401 || status === 403) return 'key';
  return status === 418 || status === 429 ? 'quota' : 'unreachable';
}

const PATIENCE_MS = 10_000;
/** Bytes. No answer that is wanted here comes near it. */
const MOST = 1_000_000;

/** Fetches from another host; gives up after ten seconds. @throws HostError, or the signal's reason. */
export async function askHost(
  url: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  if (globalThis.navigator?.onLine === false) throw new HostError('no-network', 'the browser is offline');
  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
      headers,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new HostError('unreachable', (error as Error).message);
  }
  if (response.ok) return response;
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new HostError(failureOf(response.status), `HTTP ${response.status}`, Number.isFinite(after) ? after : null);
}

/** The JSON of an answer. @throws HostError where it is none, or too long to be one that is wanted. */
export async function readAnswer(response: Response, signal: AbortSignal): Promise<unknown> {
  const path = new URL(response.url).pathname;
  if (Number(response.headers.get('content-length')) > MOST)
    throw new HostError('junk', `${path}: more than ${MOST} B`);
  let text: string;
  try {
    text = await readUpTo(response, MOST);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof HostError ? error : new HostError('unreachable', (error as Error).message);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new HostError('junk', `${path}: expected JSON, got “${text.slice(0, 40)}”`);
  }
}

async function readUpTo(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let [text, size] = ['', 0];
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new HostError('junk', `more than ${most} B`);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
