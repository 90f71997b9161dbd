/** @jsxRuntime automatic @jsxImportSource preact */
import { DOT } from '../places/scale.ts';

interface DotProps {
  readonly color: string;
  /** What it stands on. */
  readonly ground: string;
  readonly dot: 'full' | 'hollow';
}

/** A place from afar, around 0, 0: full where its position is good, hollow where it is but roughly known or an area. */
export const DotSvg = ({ color, ground, dot }: DotProps) => (
  <>
    <circle r={DOT.edge} fill={ground} />
    {dot === 'full' ? (
      <circle r={DOT.full} fill={color} />
    ) : (
      <circle r={DOT.full - DOT.line / 2} fill="none" stroke={color} stroke-width={DOT.line} />
    )}
  </>
);
