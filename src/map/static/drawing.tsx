import type { ComponentChildren } from 'preact';
import type { Camera, Theme } from '../../contract/map-port.ts';
import type { SimpleBase } from '../../contract/simple-base.ts';
import type { PlaceId } from '../../domain/ids.ts';
import { dotLetter, TRAY_SIZE } from '../../look/tray.ts';
import { INK, nameColor, toneColor } from '../places/palette.ts';
import { COUNT_SIZE } from '../places/scale.ts';
import { PALETTES } from '../style/palette.ts';
import { DotSvg } from './dot-svg.tsx';
import { GroundSvg } from './ground-svg.tsx';
import { BASELINE, type Label, LINE } from './labels.ts';
import { groundLook, groundNameColor } from './looks.ts';
import { ScaleSvg } from './scale-svg.tsx';
import type { GroundMark, Scene } from './scene.ts';
import { CrowdSvg, SignSvg } from './sign-svg.tsx';
import { UNHEARD } from './unheard.ts';
import type { Frame } from './view.ts';

/** What the simple map says, in the language of the page. */
export interface SimpleWords {
  readonly label: string;
  readonly places: string;
  readonly crowd: (n: number) => string;
  readonly holds: (n: number) => string;
  readonly metres: string;
  readonly kilometres: string;
}

export interface DrawingProps {
  readonly scene: Scene;
  /** Null before it has come, or where none is wanted. */
  readonly base: SimpleBase | null;
  /** What tools draw: over the ground, and their names over everything. */
  readonly under?: ComponentChildren;
  readonly over?: ComponentChildren;
  readonly theme: Theme;
  readonly camera: Camera;
  readonly frame: Frame;
  readonly selected: ReadonlySet<PlaceId>;
  /** Those that only hold what is selected. */
  readonly holders: ReadonlySet<PlaceId>;
  readonly hovered: ReadonlySet<PlaceId>;
  /** A picture for a sheet, which has a scale of its own. */
  readonly still?: boolean;
  /** The key of the one symbol that the Tab key reaches; null where nothing is reached, as in a picture. */
  readonly reached: string | null;
  readonly words: SimpleWords;
}

const FONT =
  '-apple-system, "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif';

/** The whole map as one SVG, bottom to top. */
export function Drawing(props: DrawingProps) {
  const { scene, base, under, over, theme, camera, frame, selected, hovered, words } = props;
  const { width, height } = frame;
  const p = PALETTES[theme];
  const ink = INK[theme];
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset stands in an SVG
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family={FONT}
      role="group"
      aria-label={words.places}
    >
      <rect width={width} height={height} fill={p.paper} />
      {base && <GroundSvg base={base} palette={p} camera={camera} frame={frame} />}
      {under}
      {scene.ground.map((mark) => (
        <Ground
          key={`${mark.id}/${mark.radius > 0}`}
          mark={mark}
          theme={theme}
          lit={hovered.has(mark.id)}
          chosen={selected.has(mark.id)}
        />
      ))}
      {scene.labels.map((label) => (
        <Name
          key={label.key}
          label={label}
          color={selected.has(label.key as PlaceId) ? ink.accent : (groundNameColor(label.key, p) ?? ink.text)}
          theme={theme}
        />
      ))}
      {scene.hints.map(({ id, x, y }) => (
        <circle
          key={`hint/${id}`}
          data-ground={id}
          cx={x}
          cy={y}
          r={3.6}
          fill={ink.ring}
          fill-opacity={0.55}
          stroke={ink.ground}
        />
      ))}
      {scene.regions.map((region) => (
        <Region key={region.id} region={region} {...props} />
      ))}
      {scene.crowds.map(({ ids, x, y }) => (
        <g
          key={ids.join()}
          transform={at(x, y)}
          class="simple-mark"
          data-crowd={ids.join(' ')}
          {...button(words.crowd(ids.length), ids.join(' '), props.reached)}
        >
          <CrowdSvg count={ids.length} theme={theme} />
        </g>
      ))}
      {scene.marks.map(({ id, sign, name, x, y, dot, scale }) => (
        <g
          key={id}
          transform={`${at(x, y)}${dot || scale === 1 ? '' : ` scale(${scale.toFixed(3)})`}`}
          class="simple-mark"
          data-place={id}
          {...button(name, id, props.reached, selected.has(id))}
        >
          {(selected.has(id) || hovered.has(id)) && (
            <circle r={dot ? 11 : 18} fill={toneColor(sign.tone, theme)} fill-opacity={0.3} class="simple-halo" />
          )}
          {dot ? (
            <DotSvg color={toneColor(sign.tone, theme)} ground={ink.ground} dot={dot} />
          ) : (
            <SignSvg sign={sign} theme={theme} />
          )}
        </g>
      ))}
      {over}
      {!props.still && <ScaleSvg camera={camera} frame={frame} ink={ink} words={words} />}
    </svg>
  );
}

