import type { Candidate, Question } from '../contract/geocoder.ts';
import { askHost, HostError, readAnswer } from './ask-host.ts';
import type { GeocoderPort } from './geocoder.ts';

/** Where a service is asked, and with what. */
export interface At {
  /** Its address, without a slash at its end. */
  readonly base: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits between two requests of one question; asked for by a service's policy. */
  readonly pause?: () => Promise<void>;
}

/**
 * Asks a service where something lies; the likeliest first, as the service has them. Where one of its parts does not answer, what the
 * others found is given all the same. @throws HostError, or the signal's reason.
 */
export async function geocode(
  port: GeocoderPort,
  question: Question,
  { base, key = '', headers = {}, pause }: At,
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  let trouble: HostError | null = null;
  for (const [index, address] of port.addresses(question, base, key).entries()) {
    if (index > 0) await pause?.();
    try {
      const answer = await readAnswer(await askHost(address, signal, headers), signal);
      for (const each of port.read(answer, question)) found.set(`${each.name} ${each.at.join()}`, each);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // To go on after a refusal would be rude.
      if (error.failure === 'quota') throw error;
      trouble = error;
    }
  }
  if (trouble && found.size === 0) throw trouble;
  return [...found.values()];
}
