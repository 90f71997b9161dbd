import { localDay } from '../../domain/day.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { type TableColumn, type TableFacts, toCells } from '../../domain/table.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { provenance } from '../kit/table-words.ts';
import { copyLines, saveCsv } from './table-deliver.ts';

interface ToolsProps {
  readonly rows: readonly PlaceSummary[];
  readonly columns: readonly TableColumn[];
  readonly facts: TableFacts;
  /** Whether all that the columns show is there. */
  readonly ready: boolean;
  say(words: string): void;
}

/** Takes away what the table shows, as it shows it. */
export function TableTools({ rows, columns, facts, ready, say }: ToolsProps) {
  const { store } = usePage();
  const cells = () => toCells(rows, columns, facts, (key) => text(`table.column.${key}`));
  const copy = async (): Promise<void> => {
    const copied = await copyLines(cells());
    say(copied ? text('table.copied', { n: rows.length, columns: cells()[0]?.length ?? 0 }) : text('table.refused'));
  };
  const save = (): void => {
    const day = localDay(new Date());
    const from = provenance(
      store,
      rows.map(({ id }) => id),
      { day, here: location.href },
    );
    const file = saveCsv(
      cells().map((line, index) => [...line, ...(from[index] ?? [])]),
      day,
    );
    say(text('table.saved', { file }));
  };
  return (
    <>
      <button
        type="button"
        class="button"
        title={text('table.copyHint')}
        disabled={!ready || rows.length === 0}
        onClick={() => void copy()}
      >
        {text('table.copy')}
      </button>
      <button
        type="button"
        class="button"
        title={text('table.csvHint')}
        disabled={!ready || rows.length === 0}
        onClick={save}
      >
        {text('table.csv')}
      </button>
    </>
  );
}
