import { isZone } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { PROGRESSES, type Progress, progressOf } from '../domain/progress.ts';
import { LAYERS, type Layer } from '../domain/vocabulary.ts';
import { TONES, type Tone, toneOf } from './tones.ts';

/** All that the symbol of a place says: map, list, card, legend and print draw it from this. */
export interface Sign {
  /** Icon. */
  readonly layer: Layer;
  /** Colour. */
  readonly tone: Tone;
  /** Fill and stroke. */
  readonly progress: Progress;
  /** A disc for a spot or a line, a rounded square for an area. */
  readonly shape: Shape;
  /** How many shown places it holds, on a badge; 0 for none. */
  readonly held: number;
  /** Whether the name may mean another place too: a question mark. */
  readonly ambiguous: boolean;
}

const SHAPES = ['spot', 'area'] as const;
export type Shape = (typeof SHAPES)[number];

/** The symbol of a place that holds this many of the shown places. */
export function signOf(place: PlaceSummary, held = 0): Sign {
  const { layer, sectors, stages, geometry, location } = place;
  const isArea = isZone(place) || geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  return {
    layer,
    tone: toneOf(sectors),
    progress: progressOf(stages),
    shape: isArea ? 'area' : 'spot',
    held,
    ambiguous: location.ambiguous === true,
  };
}

/** A sign in one word, as the map's style names its image. */
export const writeSign = ({ layer, tone, progress, shape, held, ambiguous }: Sign): string =>
  [progress, layer, tone, shape, held, ambiguous ? '?' : ''].join('.');

/** Reads what `writeSign` wrote; null for anything else. */
export function readSign(written: string): Sign | null {
  const [progressPart, layerPart, tonePart, shapePart, held = '', mark] = written.split('.');
  const progress = PROGRESSES.find((value) => value === progressPart);
  const layer = LAYERS.find((value) => value === layerPart);
  const tone = TONES.find((value) => value === tonePart);
  const shape = SHAPES.find((value) => value === shapePart);
  if (!progress || !layer || !tone || !shape || !/^\d+$/.test(held)) return null;
  return { progress, layer, tone, shape, held: Number(held), ambiguous: mark === '?' };
}
