import { COLUMNS, type ColumnKey, readColumns } from '../../domain/table.ts';
import { text } from '../../text/later.ts';

interface ColumnsProps {
  readonly chosen: readonly ColumnKey[];
  choose(chosen: readonly ColumnKey[]): void;
}

/** Which columns are shown. */
export function TableColumns({ chosen, choose }: ColumnsProps) {
  const toggle = (key: ColumnKey, on: boolean): void =>
    choose(COLUMNS.map((column) => column.key).filter((each) => (each === key ? on : chosen.includes(each))));
  return (
    <details class="table-columns" onKeyDown={foldOnEscape} onFocusOut={foldWhenLeft}>
      <summary class="button">{text('table.columns')}</summary>
      <fieldset>
        <legend>{text('table.columnsHint')}</legend>
        {COLUMNS.map(({ key }) => (
          <label key={key}>
            <input
              type="checkbox"
              value={key}
              checked={key === 'name' || chosen.includes(key)}
              disabled={key === 'name'}
              onChange={(event) => toggle(key, event.currentTarget.checked)}
            />
            {text(`table.column.${key}`)}
          </label>
        ))}
        <button type="button" class="link" onClick={() => choose(readColumns(null))}>
          {text('table.columnsReset')}
        </button>
      </fieldset>
    </details>
  );
}

/** The first Escape folds the columns, the next closes the table. */
function foldOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.preventDefault();
  details.open = false;
  details.querySelector('summary')?.focus();
}

function foldWhenLeft(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget && !details.contains(event.relatedTarget as Node)) details.open = false;
}
