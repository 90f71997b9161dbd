/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact-render-to-string';
import { hasBase } from '#about';
import type { SimpleBase } from '../../contract/simple-base.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Tone } from '../../look/tones.ts';
import { OPEN_PADDING } from '../../map/frame.ts';
import { INK, nameColor, toneColor } from '../../map/places/palette.ts';
import { COUNT_SIZE } from '../../map/places/scale.ts';
import { DotSvg } from '../../map/static/dot-svg.tsx';
import { GroundSvg } from '../../map/static/ground-svg.tsx';
import { BASELINE, type Label } from '../../map/static/labels.ts';
import { groundLook, groundNameColor } from '../../map/static/looks.ts';
import { type GroundMark, type Mark, makeScene, type Scene, type SceneWish, short } from '../../map/static/scene.ts';
import type { Frame } from '../../map/static/view.ts';
import { PALETTES } from '../../map/style/palette.ts';
import { bothThemes } from './both-themes.ts';
import { boxIn, cameraIn, FRAMES, LIKE } from './frame.ts';

const PALETTE = bothThemes(PALETTES.light, PALETTES.dark);
const GROUND = bothThemes(INK.light.ground, INK.dark.ground);
const bothNames = (tone: Tone): string => bothThemes(nameColor(tone, 'light'), nameColor(tone, 'dark'));
const bothTones = (tone: Tone): string => bothThemes(toneColor(tone, 'light'), toneColor(tone, 'dark'));

/** What the first view says. */
export interface FirstWords {
  readonly label: string;
  readonly holds: (n: number) => string;
}

/**
 * The whole district with its places as SVG, for the page itself: there before any script runs, and of use without one. Its ground is as wide
 * as the window allows, its dots and letters are always of one size. Empty for an atlas without a base map.
 */
export function renderFirstView(places: readonly PlaceSummary[], base: SimpleBase, words: FirstWords): string {
  if (!hasBase) return '';
  const sceneIn = (frame: Frame, stood: SceneWish['stood']): Scene =>
    makeScene({
      shown: places,
      dimmed: [],
      byId: new Map(places.map((place) => [place.id, place])),
      selected: new Set(),
      holders: new Set(),
      holds: words.holds,
      names: base.names,
      stood,
      camera: cameraIn(frame),
      frame,
    });
  /** Its names keep to places that are free in windows like it too, where there are such. */
  const sceneFor = (window: keyof typeof FRAMES): Scene => {
    let stood: SceneWish['stood'];
    for (const frame of [FRAMES[window], ...LIKE[window], FRAMES[window], ...LIKE[window]])
      stood = new Map([...(stood ?? []), ...straysOf(sceneIn(frame, stood))]);
    return sceneIn(FRAMES[window], stood);
  };
  const scene = sceneFor('wide');
  const lettering = inWindows(lettersIn(scene, FRAMES.wide), lettersIn(sceneFor('small'), FRAMES.small));
  return render(<FirstView scene={scene} lettering={lettering} base={base} label={words.label} />);
}

/** Width by height of the district, the room that it leaves, and what is beyond it, as the style sheet needs them. */
export function styleOfDistrict(): string {
  const { width, height } = boxIn(FRAMES.wide);
  const { top, right, bottom, left } = OPEN_PADDING;
  const inset = [top, right, bottom, left].map((side) => `${side}px`).join(' ');
  return `:root { --district-ratio: ${(width / height).toFixed(4)}; --map-padding: ${inset}; --map-paper: ${PALETTE.paper}; }`;
}

/** Where something stands: shares of the district's width and height. */
interface Share {
  readonly x: string;
  readonly y: string;
}

function shareIn(frame: Frame): (at: { readonly x: number; readonly y: number }) => Share {
  const { left, top, width, height } = boxIn(frame);
  const share = (pixels: number, of: number): string => `${((pixels / of) * 100).toFixed(2)}%`;
  return ({ x, y }) => ({ x: share(x - left, width), y: share(y - top, height) });
}

/** A name where a window has room for it, or the dot that an area has instead; nothing in it depends on the window but where it stands. */
interface Letters {
  readonly key: string;
  readonly at: Share;
  /** The place that it leads to; the ground leads nowhere. */
  readonly area: Pick<DotProps, 'id' | 'name' | 'tone'> | null;
  /** The words, and by how many pixels they stand beside where they belong; null: a dot. */
  readonly name: {
    readonly lines: readonly string[];
    readonly count: string | undefined;
    readonly size: number;
    readonly spacing: number | undefined;
    readonly under: boolean | undefined;
    readonly east: number;
    readonly south: number;
  } | null;
}

/** How far from their points the names of areas stand: pixels east and south. */
const straysOf = ({ regions }: Scene) =>
  regions.flatMap(({ id, label }) => (label ? [[id, strayOf(label)] as const] : []));

const strayOf = ({ box, x, y }: Label): readonly [number, number] => [
  short((box.left + box.right) / 2 - x),
  short((box.top + box.bottom) / 2 - y),
];

