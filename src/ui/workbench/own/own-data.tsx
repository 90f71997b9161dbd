import { useSignal } from '@preact/signals';
import type { MultiPolygon, Polygon } from 'geojson';
import { useEffect, useMemo } from 'preact/hooks';
import type { OwnDataset, OwnField } from '../../../contract/own-data.ts';
import { makeUploaded } from '../../../geo/area-of-interest.ts';
import { polygonsOf } from '../../../geo/measure.ts';
import { aShape } from '../../../look/shapes.ts';
import { text } from '../../../text/later.ts';
import { locale } from '../../../text/speak.ts';
import { clauses } from '../../../text/text.ts';
import { usePage } from '../../kit/page.ts';
import { useArea } from '../kit/use-area.ts';
import { OwnNear } from '../near/own-near.tsx';
import { colorBy, OwnKey } from './own-colors.tsx';
import { OwnTables } from './own-tables.tsx';
import type { OwnWish, ReadAgain } from './own-wish.ts';
import { noteWords, rowFaultWords } from './own-words.ts';

const PREVIEW_ROWS = 5;
const SIZE_PX = 8;

interface OwnDataProps {
  readonly own: OwnDataset;
  /** What the person has said so far. */
  readonly said: OwnWish;
  readonly readAgain: ReadAgain;
}

/** What a person's file holds: counts, faults, look on the map, first rows, and what can be asked of it. */
export function OwnData({ own, said, readAgain }: OwnDataProps) {
  const { view, map: shown } = usePage();
  const { board } = shown;
  const styledBy = useSignal('');
  const picked = useSignal<number | null>(null);
  const failed = useSignal(false);
  const field = own.fields.find(({ name }) => name === styledBy.value) ?? null;
  const theme = view.theme.value === 'dark' ? 'dark' : 'light';
  const color = useMemo(() => colorBy(field, theme), [field, theme]);
  const map = board.value;
  const shapes = useMemo(() => own.shapes.map(({ geometry }) => aShape('own', geometry)), [own]);
  // As the points do, they stay on the map while other tools are used.
  useEffect(() => map?.draw('own', shapes), [map, shapes]);
  useEffect(() => {
    const wish = own.count > 0 ? { positions: own.positions, color, sizePx: SIZE_PX } : null;
    map
      ?.points(wish, { picked: (row) => (picked.value = row), lost: () => (failed.value = true) })
      .catch((error: unknown) => {
        console.warn(error);
        failed.value = true;
      });
  }, [map, own, color]);
  const remove = (): void => {
    view.own.value = null;
    view.ownFile.value = null;
  };
  const swapped = own.faults.find(({ kind }) => kind === 'swapped');
  return (
    <>
      <p role="status">
        {text('own.read', {
          format: text(`own.format.${own.format}`),
          points: own.count.toLocaleString(locale()),
          shapes: own.shapes.length.toLocaleString(locale()),
          datum: own.datum,
        })}
      </p>
      {own.outside > 0 && <p class="hint">{text('own.outside', { n: own.outside.toLocaleString(locale()) })}</p>}
      {own.notes.map((note) => (
        <p key={JSON.stringify(note)} class="hint">
          {noteWords(note)}
        </p>
      ))}
      {failed.value && <p class="bench-fault">{text('own.notDrawn')}</p>}
      {swapped && (
        <p class="bench-fault" role="alert">
          {rowFaultWords(swapped)}{' '}
          <button type="button" class="link" onClick={() => readAgain({ swap: true })}>
            {text('own.swap')}
          </button>
        </p>
      )}
      <Faults own={own} />
      <div class="bench-row">
        <button type="button" class="button" disabled={!map} onClick={() => map?.frame(own.bounds)}>
          {text('own.frame')}
        </button>
        <AsArea own={own} />
        <button type="button" class="button" onClick={remove}>
          {text('own.remove')}
        </button>
      </div>
      <OwnTables own={own} said={said} readAgain={readAgain} />
      {own.fields.length > 0 && own.count > 0 && (
        <label class="bench-field">
          {text('own.styleBy')}
          <select value={styledBy.value} onChange={(event) => (styledBy.value = event.currentTarget.value)}>
            <option value="">{text('own.oneColour')}</option>
            {own.fields.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {field && <OwnKey field={field} color={color} />}
      {picked.value !== null && <Rows title={text('own.picked')} own={own} rows={[picked.value]} />}
      {own.count > 0 && (
        <Rows
          title={text('own.preview')}
          own={own}
          rows={Array.from({ length: Math.min(PREVIEW_ROWS, own.count) }, (_, row) => row)}
        />
      )}
      {own.count > 0 && <OwnNear own={own} />}
    </>
  );
}

/** Rows that were left out or changed, by line. */
const Faults = ({ own: { faults, faultCount } }: { own: OwnDataset }) => {
  const rows = faults.filter(({ kind }) => kind !== 'swapped');
  if (rows.length === 0) return null;
  return (
    <details class="bench-typed own-faults">
      <summary>{text('own.faults', { n: faultCount.toLocaleString(locale()) })}</summary>
      <ul>
        {rows.map((fault, index) => (
          <li key={index}>{rowFaultWords(fault)}</li>
        ))}
      </ul>
      {faultCount > faults.length && <p class="hint">{text('own.moreFaults', { n: faults.length })}</p>}
    </details>
  );
};

/** The file's polygons as the area of interest. */
function AsArea({ own }: { own: OwnDataset }) {
  const area = useArea('area');
  const polygons = own.shapes.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [],
  );
  if (polygons.length === 0) return null;
  const whole: Polygon | MultiPolygon = { type: 'MultiPolygon', coordinates: polygons.flatMap(polygonsOf) };
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => area.take(makeUploaded(whole, own.name.replace(/\.[^.]+$/, '').slice(0, 40)))}
      >
        {text('own.asArea')}
      </button>
      {area.faults.value.length > 0 && (
        <p class="bench-fault" role="alert">
          {text('area.refused', { faults: clauses(area.faults.value) })}
        </p>
      )}
    </>
  );
}

/** Rows of the file as they were read. */
const Rows = ({ title, own, rows }: { title: string; own: OwnDataset; rows: readonly number[] }) => (
  <>
    <h3>{title}</h3>
    <div class="own-scroll">
      <table class="bounds own-rows">
        <thead>
          <tr>
            <th scope="col">{text('table.column.lng')}</th>
            <th scope="col">{text('table.column.lat')}</th>
            {own.fields.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <td>{own.positions[row * 2]?.toFixed(5)}</td>
              <td>{own.positions[row * 2 + 1]?.toFixed(5)}</td>
              {own.fields.map((field) => (
                <td key={field.name}>{cellOf(field, row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
);

function cellOf(field: OwnField, row: number): string {
  if (field.kind === 'text') return field.words[field.codes[row] ?? 0] ?? '';
  const value = field.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? '' : String(value);
}
