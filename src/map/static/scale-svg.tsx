import type { Camera } from '../../contract/map-port.ts';
import { metresPerPixel } from '../frame.ts';
import type { Ink } from '../places/palette.ts';
import { UNHEARD } from './unheard.ts';
import type { Frame } from './view.ts';

interface ScaleProps {
  readonly camera: Camera;
  readonly frame: Frame;
  readonly ink: Ink;
  readonly words: { readonly metres: string; readonly kilometres: string };
}

const WIDEST = 110;

/** A scale bar in the lower left corner. */
export function ScaleSvg({ camera, frame, ink, words }: ScaleProps) {
  const metres = roundLength(metresPerPixel(camera.lat, camera.zoom) * WIDEST);
  const width = metres / metresPerPixel(camera.lat, camera.zoom);
  const y = frame.height - 12;
  return (
    <g {...UNHEARD} pointer-events="none">
      <path d={`M12 ${y - 7}v7h${width.toFixed(1)}v-7`} fill="none" stroke={ink.halo} stroke-width={5} />
      <path d={`M12 ${y - 7}v7h${width.toFixed(1)}v-7`} fill="none" stroke={ink.ring} stroke-width={1.6} />
      <text x={17} y={y - 4} font-size={11} fill={ink.text} stroke={ink.halo} stroke-width={3} paint-order="stroke">
        {metres >= 1000 ? `${metres / 1000} ${words.kilometres}` : `${metres} ${words.metres}`}
      </text>
    </g>
  );
}

/** The longest of 1, 2, 3, 5 times a power of ten that is no longer. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 3, 2].find((step) => step * power <= metres) ?? 1) * power;
}
