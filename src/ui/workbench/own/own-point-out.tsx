import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { TableSample } from '../../../contract/own-data.ts';
import { text } from '../../../text/later.ts';
import type { ReadAgain } from './own-wish.ts';

interface PointOutProps {
  readonly sample: TableSample;
  /** The columns that are taken or likely, from 0; -1: none. */
  readonly lng: number;
  readonly lat: number;
  readonly readAgain: ReadAgain;
  /** A further field beside those for the header and the columns. */
  readonly children?: ComponentChildren;
}

const AXES = ['lng', 'lat'] as const;

/** The first rows of a table, to point at the header, the longitude and the latitude. */
export function OwnPointOut({ sample, lng, lat, readAgain, children }: PointOutProps) {
  const headerLine = useSignal(sample.headerLine);
  const places = { lng: useSignal(lng), lat: useSignal(lat) };
  const names = namesOf(sample, headerLine.value);
  const read = (): void => {
    const [x, y] = [places.lng.value, places.lat.value];
    readAgain({ headerLine: headerLine.value, columns: x === y ? { pair: x } : { lng: x, lat: y } });
  };
  const isComplete = AXES.every((axis) => places[axis].value >= 0 && places[axis].value < names.length);
  const roleOf = (at: number): string =>
    AXES.filter((axis) => places[axis].value === at)
      .map((axis) => text(`table.column.${axis}`))
      .join(' / ');
  return (
    <div class="own-point">
      <div class="own-point-fields">
        {children}
        <label class="bench-field">
          {text('own.point.header')}
          <select
            value={headerLine.value}
            onChange={({ currentTarget: { value } }) => (headerLine.value = Number(value))}
          >
            {sample.rows.map(({ line, cells }) => (
              <option key={line} value={line}>
                {text('own.where.line', { n: line })} ·{' '}
                {cells
                  .filter((cell) => cell !== '')
                  .slice(0, 3)
                  .join(' ')
                  .slice(0, 24)}
              </option>
            ))}
            <option value={0}>{text('own.point.noHeader')}</option>
          </select>
        </label>
        {AXES.map((axis) => (
          <label key={axis} class="bench-field">
            {text(`table.column.${axis}`)}
            <select
              value={places[axis].value}
              onChange={({ currentTarget: { value } }) => (places[axis].value = Number(value))}
            >
              {places[axis].value < 0 && <option value={-1}>{text('own.datum.choose')}</option>}
              {names.map((name, at) => (
                <option key={at} value={at}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div class="own-scroll">
        <table class="bounds own-rows own-pointed">
          <thead>
            <tr>
              <td />
              {names.map((_, at) => (
                <th key={at} scope="col" data-axis={roleOf(at) !== ''}>
                  {roleOf(at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map(({ line, cells }) => (
              <tr
                key={line}
                data-role={line === headerLine.value ? 'header' : line < headerLine.value ? 'above' : 'record'}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    aria-pressed={line === headerLine.value}
                    aria-label={text('own.point.asHeader', { n: line })}
                    onClick={() => (headerLine.value = line === headerLine.value ? 0 : line)}
                  >
                    {line}
                  </button>
                </th>
                {line < headerLine.value ? (
                  <td colSpan={names.length}>{cells.filter((cell) => cell !== '').join(' · ')}</td>
                ) : (
                  names.map((_, at) => (
                    <td key={at} data-axis={roleOf(at) !== ''}>
                      {cells[at]}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{text('own.pairHint')}</p>
      <button type="button" class="button bench-button" disabled={!isComplete} onClick={read}>
        {text('own.readAgain')}
      </button>
    </div>
  );
}

/** What the columns are called when a row is the header: their number where it says nothing. */
function namesOf({ rows, header, headerLine }: TableSample, line: number): readonly string[] {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const cells = line === headerLine ? header : (rows.find((row) => row.line === line)?.cells ?? []);
  return Array.from({ length: width }, (_, at) => cells[at] || text('own.point.column', { n: at + 1 }));
}
