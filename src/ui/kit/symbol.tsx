import type { PlaceSummary } from '../../domain/place.ts';
import type { Layer } from '../../domain/vocabulary.ts';
import { type Sign, signOf } from '../../look/sign.ts';
import { GLYPH_PLACE, SIGN_FORM, SIGN_STROKE } from '../../look/sign-form.ts';
import { LAYER_ICON } from '../../look/symbols.ts';
import type { Tone } from '../../look/tones.ts';
import { text } from '../../text/text.ts';

type Drawn = Pick<Sign, 'layer' | 'progress' | 'shape'> & { readonly tone?: Tone; readonly ambiguous?: boolean };

/** The sign of a place as on the map: icon for its layer, colour for its sector, fill and stroke for its progress. */
export function SignOf({ layer, tone, progress, shape, ambiguous = false }: Drawn) {
  const { plate, half } = SIGN_FORM[shape];
  const { shift, scale } = GLYPH_PLACE;
  return (
    <svg
      class="symbol"
      {...(tone && { 'data-tone': tone })}
      data-progress={progress}
      viewBox="-13 -13 26 26"
      role="img"
      aria-label={text(`layer.${layer}`)}
    >
      <path class="symbol-plate" d={plate} stroke-dasharray={SIGN_STROKE[progress].dash.join(' ')} />
      {progress === 'under-way' && <path class="symbol-half" d={half} />}
      <path class="symbol-icon" transform={`translate(${shift} ${shift}) scale(${scale})`} d={LAYER_ICON[layer]} />
      {ambiguous && (
        <text class="symbol-doubt" x="10" y="12" text-anchor="middle">
          ?
        </text>
      )}
    </svg>
  );
}

/** The sign of a layer as such: its icon, without colour. */
export const LayerSign = ({ layer }: { layer: Layer }) => <SignOf layer={layer} progress="done" shape="spot" />;

/** The sign of one place. */
export const PlaceSymbol = ({ place }: { place: PlaceSummary }) => <SignOf {...signOf(place)} />;

const ICONS = {
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12.5 4.5L7 10l5.5 5.5',
  next: 'M7.5 4.5L13 10l-5.5 5.5',
  up: 'M4.5 12.5L10 7l5.5 5.5',
  down: 'M4.5 7.5L10 13l5.5-5.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  only: 'M3 5.500h14v9h-14zM6.500 8v4M13.500 8v4M8.500 10h3',
  funnel: 'M3 4.5h14l-5.5 6.5v5l-3-1.5v-3.5z',
  map: 'M2.5 5l5-2 5 2 5-2v12l-5 2-5-2-5 2zM7.5 3v12M12.5 5v12',
  report: 'M4.5 2.5h11v15h-11zM7.5 6.5h5M7.5 9.5h5M7.5 12.5h3',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.600 14.600L16 16M16 4l-1.4 1.4M5.400 14.600L4 16',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  contrast: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7 14l3-8 3 8M8 11.5h4',
  auto: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 2.5v15M10 6l5 0M10 10h7M10 14h5',
  legend: 'M4 5.5a1.5 1.5 0 1 0 0-.01M4 10h.01M3 14h3v3H3zM9 5.5h8M9 10.5h8M9 15.5h8',
  print: 'M6 7.5V3h8v4.5M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z',
  layers: 'M10 3l7.500 4-7.500 4-7.500-4zM3 10.500l7 3.700 7-3.700M3 13.800l7 3.700 7-3.700',
  figure: 'M4 16.500v-5M8 16.500v-9M12 16.500v-6.500M16 16.500v-12',
  target: 'M10 2.5v5M10 12.5v5M2.5 10h5M12.5 10h5M10 5.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z',
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.5 12.500L17 17',
  outline: 'M3.5 5h13M6.5 10h10M6.5 15h10',
  follow:
    'M2.5 5h7M2.5 10h5M2.5 15h7M14 5.500a3.500 3.500 0 0 1 3.500 3.500c0 3-3.500 7-3.500 7s-3.500-4-3.500-7a3.500 3.500 0 0 1 3.500-3.500zM14 9h.01',
  tour: 'M3.5 16.500h8a3 3 0 0 0 0-6h-4a3 3 0 0 1 0-6h9M14 2l2.500 2.500L14 7',
  coverage: 'M2.500 6.500h15v7h-15zM8.500 6.500v7M13.500 6.500v7M4.500 9h2M4.500 11h2',
  type: 'M2 15.500L6.500 4.500l4.500 11M3.600 11.500h5.800M17.500 9.500v6M17.500 12.500a2.300 2.600 0 1 1-4.600 0 2.300 2.600 0 0 1 4.600 0z',
  bench: 'M3.500 16.500h13v-13zM9.500 13.500h4v-4z',
  play: 'M6.500 4l9 6-9 6z',
  pause: 'M7 4.500v11M13 4.500v11',
} as const;

export type IconName = keyof typeof ICONS;

/** A line icon; decoration only, the button around it has the name. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={ICONS[name]} />
  </svg>
);
