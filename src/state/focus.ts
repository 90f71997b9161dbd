import type { PlaceId } from '../domain/ids.ts';
import { NOTHING, type Selection } from '../domain/selection.ts';

/** Where places stand one under another to be chosen: the list, the table, what was found, what is in view, what is not on the map. */
const LISTS = ['list', 'table', 'search', 'in-view', 'off-map'] as const;

/** Who spoke. A pane moves when another spoke and stays still when it spoke itself. */
export type Origin =
  | 'map'
  | 'reader'
  | (typeof LISTS)[number]
  | 'figures'
  | 'card'
  | 'workbench'
  | 'tour'
  | 'keys'
  | 'url';

/** Whether it was a list of places: who chooses from one wants to see the place, on the map and in the card. */
export const isFromList = (origin: Origin): boolean => LISTS.some((list) => list === origin);

/** What is looked at, at which of its mentions (from 0), and who said so. */
export interface Focus {
  readonly selection: Selection;
  readonly mention: number;
  readonly origin: Origin;
  /** Places that could not be told apart by a click: the person chooses. */
  readonly choice: readonly PlaceId[];
}

export const NO_FOCUS: Focus = { selection: NOTHING, mention: 0, origin: 'url', choice: [] };

/** Whether anything is selected, or offered for a choice. */
export const hasFocus = ({ selection, choice }: Pick<Focus, 'selection' | 'choice'>): boolean =>
  selection.kind !== 'none' || choice.length > 0;

/** What the pointer or the keyboard rests on. */
export interface Hover {
  readonly selection: Selection;
  readonly origin: Origin;
}
