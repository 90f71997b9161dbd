import type { PlaceSummary } from '../../domain/place.ts';
import type { ColumnKey, TableColumn, TableFacts } from '../../domain/table.ts';
import { text } from '../../text/later.ts';
import { TableCell } from './table-cell.tsx';
import type { TableSort } from './table-sort.ts';

interface TableProps {
  readonly caption: string;
  readonly rows: readonly PlaceSummary[];
  readonly columns: readonly TableColumn[];
  readonly facts: TableFacts;
  readonly sort: TableSort;
  press(column: ColumnKey): void;
}

/** Widths. They are fixed: with thousands of rows no browser needs to look at all of them to set the first. */
const WIDTHS: Record<ColumnKey, string> = {
  name: 'var(--name-width)',
  layer: '6rem',
  sectors: '10rem',
  stageReviewed: '15rem',
  stagePlanned: '15rem',
  where: '15rem',
  mentions: '6rem',
  type: '6.25rem',
  precision: '7rem',
  within: '8.5rem',
  subdistricts: '8rem',
  lng: '6.5rem',
  lat: '6rem',
  aliases: '12rem',
  english: '16rem',
  ambiguous: '8.5rem',
  description: '26rem',
};

/** The rows and their headers, which sort them. */
export function PlaceTable({ caption, rows, columns, facts, sort, press }: TableProps) {
  const width = `calc(${columns.map(({ key }) => WIDTHS[key]).join(' + ')})`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section class="table-scroll" aria-label={text('table.scroll')} tabIndex={0}>
      <table class="table" style={{ width }}>
        <caption>
          <span class="hidden">{caption}</span>
        </caption>
        <colgroup>
          {columns.map(({ key }) => (
            <col key={key} style={{ width: WIDTHS[key] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} press={press} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((place) => (
            <tr key={place.id} data-place={place.id}>
              {columns.map((column) => (
                <TableCell key={column.key} place={place} column={column} facts={facts} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="table-empty">{text('table.empty')}</p>}
    </section>
  );
}

const ARROWS = { ascending: '▲', descending: '▼', none: '' } as const;

function Header({ column: { key, kind }, sort, press }: { column: TableColumn } & Pick<TableProps, 'sort' | 'press'>) {
  const direction = sort?.column === key ? sort.direction : 'none';
  return (
    <th scope="col" data-kind={kind} aria-sort={direction}>
      <button type="button" onClick={() => press(key)}>
        {text(`table.column.${key}`)}
        <span class="table-arrow" aria-hidden="true">
          {ARROWS[direction]}
        </span>
      </button>
    </th>
  );
}
