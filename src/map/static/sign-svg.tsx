import type { Theme } from '../../contract/map-port.ts';
import type { Sign } from '../../look/sign.ts';
import { BADGE, GLYPH_PLACE, HALF_FILL, SIGN_FORM, SIGN_STROKE } from '../../look/sign-form.ts';
import { LAYER_ICON } from '../../look/symbols.ts';
import { INK, toneColor } from '../places/palette.ts';

/** A sign as the full map paints it, around 0, 0: all of it in attributes, so that it can leave the page as a picture. */
export function SignSvg({ sign, theme }: { readonly sign: Sign; readonly theme: Theme }) {
  const ink = INK[theme];
  const color = toneColor(sign.tone, theme);
  const { progress } = sign;
  const form = SIGN_FORM[sign.shape];
  const { width, dash } = SIGN_STROKE[progress];
  return (
    <>
      <path d={form.ground} fill={ink.ground} />
      {progress === 'under-way' && <path d={form.half} fill={color} fill-opacity={HALF_FILL} />}
      <path
        d={form.plate}
        fill={progress === 'done' ? color : 'none'}
        stroke={progress === 'done' ? 'none' : color}
        stroke-width={width}
        {...(dash.length > 0 && { 'stroke-dasharray': dash.join(' ') })}
      />
      <path
        d={LAYER_ICON[sign.layer]}
        transform={`translate(${GLYPH_PLACE.shift} ${GLYPH_PLACE.shift}) scale(${GLYPH_PLACE.scale.toFixed(4)})`}
        fill={progress === 'done' ? ink.ground : color}
      />
      {sign.held > 0 && <Corner words={String(sign.held)} y={BADGE.above} fill={color} color={ink.ground} />}
      {sign.ambiguous && <Corner words="?" y={BADGE.below} fill={ink.ground} color={ink.text} />}
    </>
  );
}

interface CornerProps {
  readonly words: string;
  readonly y: number;
  readonly fill: string;
  readonly color: string;
}

const Corner = ({ words, y, fill, color }: CornerProps) => (
  <>
    <circle cx={BADGE.x} cy={y} r={BADGE.radius} fill={fill} stroke={color} stroke-width={1} />
    <text
      x={BADGE.x}
      y={y + 3.2}
      font-size={words.length > 1 ? BADGE.size.more : BADGE.size.one}
      font-weight={700}
      text-anchor="middle"
      fill={color}
    >
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
