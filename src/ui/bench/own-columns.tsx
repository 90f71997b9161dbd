import { useSignal } from '@preact/signals';
import type { OwnDataset } from '../../domain/own-data.ts';
import { text } from '../../text/later.ts';
import type { OwnWish } from './data-tool.tsx';

interface ColumnsProps {
  readonly table: NonNullable<OwnDataset['table']>;
  readonly encoding: string;
  readAgain(wish: OwnWish): void;
}

/** Which columns of a table were taken for the positions; another choice reads the file anew. */
export function OwnColumns({ table, encoding, readAgain }: ColumnsProps) {
  const taken = 'pair' in table.columns ? { lng: table.columns.pair, lat: table.columns.pair } : table.columns;
  const lng = useSignal(taken.lng);
  const lat = useSignal(taken.lat);
  const choose = (): void =>
    readAgain({ columns: lng.value === lat.value ? { pair: lng.value } : { lng: lng.value, lat: lat.value } });
  return (
    <details class="bench-typed">
      <summary>{text('own.columns', { lng: taken.lng, lat: taken.lat, encoding })}</summary>
      <div class="bench-row">
        {(['lng', 'lat'] as const).map((axis) => {
          const value = axis === 'lng' ? lng : lat;
          return (
            <label key={axis} class="bench-field">
              {text(`table.column.${axis}`)}
              <select value={value.value} onChange={(event) => (value.value = event.currentTarget.value)}>
                {table.header.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
        <button type="button" class="button" onClick={choose}>
          {text('own.readAgain')}
        </button>
      </div>
      <p class="hint">{text('own.pairHint')}</p>
    </details>
  );
}
