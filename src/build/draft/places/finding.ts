import type { Layer, Sector } from '../../../domain/vocabulary.ts';

/** Which rule found a name; `docs/decisions/030-drafts.md` says what each does. */
export type Rule = 'head' | 'list' | 'company' | 'event' | 'pair' | 'landmark' | 'group' | 'code';

/** One finding of a name in a passage, before anything is judged. Offsets in UTF-16 units of the passage’s text. */
export interface Finding {
  /** The name in full: with the list’s last word where the text leaves it to the list’s end. */
  readonly name: string;
  /** The words that stand there. */
  readonly exact: string;
  readonly at: number;
  readonly rule: Rule;
  readonly layer: Layer;
  readonly sector: Sector;
  /** 3 where the last word names hardly anything but places. */
  readonly strength: number;
  /** What stands before the last word of the name. */
  readonly modifier: string;
  /** Whether a word of it is a proper name, as far as words tell. */
  readonly proper: boolean;
  /** Whether a number of such things is stated, before or after. */
  readonly counted: boolean;
  /** Whether it stands in a list that ends with a kind: `等项目`. */
  readonly listed: boolean;
  /** Whether words of a project’s stage stand beside it: 启动X, X建成. */
  readonly staged: boolean;
  /** Whether it is what something shall become: 打造…集聚区. */
  readonly aspired: boolean;
}

/** A finding that is a name beyond doubt. */
export const make = (exact: string, at: number, rule: Rule, layer: Layer, sector: Sector): Finding => ({
  name: exact,
  exact,
  at,
  rule,
  layer,
  sector,
  strength: 2,
  modifier: exact,
  proper: true,
  counted: false,
  listed: false,
  staged: false,
  aspired: false,
});
