import type { OwnField } from '../../contract/own-data.ts';
import { createNumbers } from './growing.ts';

/** What a cell can hold; null: nothing. */
export type Cell = string | number | null;

export type Column = ReturnType<typeof createColumn>;

/** A column is one of numbers until its first text; the numbers then become texts too, so that none is lost. */
export function createColumn(name: string, isText = false) {
  const numbers = createNumbers();
  const codes = new Map([['', 0]]);
  let turned = false;
  let empty = true;
  const codeOf = (word: string): number => {
    const known = codes.get(word);
    if (known !== undefined) return known;
    codes.set(word, codes.size);
    return codes.size - 1;
  };
  const fill = (rows: number): void => {
    while (numbers.length() < rows) numbers.push(isText ? 0 : Number.NaN);
  };
  function turn(): void {
    isText = true;
    for (let row = 0; row < numbers.length(); row++) {
      const value = numbers.at(row);
      turned ||= !Number.isNaN(value);
      numbers.set(row, Number.isNaN(value) ? 0 : codeOf(String(value)));
    }
  }
  return {
    put(row: number, cell: Cell): void {
      fill(row);
      empty &&= cell === null || cell === '';
      if (typeof cell === 'string' && cell !== '' && !isText) turn();
      if (isText) numbers.push(cell === null ? 0 : codeOf(String(cell)));
      else numbers.push(typeof cell === 'number' ? cell : Number.NaN);
    },
    isText: (): boolean => isText,
    /** Whether no row has anything in it. */
    isEmpty: (): boolean => empty,
    /** Whether numbers became texts: those are written as numbers are, not as the file had them. */
    hasTurned: (): boolean => turned,
    taken(rows: number): OwnField {
      fill(rows);
      const values = numbers.taken();
      if (!isText) return { name, kind: 'number', values };
      return { name, kind: 'text', codes: new Uint32Array(values), words: [...codes.keys()] };
    },
  };
}

/** Columns by name, in the order in which the names first came with a value. */
export function createColumns() {
  const columns = new Map<string, Column>();
  return {
    size: (): number => columns.size,
    put(row: number, name: string, cell: Cell): void {
      if (cell === null && !columns.has(name)) return;
      const column = columns.get(name) ?? createColumn(name);
      columns.set(name, column);
      column.put(row, cell);
    },
    taken: (rows: number): OwnField[] => [...columns.values()].map((column) => column.taken(rows)),
  };
}
