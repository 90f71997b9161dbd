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
