import type { TableReading } from '../../../contract/own-data.ts';
import { text } from '../../../text/later.ts';
import { clauses, listed } from '../../../text/text.ts';
import { OwnPointOut } from './own-point-out.tsx';
import { placesOf } from './own-pointing.tsx';
import { columnWords, pairWords } from './own-table-words.ts';
import type { ReadAgain } from './own-wish.ts';

interface ColumnsProps {
  readonly table: TableReading;
  readonly readAgain: ReadAgain;
}

/** Which columns of a table were taken for the positions, which others there are, and which rows are no records. */
export function OwnColumns({ table, readAgain }: ColumnsProps) {
  const { columns, others, by, header, headerLine, aside, asideCount } = table;
  const [lng, lat] = placesOf(columns, header);
  return (
    <>
      {by === 'value' && <p class="hint">{text('own.byValue')}</p>}
      {others.length > 0 && (
        <p class="hint">
          {text('own.otherColumns', { taken: columnWords(table), others: clauses(others.map(columnWords)) })}
        </p>
      )}
      {asideCount > 0 && (
        <details class="bench-typed own-faults">
          <summary>{text('own.aside', { n: asideCount })}</summary>
          <ul>
            {aside.map(({ line, why, text: words }) => (
              <li key={line}>
                {text('own.where.line', { n: line })}
                {text('own.colon')}
                {text(`own.aside.${why}`)} <span class="own-words">{words}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details class="bench-typed">
        <summary>{text('own.columns', pairWords(columns))}</summary>
        <OwnPointOut
          key={listed([...header, String(headerLine)])}
          sample={table}
          lng={lng}
          lat={lat}
          readAgain={readAgain}
        />
      </details>
    </>
  );
}
