import type { Theme } from '../../contract/map-port.ts';
import { ACCENT } from '../../look/accent.ts';
import { mixColors } from '../../look/mix.ts';
import { TONE_COLOR, type Tone } from '../../look/tones.ts';

/** Colours of the report's places on the map of one theme, besides those of the sectors. */
export interface Ink {
  readonly text: string;
  readonly halo: string;
  /** What symbols stand on. */
  readonly ground: string;
  /** What is selected. */
  readonly accent: string;
  /** Rings of clusters. */
  readonly ring: string;
}

const LIGHT: Ink = {
  text: '#2a2621',
  halo: 'rgba(253,251,246,0.92)',
  ground: '#fffdf8',
  accent: ACCENT.light,
  ring: '#6b5f50',
};

export const INK: Record<Theme, Ink> = {
  light: LIGHT,
  dark: { text: '#f1ede4', halo: 'rgba(21,25,31,0.92)', ground: '#1b2027', accent: ACCENT.dark, ring: '#b9ad9b' },
  print: { text: '#000000', halo: '#ffffff', ground: '#ffffff', accent: ACCENT.print, ring: '#000000' },
};

/** The colour of a family of sectors. */
export const toneColor = (tone: Tone, theme: Theme): string => TONE_COLOR[tone][theme === 'dark' ? 'dark' : 'light'];

/** The share of ink in the name of an area: as a line of letters a sector's colour is weaker than as a sign. */
const INKED = 0.25;

/** The colour of an area's name; for more contrast the sign alone says the sector. */
export const nameColor = (tone: Tone, theme: Theme): string =>
  theme === 'print' ? INK.print.text : mixColors(toneColor(tone, theme), INK[theme].text, INKED);