/** What is told of areas and of the ground in a window. */
function lettersIn({ labels, regions }: Scene, frame: Frame): readonly Letters[] {
  const share = shareIn(frame);
  const write = (label: Label, area: Letters['area']): Letters => {
    const { key, lines, count, size, spacing, under, x, y } = label;
    const [east, south] = strayOf(label);
    return { key, at: share({ x, y }), area, name: { lines, count, size, spacing, under, east, south } };
  };
  return [
    ...labels.map((label) => write(label, null)),
    ...regions.map((region) => {
      const { id, name, sign, label } = region;
      const area = { id, name, tone: sign.tone };
      return label ? write(label, area) : { key: id, at: share(region), area, name: null };
    }),
  ];
}

/** What belongs to windows of one size only says so; what is alike in both is there once. */
type InWindow = Letters & { readonly only?: keyof typeof FRAMES };

function inWindows(wide: readonly Letters[], small: readonly Letters[]): readonly InWindow[] {
  const text = (letters: Letters): string => JSON.stringify(letters);
  const [inWide, inSmall] = [new Set(wide.map(text)), new Set(small.map(text))];
  return [
    ...wide.map((letters): InWindow => (inSmall.has(text(letters)) ? letters : { ...letters, only: 'wide' })),
    ...small.flatMap((letters): InWindow[] => (inWide.has(text(letters)) ? [] : [{ ...letters, only: 'small' }])),
  ];
}

interface FirstViewProps {
  readonly scene: Scene;
  readonly lettering: readonly InWindow[];
  readonly base: SimpleBase;
  readonly label: string;
}

function FirstView({ scene, lettering, base, label }: FirstViewProps) {
  const box = boxIn(FRAMES.wide);
  const share = shareIn(FRAMES.wide);
  const dots: readonly DotProps[] = [
    ...scene.marks.map((mark) => ({ ...mark, tone: mark.sign.tone, dot: mark.dot ?? 'full', at: share(mark) })),
    // Also an area whose name found no room.
    ...lettering.flatMap(({ area, at, name, only }) =>
      area && !name ? [{ ...area, dot: 'hollow' as const, at, only }] : [],
    ),
  ];
  return (
    <div class="first-view">
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset stands in an SVG */}
      <svg class="first-box" width="0" height="0" role="group" aria-label={label}>
        <defs>
          {[...new Map(dots.map((dot) => [kindOf(dot), dot]))].map(([id, { tone, dot }]) => (
            <g key={id} id={id}>
              <DotSvg color={bothTones(tone)} ground={GROUND} dot={dot} />
            </g>
          ))}
        </defs>
        <svg
          viewBox={[box.left, box.top, box.width, box.height].map((side) => side.toFixed(1)).join(' ')}
          overflow="visible"
          aria-hidden="true"
        >
          <GroundSvg base={base} palette={PALETTE} camera={cameraIn(FRAMES.wide)} frame={FRAMES.wide} />
          {scene.ground.map((mark) => (
            <Ground key={`${mark.id}/${mark.radius}`} mark={mark} />
          ))}
        </svg>
        {lettering.map((letters) => (
          <Lettering key={`${letters.key}/${letters.only}`} letters={letters} />
        ))}
        {dots.map((dot) => (
          <Dot key={`${dot.id}/${dot.only}`} {...dot} />
        ))}
      </svg>
    </div>
  );
}

interface DotProps {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  readonly dot: NonNullable<Mark['dot']>;
  readonly at: Share;
  readonly only?: InWindow['only'];
}

const kindOf = ({ tone, dot }: DotProps): string => `dot-${tone}-${dot}`;

/** One of the dots that are there once, used where it belongs; it leads to its place. */
const Dot = (dot: DotProps) => (
  <a href={`places.html#${dot.id}`} aria-label={dot.name} class={dot.only}>
    <use href={`#${kindOf(dot)}`} {...dot.at} />
  </a>
);

/** A line, an area, or the ring of an area without outline. */
function Ground({ mark }: { mark: GroundMark }) {
  const color = bothTones(mark.sign.tone);
  const look = groundLook(mark, false);
  return (
    <path
      d={mark.path}
      vector-effect="non-scaling-stroke"
      fill={look.fill > 0 ? color : 'none'}
      fill-opacity={look.fill}
      stroke={color}
      stroke-opacity={look.stroke}
      stroke-width={look.width}
      stroke-dasharray={look.dash}
    />
  );
}

/** A name at a share of the district's width and height, moved by pixels to where it found room; that of a place leads to it. */
function Lettering({ letters }: { letters: InWindow }) {
  const { key, at, area, name, only } = letters;
  if (!name) return null;
  const { lines, count, size, spacing, under, east, south } = name;
  const text = (
    <text
      class={area ? undefined : only}
      x={at.x}
      y={at.y}
      dx={east || undefined}
      dy={(south + size * BASELINE).toFixed(1)}
      text-anchor="middle"
      font-size={size}
      letter-spacing={spacing ? spacing * size : undefined}
      fill={area ? bothNames(area.tone) : (groundNameColor(key, PALETTE) ?? undefined)}
      fill-opacity={under ? 0.8 : undefined}
    >
      {lines.join('')}
      {count && <tspan font-size={short(size * COUNT_SIZE)}>{count}</tspan>}
    </text>
  );
  if (!area) return text;
  return (
    <a href={`places.html#${area.id}`} class={only}>
      {text}
    </a>
  );
}
