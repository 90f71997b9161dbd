/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact-render-to-string';
import { hasBase } from '#about';
import type { SimpleBase } from '../../contract/simple-base.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Tone } from '../../look/tones.ts';
import { OPEN_PADDING } from '../../map/frame.ts';
import { INK, nameColor, toneColor } from '../../map/places/palette.ts';
import { DotSvg } from '../../map/static/dot-svg.tsx';
import { GroundSvg } from '../../map/static/ground-svg.tsx';
import type { Label } from '../../map/static/labels.ts';
import { groundLook, groundNameColor } from '../../map/static/looks.ts';
import { type GroundMark, type Mark, makeScene, type Scene } from '../../map/static/scene.ts';
import type { Frame } from '../../map/static/view.ts';
import { PALETTES } from '../../map/style/palette.ts';
import { bothThemes } from './both-themes.ts';
import { boxIn, cameraIn, FRAMES } from './frame.ts';

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
  const sceneIn = (frame: Frame): Scene =>
    makeScene({
      shown: places,
      dimmed: [],
      byId: new Map(places.map((place) => [place.id, place])),
      selected: new Set(),
      holders: new Set(),
      holds: words.holds,
      names: base.names,
      camera: cameraIn(frame),
      frame,
    });
  const inSmall = new Set(namesIn(sceneIn(FRAMES.small)).map(({ key }) => key));
  return render(<FirstView scene={sceneIn(FRAMES.wide)} inSmall={inSmall} base={base} label={words.label} />);
}

/** Width by height of the district, the room that it leaves, and what is beyond it, as the style sheet needs them. */
export function styleOfDistrict(): string {
  const { width, height } = boxIn(FRAMES.wide);
  const { top, right, bottom, left } = OPEN_PADDING;
  const inset = [top, right, bottom, left].map((side) => `${side}px`).join(' ');
  return `:root { --district-ratio: ${(width / height).toFixed(4)}; --map-padding: ${inset}; --map-paper: ${PALETTE.paper}; }`;
}

interface FirstViewProps {
  readonly scene: Scene;
  /** Keys of the names that a small window has room for. */
  readonly inSmall: ReadonlySet<string>;
  readonly base: SimpleBase;
  readonly label: string;
}

function FirstView({ scene, inSmall, base, label }: FirstViewProps) {
  const box = boxIn(FRAMES.wide);
  const share = (pixels: number, of: number): string => `${((pixels / of) * 100).toFixed(2)}%`;
  const at = ({ x, y }: { x: number; y: number }) => ({
    x: share(x - box.left, box.width),
    y: share(y - box.top, box.height),
  });
  return (
    <div class="first-view">
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset stands in an SVG */}
      <svg class="first-box" width="0" height="0" role="group" aria-label={label}>
        <Dots scene={scene} />
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
        {namesIn(scene).map((name) => (
          <Name
            key={name.key}
            label={name}
            {...at(name)}
            region={scene.regions.find(({ id }) => id === name.key)}
            isWide={!inSmall.has(name.key)}
          />
        ))}
        {dotsIn(scene).map((mark) => (
          <a key={mark.id} href={`places.html#${mark.id}`} aria-label={mark.name}>
            <use href={`#${dotOf(mark)}`} {...at(mark)} />
          </a>
        ))}
      </svg>
    </div>
  );
}

const namesIn = ({ labels, regions }: Scene): readonly Label[] => [
  ...labels,
  ...regions.flatMap(({ label }) => label ?? []),
];

/** What is a dot: also an area whose name found no room. */
const dotsIn = ({ marks, regions }: Scene): readonly Mark[] => [
  ...regions.filter(({ label }) => label === null).map((region): Mark => ({ ...region, dot: 'hollow' })),
  ...marks,
];

const dotOf = ({ sign, dot }: Mark): string => `dot-${sign.tone}-${dot}`;

/** Each dot that is there once, to be drawn where it is used. */
function Dots({ scene }: { scene: Scene }) {
  const dots = new Map(dotsIn(scene).map((mark) => [dotOf(mark), mark]));
  return (
    <defs>
      {[...dots].map(([id, { sign, dot }]) => (
        <g key={id} id={id}>
          <DotSvg color={bothTones(sign.tone)} ground={GROUND} dot={dot ?? 'full'} />
        </g>
      ))}
    </defs>
  );
}

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

interface NameProps {
  readonly label: Label;
  readonly x: string;
  readonly y: string;
  readonly region: Mark | undefined;
  readonly isWide: boolean;
}

/** A name at a share of the district's width and height, moved by pixels to where it found room; that of a place leads to it. */
function Name({ label, x, y, region, isWide }: NameProps) {
  const { lines, box, size, spacing, under } = label;
  const [east, south] = [(box.left + box.right) / 2 - label.x, (box.top + box.bottom) / 2 - label.y];
  const text = (
    <text
      class={isWide && !region ? 'wide' : undefined}
      x={x}
      y={y}
      dx={east ? east.toFixed(1) : undefined}
      dy={(south + size * 0.38).toFixed(1)}
      text-anchor="middle"
      font-size={size}
      letter-spacing={spacing ? spacing * size : undefined}
      fill={region ? bothNames(region.sign.tone) : (groundNameColor(label.key, PALETTE) ?? undefined)}
      fill-opacity={under ? 0.8 : undefined}
    >
      {lines.join('')}
    </text>
  );
  if (!region) return text;
  return (
    <a href={`places.html#${region.id}`} class={isWide ? 'wide' : undefined}>
      {text}
    </a>
  );
}
