import type { Passage } from '../../domain/report.ts';
import { positionsOf } from '../../domain/text-quote.ts';

/** Where the bare words stand in the whole report, as “passage@offset …context…”, for a message about a quote that fits nowhere. */
export function nearestCandidates(passages: readonly Passage[], exact: string): string[] {
  const found: string[] = [];
  for (const passage of passages) {
    for (const at of positionsOf(passage.text, { exact, prefix: '', suffix: '' })) {
      found.push(`${passage.id}@${at} “${passage.text.slice(Math.max(0, at - 6), at + exact.length + 6)}”`);
    }
  }
  return found.slice(0, 4);
}
