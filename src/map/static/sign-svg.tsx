import type { Theme } from '../../contract/map-port.ts';
import type { Sign } from '../../look/sign.ts';
import { BADGE, GLYPH_PLACE, HALF_FILL, SIGN_FORM, SIGN_STROKE } from '../../look/sign-form.ts';
import { LAYER_ICON } from '../../look/symbols.ts';
import { INK, toneColor } from '../places/palette.ts';
import { CROWD } from '../places/scale.ts';

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

/** Places too close to be told apart, around 0, 0: how many. */
export function CrowdSvg({ count, theme }: { readonly count: number; readonly theme: Theme }) {
  const ink = INK[theme];
  return (
    <>
      <circle r={CROWD.half} fill={ink.ground} stroke={ink.ring} stroke-width={CROWD.line} />
      <text y={4.7} font-size={CROWD.letters} font-weight={600} text-anchor="middle" fill={ink.text}>
        {count}
      </text>
    </>
  );
}
