import type { PlaceSummary } from '../domain/place.ts';
import { progressOf } from '../domain/progress.ts';
import { TONES, type Tone, toneOf } from './tones.ts';

/** From this zoom on (what is written changes at whole ones) an area shows below its name what is known to be in it and nowhere else: a dot a place. A label, no ground. */
export const TRAYS_FROM = 11;
/** The size of a dot as a part of the name's. */
export const TRAY_SIZE = 0.75;
/** So many dots at most in a row. */
const ROW = 10;

/** A place that is only known to be in an area. */
export interface TrayDot {
  readonly tone: Tone;
  /** Nothing but promised. */
  readonly hollow: boolean;
}

/** The dots of an area in rows of one length, by colour. */
export function trayRows(places: readonly PlaceSummary[]): TrayDot[][] {
  const dots = places
    .map(({ sectors, stages }): TrayDot => ({ tone: toneOf(sectors), hollow: progressOf(stages) === 'promised' }))
    .sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
  const rows = Math.ceil(dots.length / ROW);
  const length = Math.ceil(dots.length / rows);
  return Array.from({ length: rows }, (_, row) => dots.slice(row * length, (row + 1) * length));
}

/** A dot as a letter, for maps that write. */
export const dotLetter = ({ hollow }: TrayDot): string => (hollow ? '○' : '●');
