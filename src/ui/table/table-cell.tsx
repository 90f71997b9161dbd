import type { PlaceSummary } from '../../domain/place.ts';
import { selectPlace } from '../../domain/selection.ts';
import type { TableColumn, TableFacts } from '../../domain/table.ts';
import { writeAddress } from '../../state/address.ts';
import { text } from '../../text/later.ts';
import { chinese, locale, nameOf } from '../../text/speak.ts';
import { otherLang } from '../kit/names.ts';
import { type Page, usePage } from '../kit/page.ts';
import { PlaceSymbol } from '../kit/symbol.tsx';

interface CellProps {
  readonly place: PlaceSummary;
  readonly column: TableColumn;
  readonly facts: TableFacts;
}

/** What a column says of a place; name and mentions lead to it. */
export function TableCell({ place, column, facts }: CellProps) {
  const page = usePage();
  const value = column.value(place, facts);
  if (column.key === 'name') {
    return (
      <th scope="row">
        <PlaceSymbol place={place} />
        <button type="button" class="link" translate={false} onClick={(event) => choose(event, page, place)}>
          {value}
        </button>
      </th>
    );
  }
  const quote = column.quote?.of(place);
  const isName = column.key === 'english' || column.key === 'aliases';
  // What does not fit in its line can be read all the same.
  const whole = [value, quote && text('quote.report', { quote })].filter(Boolean).join(' ');
  return (
    <td
      data-kind={column.kind}
      title={column.kind === 'text' ? whole || undefined : undefined}
      {...(isName && { translate: false })}
      lang={column.key === 'english' ? otherLang() : column.key === 'aliases' ? chinese() : undefined}
    >
      {column.key === 'mentions' && value ? <Mentions place={place} count={value} /> : inWords(value, column)}
      {quote && (
        <span class="table-quote" lang={chinese()}>
          {text('quote.report', { quote })}
        </span>
      )}
    </td>
  );
}

/** Thousands are set apart, degrees have the same number of decimals all down the column. */
function inWords(value: string | number | null, { key }: TableColumn): string {
  if (typeof value !== 'number') return value ?? '';
  return key === 'lng' || key === 'lat' ? value.toFixed(5) : value.toLocaleString(locale());
}

function Mentions({ place, count }: { place: PlaceSummary; count: string | number }) {
  const page = usePage();
  const { filter, display } = page.store;
  const focus = { selection: selectPlace(place.id), mention: 0, origin: 'table', choice: [] } as const;
  const href = `./${writeAddress({ focus, filter: filter.value, display: display.value }, location.search)}`;
  return (
    <a
      class="link"
      href={href}
      aria-label={text('table.readFirst', { name: nameOf(place), n: count })}
      onClick={(event) => readFirst(event, page, place)}
    >
      {count}
    </a>
  );
}

function choose(event: MouseEvent, { store }: Page, place: PlaceSummary): void {
  closeAround(event);
  store.selectPlace(place.id, 'table');
}

function readFirst(event: MouseEvent, { store, reading }: Page, place: PlaceSummary): void {
  // With a modifier it opens a window of its own, as links do.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  closeAround(event);
  store.selectPlace(place.id, 'table', 0);
  // After the place has asked for the map.
  reading.readAgain();
}

/** At once, so that the dialog has handed back the focus before the card takes it. */
const closeAround = (event: Event): void => (event.currentTarget as Element).closest('dialog')?.close();
