import { TRAY_SIZE, type TrayDot } from '../../look/tray.ts';
import { COUNT_SIZE, NAME_STRAYS } from '../places/scale.ts';

/** A name that wants to stand beside or upon its point: CSS pixels. */
export interface LabelWish {
  readonly key: string;
  /** In lines. */
  readonly lines: readonly string[];
  /** After the last of them, smaller (`COUNT_SIZE`). */
  readonly count?: string | undefined;
  /** Rows of dots below them. */
  readonly tray?: readonly (readonly TrayDot[])[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How far from its point it stood before: pixels east and south. There it stays while it can. */
  readonly stood?: readonly [number, number] | undefined;
  /** Between letters, in ems. */
  readonly spacing?: number;
  /** How far its own symbol reaches; 0 writes it upon the point. */
  readonly reach: number;
  /** Written even over others: the name of what is selected. */
  readonly always?: boolean;
  /** Lies under all others and is in the way of none. */
  readonly under?: boolean;
  /** Stays upon its point or is left out: on the ground it would name something else. */
  readonly fixed?: boolean;
  /** Along a street: degrees clockwise; it stays upon its point. */
  readonly turn?: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name where it stands: its box, and the middle of that. */
export interface Label extends LabelWish {
  readonly box: Rect;
}

/** How far below the middle of a line its letters stand, in ems. */
export const BASELINE = 0.38;
/** The height of a line, in ems. */
export const LINE = 1.18;
const GAP = 3;

/** The width of a line in CSS pixels: Han characters are square, others about half as wide. */
export function widthOf(line: string, size: number): number {
  let ems = 0;
  for (const character of line) ems += character.charCodeAt(0) > 0x2e7f ? 1 : 0.58;
  return ems * size;
}

/** Gives each name the first free place around its point, in the order of the wishes; those that find none are left out. */
export function placeLabels(wishes: readonly LabelWish[], taken: readonly Rect[], frame: Rect): Label[] {
  const boxes: Rect[] = [];
  const isFree = (box: Rect, wish: LabelWish): boolean =>
    isIn(box, frame) &&
    !boxes.some((other) => meets(box, other)) &&
    // Its own symbol it stands beside; a name upon its point keeps clear of all.
    !taken.some((other) => meets(box, other) && !(wish.reach > 0 && holds(other, wish)));
  const placed: Label[] = [];
  for (const wish of wishes.filter(({ under }) => under)) {
    const box = candidates(wish)[0];
    if (box && isIn(box, frame)) placed.push({ ...wish, box });
  }
  const beside = wishes.filter(({ under }) => !under);
  for (const wish of [...beside.filter(({ always }) => always), ...beside.filter(({ always }) => !always)]) {
    const choices = candidates(wish);
    const box = choices.find((choice) => isFree(choice, wish)) ?? (wish.always ? choices[0] : undefined);
    if (!box) continue;
    boxes.push(box);
    placed.push({ ...wish, box });
  }
  return placed;
}

function candidates(wish: LabelWish): Rect[] {
  const { lines, count = '', tray = [], x, y, size, reach, stood, fixed, turn, spacing = 0 } = wish;
  const [along, across] = [
    Math.max(
      ...lines.map((line) => widthOf(line, size) + line.length * spacing * size),
      widthOf(lines.at(-1) ?? '', size) + widthOf(count, size * COUNT_SIZE),
      ...tray.map((row) => row.length * size * TRAY_SIZE),
    ),
    (lines.length + tray.length) * size * LINE,
  ];
  const [cos, sin] = [Math.cos, Math.sin].map((of) => Math.abs(of(((turn ?? 0) * Math.PI) / 180))) as [number, number];
  const [width, height] = [along * cos + across * sin, along * sin + across * cos];
  const at = (cx: number, cy: number): Rect => ({
    left: cx - width / 2,
    top: cy - height / 2,
    right: cx + width / 2,
    bottom: cy + height / 2,
  });
  if (turn !== undefined) return [at(x, y)];
  if (fixed) return [0, 1, -1].map((ems) => at(x, y + ems * size));
  const strays = NAME_STRAYS.map(([east, south]) => [east * size, south * size] as const);
  if (reach === 0) return [...(stood ? [stood] : []), ...strays].map(([east, south]) => at(x + east, y + south));
  const [aside, away] = [reach + GAP + width / 2, reach + GAP + height / 2];
  return [at(x + aside, y), at(x - aside, y), at(x, y + away), at(x, y - away)];
}

export const meets = (one: Rect, other: Rect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
const isIn = (box: Rect, frame: Rect): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
const holds = (box: Rect, { x, y }: LabelWish): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;
