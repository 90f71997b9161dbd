import { type Columns, INTEGER, TEXT } from './columns.ts';

/** Which words of a passage are meant, in code points of its text, and what stands before and after them. */
interface Selector {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export const SELECTOR: Columns<ReturnType<typeof selectorOf>> = {
  passage: TEXT,
  start_code_point: INTEGER,
  end_code_point: INTEGER,
  exact: TEXT,
  prefix: TEXT,
  suffix: TEXT,
};

export const selectorOf = ({ passage, start, end, exact, prefix, suffix }: Selector) => ({
  passage,
  start_code_point: start,
  end_code_point: end,
  exact,
  prefix,
  suffix,
});
