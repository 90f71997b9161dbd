import type { OwnFault } from '../../contract/own-data.ts';

/** Thrown within the decoders, and caught at their one door. */
export class Refusal extends Error {
  constructor(readonly fault: OwnFault) {
    super(fault.kind);
  }
}

/** Gives the file up. @throws Refusal */
export function refuse(fault: OwnFault): never {
  throw new Refusal(fault);
}

/** What a library says of its own error, short enough to be shown. */
export const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200);

/** What a decoder throws that is no refusal comes from a library that met what it does not know. */
export const faultOf = (error: unknown): OwnFault =>
  error instanceof Refusal ? error.fault : { kind: 'unreadable-file', detail: detailOf(error) };
