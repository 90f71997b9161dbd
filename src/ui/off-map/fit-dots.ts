/** Pixels that the dots of a box may take in height, and that lie between two boxes. */
const HEIGHT = 44;
const GAP = 10;
const MOST_ROWS = 5;

export interface DotGrid {
  readonly rows: number;
  /** Pixels from dot to dot. */
  readonly pitch: number;
  /** Pixels across; as odd or even as the pitch, so that a dot in the middle of its cell is round. */
  readonly dot: number;
}

/** How many dots a box has, and how many pixels wide its name is. */
export interface Sized {
  readonly dots: number;
  readonly name: number;
}

/** The fewest rows, and so the largest dots, with which these boxes stand side by side in `width` pixels under their whole names. */
export function fitDots(boxes: readonly Sized[], width: number): DotGrid {
  const widthOf = ({ rows, pitch }: DotGrid): number =>
    boxes.reduce((sum, { dots, name }) => sum + GAP + Math.max(name, Math.ceil(dots / rows) * pitch), 0);
  let grid = gridOf(2);
  while (widthOf(grid) > width && grid.rows < MOST_ROWS) grid = gridOf(grid.rows + 1);
  return grid;
}

const LARGEST = 10;

function gridOf(rows: number): DotGrid {
  const pitch = Math.floor(HEIGHT / rows);
  return { rows, pitch, dot: Math.min(LARGEST - (pitch % 2), pitch - 2 - 2 * (pitch % 2)) };
}

/** Longer names are cut short. */
const NAME_AT_MOST = 112;
const WIDE = /[\u2e80-\uffef]/;

/** About how many pixels the style sheet gives to the name of a box and the number after it. */
export const nameWidth = (name: string, n: number): number =>
  Math.min(
    NAME_AT_MOST,
    [...name].reduce((sum, letter) => sum + (WIDE.test(letter) ? 11.5 : 6.6), 5 + 7 * `${n}`.length),
  );
