import { localDay } from '../../../domain/day.ts';
import type { Cell } from '../../../domain/table.ts';
import { PROVENANCE } from '../../../files/write/take.ts';
import type { Store } from '../../../state/store.ts';
import { aboutTaking } from '../../kit/takeaway-words.ts';
import { saveCsv } from '../../table/table-deliver.ts';

/** Saves lines as CSV and below them, after an empty line, whence they come and what was asked for. Answers the file's name. */
export function saveNoted(store: Store, lines: readonly (readonly Cell[])[], subject: string): string {
  const day = localDay(new Date());
  const { titleOf, provenance } = aboutTaking(store, { day, here: location.href });
  const note = PROVENANCE.map((key): readonly Cell[] => [titleOf(key), provenance[key]]);
  return saveCsv([...lines, [], ...note], day, subject);
}
