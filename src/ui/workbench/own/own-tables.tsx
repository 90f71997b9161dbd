import { useSignal } from '@preact/signals';
import type { FileTable, OwnDataset } from '../../../contract/own-data.ts';
import { text } from '../../../text/later.ts';
import { OwnColumns } from './own-columns.tsx';
import { OwnEncoding } from './own-encoding.tsx';
import { OwnPointing, pointableOf } from './own-pointing.tsx';
import { type OwnWish, ofFile, type ReadAgain, wishOf } from './own-wish.ts';

interface TablesProps {
  readonly own: OwnDataset;
  readonly said: OwnWish;
  readonly readAgain: ReadAgain;
}

/** How tables were read, one at a time of several; their encoding; and tables left out whose columns can be pointed out. */
export function OwnTables({ own: { tables, encoding, faults }, said, readAgain }: TablesProps) {
  const chosen = useSignal<string | null>(null);
  const table = tables.find(({ file }) => file === chosen.value) ?? tables.find(hasToTell) ?? tables[0];
  const file = table?.file;
  return (
    <>
      {file !== undefined && (
        <label class="bench-field">
          {text('own.tableOf')}
          <select value={file} onChange={({ currentTarget: { value } }) => (chosen.value = value)}>
            {tables.map((each, at) => (
              <option key={at} value={each.file}>
                {each.asideCount > 0
                  ? text('own.tableAside', { file: each.file ?? '', n: each.asideCount })
                  : each.file}
              </option>
            ))}
          </select>
        </label>
      )}
      {table && <OwnColumns table={table} readAgain={ofFile(file, readAgain)} />}
      {encoding !== null && <OwnEncoding encoding={encoding} chosen={said.encoding} readAgain={readAgain} />}
      {encoding === null && table && (
        <OwnEncoding
          encoding={table.encoding}
          chosen={wishOf(said, file).encoding}
          readAgain={ofFile(file, readAgain)}
        />
      )}
      {faults.map((fault) => {
        const pointable = fault.kind === 'file-left-out' && pointableOf(fault.why);
        if (!pointable || pointable.sample.rows.every(({ cells }) => cells.length < 2)) return null;
        return (
          <details key={fault.file} class="bench-typed">
            <summary>{text('own.point.ofFile', { file: fault.file })}</summary>
            <OwnPointing
              {...pointable}
              encoding={wishOf(said, fault.file).encoding}
              readAgain={ofFile(fault.file, readAgain)}
            />
          </details>
        );
      })}
    </>
  );
}

const hasToTell = ({ asideCount, others, by }: FileTable): boolean =>
  asideCount > 0 || others.length > 0 || by === 'value';