const at = (x: number, y: number): string => `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
/** What makes a group of shapes a button with a name. */
const button = (name: string, key: string, reached: string | null, pressed = false) => ({
  'aria-pressed': pressed,
  role: 'button' as const,
  'aria-label': name,
  'data-key': key,
  tabindex: reached === key ? 0 : -1,
});

function Ground({ mark, theme, lit, chosen }: { mark: GroundMark; theme: Theme; lit: boolean; chosen: boolean }) {
  const { sign, area, radius, path, id, holder } = mark;
  const ink = INK[theme];
  const isAccent = chosen && radius > 0 && !holder;
  const color = isAccent ? ink.accent : toneColor(sign.tone, theme);
  const look = groundLook(mark, lit || chosen);
  if (radius > 0)
    return (
      <g fill="none" pointer-events="none">
        {isAccent && <path d={path} stroke={ink.ground} stroke-width={4.4} stroke-opacity={0.85} />}
        <path
          d={path}
          stroke={color}
          stroke-opacity={look.stroke}
          stroke-width={look.width}
          stroke-dasharray={isAccent ? undefined : look.dash}
        />
      </g>
    );
  if (area)
    return (
      <path
        d={path}
        data-ground={id}
        fill={color}
        fill-opacity={look.fill}
        fill-rule="evenodd"
        stroke={color}
        stroke-width={look.width}
      />
    );
  return (
    <g data-ground={id} fill="none" stroke-linejoin="round" stroke-linecap={look.dash ? 'butt' : 'round'}>
      <path d={path} stroke={ink.ground} stroke-width={look.width + 2.8} stroke-opacity={0.8} />
      <path d={path} stroke={color} stroke-width={look.width} stroke-dasharray={look.dash} />
    </g>
  );
}

interface NameProps {
  readonly label: Label;
  readonly color: string;
  readonly theme: Theme;
  readonly letters?: number;
}

function Name({ label, color, theme, letters = 0 }: NameProps) {
  const { lines, count, tray = [], box, size, turn, spacing } = label;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const rows = lines.length + tray.length;
  const rowAt = (index: number): string => (y + size * (BASELINE + LINE * (index + 0.5 - rows / 2))).toFixed(1);
  return (
    <text
      x={x}
      text-anchor="middle"
      font-size={size}
      letter-spacing={spacing ? spacing * size : letters}
      fill-opacity={label.under ? 0.8 : undefined}
      fill={color}
      stroke={INK[theme].halo}
      stroke-width={3}
      stroke-linejoin="round"
      paint-order="stroke"
      pointer-events="none"
      transform={turn ? `rotate(${turn} ${x.toFixed(1)} ${y.toFixed(1)})` : undefined}
      {...UNHEARD}
    >
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={rowAt(index)}>
          <tspan>{line}</tspan>
          {count && index === lines.length - 1 && <tspan font-size={size * COUNT_SIZE}>{count}</tspan>}
        </tspan>
      ))}
      {tray.map((row, index) => (
        <tspan
          key={`tray/${index}`}
          x={x}
          y={rowAt(lines.length + index)}
          font-size={size * TRAY_SIZE}
          letter-spacing={0}
        >
          {row.map((dot, column) => (
            <tspan key={column} fill={toneColor(dot.tone, theme)}>
              {dotLetter(dot)}
            </tspan>
          ))}
        </tspan>
      ))}
    </text>
  );
}

/** A region is reached by its name; where that found no room, by a dot in its middle. */
function Region({
  region,
  theme,
  selected,
  holders,
  words,
  reached,
}: DrawingProps & { readonly region: Scene['regions'][number] }) {
  const { id, name, sign, label, x, y } = region;
  const isChosen = selected.has(id) && !holders.has(id);
  const color = isChosen ? INK[theme].accent : toneColor(sign.tone, theme);
  const lettering = isChosen ? INK[theme].accent : nameColor(sign.tone, theme);
  return (
    <g
      class="simple-mark"
      data-place={id}
      {...button(sign.held > 0 ? `${name} ${words.holds(sign.held)}` : name, id, reached, selected.has(id))}
    >
      {label ? (
        <>
          <rect
            x={label.box.left}
            y={label.box.top - 4}
            width={label.box.right - label.box.left}
            height={label.box.bottom - label.box.top + 8}
            fill="transparent"
          />
          <Name label={label} color={lettering} theme={theme} letters={0.4} />
        </>
      ) : (
        <g transform={at(x, y)}>
          <DotSvg color={color} ground={INK[theme].ground} dot="hollow" />
        </g>
      )}
    </g>
  );
}
