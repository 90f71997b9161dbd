import type { Theme } from '../../contract/map-port.ts';
import type { Sign } from '../../look/sign.ts';
import { LAYER_ICON } from '../../look/symbols.ts';
import { INK, toneColor } from '../places/palette.ts';

const HALF = 11.9;
const PLATE = 10.4;

/** A sign as the full map paints it, around 0, 0: all of it in attributes, so that it can leave the page as a picture. */
export function SignSvg({ sign, theme }: { readonly sign: Sign; readonly theme: Theme }) {
  const ink = INK[theme];
  const color = toneColor(sign.tone, theme);
  const { progress } = sign;
  return (
    <>
      <path d={outline(sign, HALF)} fill={ink.ground} />
      {progress === 'under-way' && <path d={lowerHalf(sign)} fill={color} fill-opacity={0.32} />}
      <path
        d={outline(sign, PLATE)}
        fill={progress === 'done' ? color : 'none'}
        stroke={progress === 'done' ? 'none' : color}
        stroke-width={progress === 'unstated' ? 1.1 : 1.9}
        {...(progress === 'promised' ? { 'stroke-dasharray': '3.2 2.2' } : {})}
      />
      <path
        d={LAYER_ICON[sign.layer]}
        transform="translate(-6.5 -6.5) scale(0.8667)"
        fill={progress === 'done' ? ink.ground : color}
      />
      {sign.held > 0 && <Corner words={String(sign.held)} y={-10.5} fill={color} color={ink.ground} />}
      {sign.ambiguous && <Corner words="?" y={10.5} fill={ink.ground} color={ink.text} />}
    </>
  );
}

/** A disc for a spot, a rounded square for an area. */
function outline({ shape }: Sign, radius: number): string {
  if (shape === 'spot')
    return `M${-radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
  const side = radius - 0.7;
  const straight = 2 * side - 9;
  return `M${-side + 4.5} ${-side}h${straight}q4.5 0 4.5 4.5v${straight}q0 4.5 -4.5 4.5h${-straight}q-4.5 0 -4.5 -4.5v${-straight}q0 -4.5 4.5 -4.5z`;
}

function lowerHalf({ shape }: Sign): string {
  if (shape === 'spot') return `M${-PLATE} 0a${PLATE} ${PLATE} 0 0 0 ${2 * PLATE} 0z`;
  const side = PLATE - 0.7;
  return `M${-side} 0h${2 * side}v${side - 4.5}q0 4.5 -4.5 4.5h${-(2 * side - 9)}q-4.5 0 -4.5 -4.5z`;
}

interface CornerProps {
  readonly words: string;
  readonly y: number;
  readonly fill: string;
  readonly color: string;
}

const Corner = ({ words, y, fill, color }: CornerProps) => (
  <>
    <circle cx={11} cy={y} r={6.6} fill={fill} stroke={color} stroke-width={1} />
    <text x={11} y={y + 3.2} font-size={words.length > 1 ? 8 : 9.5} font-weight={700} text-anchor="middle" fill={color}>
      {words}
    </text>
  </>
);

/** How the ring of a crowd shows what is done, under way, promised and not stated. */
const SEGMENTS = [
  { width: 4.4, alpha: 1 },
  { width: 4.4, alpha: 0.42 },
  { width: 2.6, alpha: 1, dash: '2.4 2.2' },
  { width: 1.2, alpha: 1 },
] as const;

/** A crowd around 0, 0: how many, and how far they are. */
export function CrowdSvg({ counts, theme }: { readonly counts: readonly number[]; readonly theme: Theme }) {
  const ink = INK[theme];
  const count = counts.reduce((sum, n) => sum + n, 0);
  const half = count < 6 ? 17 : count < 15 ? 20 : 23;
  const ring = half - 4;
  let before = 0;
  return (
    <>
      <circle r={half - 1} fill={ink.ground} />
      {SEGMENTS.map(({ width, alpha, ...more }, index) => {
        const share = (counts[index] ?? 0) / count;
        const from = before;
        before += share;
        if (share === 0) return null;
        return (
          <path
            key={width + alpha}
            d={arc(ring, from, before)}
            fill="none"
            stroke={ink.ring}
            stroke-width={width}
            stroke-opacity={alpha}
            {...('dash' in more ? { 'stroke-dasharray': more.dash } : {})}
          />
        );
      })}
      <text y={4.7} font-size={half < 20 ? 13 : 14} font-weight={600} text-anchor="middle" fill={ink.text}>
        {count}
      </text>
    </>
  );
}

/** From one share of the circle to another, begun at the top, with a small gap. */
function arc(radius: number, from: number, to: number): string {
  if (to - from > 0.999) return `M0 ${-radius}a${radius} ${radius} 0 1 1 -0.01 0z`;
  const gap = 0.01;
  const point = (share: number): string => {
    const angle = share * 2 * Math.PI;
    return `${(Math.sin(angle) * radius).toFixed(2)} ${(-Math.cos(angle) * radius).toFixed(2)}`;
  };
  return `M${point(from + gap)}A${radius} ${radius} 0 ${to - from > 0.5 + gap ? 1 : 0} 1 ${point(Math.max(from + gap, to - gap))}`;
}
