import type { PlaceSummary } from '../../domain/place.ts';
import { COLUMNS, type ColumnKey, type TableFacts } from '../../domain/table.ts';

/** By which column the rows stand; null is the order of the text. */
export type TableSort = { readonly column: ColumnKey; readonly direction: 'ascending' | 'descending' } | null;

/** The order after another press on a column's header: up, down, and back to the order of the text. */
export function pressHeader(sort: TableSort, column: ColumnKey): TableSort {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

// Chinese by pinyin; a number within a name counts as a number.
const pinyin = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** The rows in another order; those that are equal stay as they stood, those without a value come last either way. */
export function sortPlaces(
  places: readonly PlaceSummary[],
  sort: TableSort,
  facts: TableFacts,
): readonly PlaceSummary[] {
  const column = sort && COLUMNS.find(({ key }) => key === sort.column);
  if (!column) return places;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return places
    .map((place) => ({ place, cell: column.value(place, facts) }))
    .sort(({ cell: a }, { cell: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * compareCells(a, b);
    })
    .map(({ place }) => place);
}

const compareCells = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : pinyin.compare(String(a), String(b));
