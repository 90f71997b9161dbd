import type { Span } from './span.ts';

/** One replacement of bytes within a run: offset in bytes, values hexadecimal. */
export interface ByteEdit {
  readonly at: number;
  readonly remove: string;
  readonly insert: string;
}

/** One damaged run of the received text, and the bytes that prove its restoration. */
export interface Repair {
  readonly id: string;
  /** The run as received; occurs exactly once. */
  readonly raw: string;
  /** Glosses taken out of the run, in order. */
  readonly glosses: readonly string[];
  /** The run without glosses, misread punctuation widened again. */
  readonly core: string;
  /** `core` in GBK. */
  readonly bytesBefore: string;
  readonly edits: readonly ByteEdit[];
  /** `bytesBefore` after the edits. */
  readonly bytesAfter: string;
  /** `bytesAfter` read as GBK: the run in Traditional characters. */
  readonly read: string;
  /** The run in the canonical text. */
  readonly restored: string;
  readonly reason: string;
}

/** A repair and where in the report it was made. */
export type PlacedRepair = Repair & Span;

/** A stretch of bytes, hexadecimal; `kind` says whether the repair took it away, put it in, or kept it. */
export interface ByteRun {
  readonly hex: string;
  readonly kind: 'kept' | 'removed' | 'inserted';
}

/** The bytes before and after a repair, cut where it changed them. */
export function compareBytes({ bytesBefore, edits }: Pick<Repair, 'bytesBefore' | 'edits'>): {
  readonly before: readonly ByteRun[];
  readonly after: readonly ByteRun[];
} {
  const before: ByteRun[] = [];
  const after: ByteRun[] = [];
  let at = 0;
  const keep = (end: number): void => {
    const hex = bytesBefore.slice(at, end);
    for (const side of [before, after]) if (hex !== '') side.push({ hex, kind: 'kept' });
  };
  for (const edit of edits) {
    keep(edit.at * 2);
    if (edit.remove !== '') before.push({ hex: edit.remove, kind: 'removed' });
    if (edit.insert !== '') after.push({ hex: edit.insert, kind: 'inserted' });
    at = edit.at * 2 + edit.remove.length;
  }
  keep(bytesBefore.length);
  return { before, after };
}
