import { mix, type Rgb } from './colors.ts';
import { layColor, type Raster } from './raster.ts';

/** Places within a dot at which a stamp is made, along each side: a disc moves with the map in quarters of a dot. */
const PHASES = 4;

/** A disc with an edge, as it covers the dots around it. */
interface Stamp {
  readonly side: number;
  /** Opacity of each dot, 0–1. */
  readonly opacity: Float32Array;
  /** How much of it is the disc and not its edge, 0–1. */
  readonly inner: Float32Array;
}

/** How a disc looks, in dots. */
export interface DiscLook {
  readonly radius: number;
  readonly edge: number;
  readonly edgeColor: Rgb;
}

/** Makes a pen that sets discs centred on a spot given in dots, antialiased. */
export function createDiscPen({ pixels, width, height }: Raster, { radius, edge, edgeColor }: DiscLook) {
  const stamps = Array.from({ length: PHASES * PHASES }, (_, phase) =>
    makeStamp(radius, edge, ((phase % PHASES) + 0.5) / PHASES, (Math.floor(phase / PHASES) + 0.5) / PHASES),
  );
  const blends = new Map<Rgb, Rgb[]>();
  const reach = Math.ceil(radius + edge) + 1;

  return (x: number, y: number, color: Rgb): void => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const stamp = stamps[Math.floor((y - row) * PHASES) * PHASES + Math.floor((x - column) * PHASES)];
    if (!stamp) return;
    let blend = blends.get(color);
    if (!blend) {
      blend = Array.from({ length: 17 }, (_, step) => mix(edgeColor, color, step / 16));
      blends.set(color, blend);
    }
    const left = Math.max(0, reach - column);
    const right = Math.min(stamp.side, width + reach - column);
    const bottom = Math.min(stamp.side, height + reach - row);
    for (let down = Math.max(0, reach - row); down < bottom; down++) {
      let at = ((row - reach + down) * width + column - reach + left) * 4;
      for (let dot = down * stamp.side + left; dot < down * stamp.side + right; dot++, at += 4) {
        const opacity = stamp.opacity[dot] ?? 0;
        if (opacity === 0) continue;
        layColor(pixels, at, blend[Math.round((stamp.inner[dot] ?? 0) * 16)] ?? color, opacity);
      }
    }
  };
}

function makeStamp(radius: number, edge: number, middleX: number, middleY: number): Stamp {
  const reach = Math.ceil(radius + edge) + 1;
  const side = 2 * reach + 1;
  const opacity = new Float32Array(side * side);
  const inner = new Float32Array(side * side);
  for (let dot = 0; dot < opacity.length; dot++) {
    const x = (dot % side) - reach + 0.5 - middleX;
    const y = Math.floor(dot / side) - reach + 0.5 - middleY;
    const away = Math.hypot(x, y);
    const whole = cover(radius + edge - away);
    opacity[dot] = whole;
    inner[dot] = whole === 0 ? 0 : cover(radius - away) / whole;
  }
  return { side, opacity, inner };
}

/** How much of a dot lies inside an edge that is so far from its middle. */
const cover = (depth: number): number => Math.min(1, Math.max(0, depth + 0.5));
