import type { Progress } from '../domain/progress.ts';
import type { Shape } from './sign.ts';

/** Units of a sign's box: CSS pixels on the map. Paths lie about its middle, 0, 0. */
export const SIGN_SIZE = 26;
/** How far the ground reaches on which a sign stands, and its plate. */
const GROUND = 11.9;
const PLATE = 10.4;
/** An area's square is a little smaller than the disc that it would meet, and round at its corners. */
const INSET = 0.7;
const CORNER = 4.5;
/** Units of the icon, whose own box is fifteen. */
const GLYPH = 13;

/** Where the icon of a layer goes, as an SVG transform. */
export const GLYPH_PLACE = { shift: -GLYPH / 2, scale: GLYPH / 15 } as const;

/** A disc for a spot, a rounded square for an area. */
function outline(shape: Shape, radius: number): string {
  if (shape === 'spot')
    return `M${-radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
  const side = radius - INSET;
  const straight = 2 * (side - CORNER);
  const turn = (x: number, y: number): string => `a${CORNER} ${CORNER} 0 0 1 ${x} ${y}`;
  return `M${CORNER - side} ${-side}h${straight}${turn(CORNER, CORNER)}v${straight}${turn(-CORNER, CORNER)}h${-straight}${turn(-CORNER, -CORNER)}v${-straight}${turn(CORNER, -CORNER)}z`;
}

function lowerHalf(shape: Shape): string {
  if (shape === 'spot') return `M${-PLATE} 0a${PLATE} ${PLATE} 0 0 0 ${2 * PLATE} 0z`;
  const side = PLATE - INSET;
  return `M${-side} 0h${2 * side}v${side - CORNER}a${CORNER} ${CORNER} 0 0 1 ${-CORNER} ${CORNER}h${-2 * (side - CORNER)}a${CORNER} ${CORNER} 0 0 1 ${-CORNER} ${-CORNER}z`;
}

const formOf = (shape: Shape) => ({
  ground: outline(shape, GROUND),
  plate: outline(shape, PLATE),
  half: lowerHalf(shape),
});

/** What a sign is drawn of, by what it stands for, as path data: its ground, its plate, and the half of a plate that is under way. */
export const SIGN_FORM: Readonly<Record<Shape, ReturnType<typeof formOf>>> = {
  spot: formOf('spot'),
  area: formOf('area'),
};

/** Promised: hollow and dashed. Not stated: hollow, a thin line. Under way: half filled. Done: solid, without a line. */
export const SIGN_STROKE: Readonly<Record<Progress, { readonly width: number; readonly dash: readonly number[] }>> = {
  done: { width: 0, dash: [] },
  'under-way': { width: 1.9, dash: [] },
  promised: { width: 1.9, dash: [3.2, 2.2] },
  unstated: { width: 1.1, dash: [] },
};
/** How much of the colour the half has that is under way. */
export const HALF_FILL = 0.32;

/** The badges at the right edge of a sign: what it holds above, whether it is in doubt below. */
export const BADGE = { x: 11, above: -10.5, below: 10.5, radius: 6.6, size: { one: 9.5, more: 8 } } as const;
