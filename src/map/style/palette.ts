import { metro } from '#about';
import { mixColors } from '../../look/mix.ts';

/** `print` is black on white for paper and for readers who ask for more contrast. */
export type BaseTheme = 'light' | 'dark' | 'print';

/** A road's line, the edge that sets it off, and its colour where it is too thin for an edge. */
export interface RoadColor {
  readonly fill: string;
  readonly thin: string;
  readonly casing: string;
}

export interface Palette {
  /** Beyond the data and, thinned by `fade`, over everything outside the district. */
  readonly paper: string;
  /** Opacity of the sheet that fades the surroundings, 0–1. */
  readonly fade: number;
  readonly land: string;
  readonly built: string;
  readonly forest: string;
  readonly grass: string;
  readonly relief: string;
  /** Opacity of one band of relief; five lie on top of one another. */
  readonly reliefStep: number;
  readonly water: string;
  readonly shore: string;
  readonly roads: Readonly<Record<'main' | 'secondary' | 'street', RoadColor>>;
  readonly lane: string;
  readonly apron: string;
  readonly runway: string;
  readonly runwayMark: string;
  readonly tram: string;
  /** By the line's name on the base map: half as strong as on its signs, for the colours of the map belong to the report. */
  readonly metro: Readonly<Record<string, string>>;
  /** All lines from afar, where they are but the net of the city. */
  readonly metroFar: string;
  readonly metroCasing: string;
  readonly station: string;
  readonly outline: string;
  readonly outlineGlow: string;
  readonly neighbour: string;
  readonly text: Readonly<Record<'district' | 'subdistrict' | 'water' | 'station' | 'planned', string>>;
  readonly halo: string;
  readonly waterHalo: string;
}

/** The zoom from which each line has a colour of its own. */
export const METRO_COLORED_FROM = 12.5;
const METRO_FAR = { light: '#9aa3ad', dark: '#5f6873' } as const;

const metroColors = (theme: 'light' | 'dark'): Palette['metro'] =>
  Object.fromEntries(metro.map((line) => [line.line, mixColors(line[theme], METRO_FAR[theme], 0.5)]));

const LIGHT: Palette = {
  paper: '#eeeae2',
  fade: 0.58,
  land: '#fdfbf6',
  built: '#ede5d7',
  forest: '#d0dfc1',
  grass: '#e5ebd5',
  relief: '#5f6b3f',
  reliefStep: 0.048,
  water: '#a3c7d9',
  shore: '#7fadc4',
  roads: {
    main: { fill: '#fdf0cf', thin: '#d3b98a', casing: '#d3b57c' },
    secondary: { fill: '#ffffff', thin: '#cdc2ae', casing: '#cfc3ae' },
    street: { fill: '#ffffff', thin: '#ded6c8', casing: '#dcd3c4' },
  },
  lane: '#e2dacc',
  apron: '#e6e3e3',
  runway: '#b9b6ba',
  runwayMark: '#f7f5f2',
  tram: '#a39b8e',
  metro: metroColors('light'),
  metroFar: METRO_FAR.light,
  metroCasing: '#fdfbf6',
  station: '#fffdf9',
  outline: '#7c5f4a',
  outlineGlow: '#c8a98a',
  neighbour: '#b3a898',
  text: { district: '#665e54', subdistrict: '#6b6051', water: '#1f5570', station: '#4b4945', planned: '#6f6b66' },
  halo: 'rgba(252,250,245,0.9)',
  waterHalo: 'rgba(216,232,240,0.85)',
};

const DARK: Palette = {
  paper: '#0f1419',
  fade: 0.6,
  land: '#1f2730',
  built: '#2b333d',
  forest: '#20382f',
  grass: '#22332c',
  relief: '#a9c4a8',
  reliefStep: 0.022,
  water: '#1f5270',
  shore: '#2f6b8c',
  roads: {
    main: { fill: '#7a6d51', thin: '#8a7a58', casing: '#14191f' },
    secondary: { fill: '#4c5561', thin: '#566070', casing: '#171c22' },
    street: { fill: '#48525e', thin: '#48525e', casing: '#1a2027' },
  },
  lane: '#333b45',
  apron: '#2c333d',
  runway: '#5b6470',
  runwayMark: '#252c35',
  tram: '#7c8590',
  metro: metroColors('dark'),
  metroFar: METRO_FAR.dark,
  metroCasing: '#161b21',
  station: '#e6e9ec',
  outline: '#c2a888',
  outlineGlow: '#8a7355',
  neighbour: '#4a535e',
  text: { district: '#98a1ab', subdistrict: '#aab1b8', water: '#8fc3df', station: '#c9cfd5', planned: '#9aa3ac' },
  halo: 'rgba(18,23,29,0.88)',
  waterHalo: 'rgba(20,48,66,0.85)',
};

const PRINT: Palette = {
  ...LIGHT,
  paper: '#ffffff',
  fade: 0.65,
  land: '#ffffff',
  built: '#ececec',
  forest: '#dfe8d8',
  grass: '#edf2e6',
  relief: '#000000',
  reliefStep: 0.025,
  water: '#8fbcd6',
  shore: '#2c6a8c',
  roads: {
    main: { fill: '#ffffff', thin: '#4d4d4d', casing: '#4d4d4d' },
    secondary: { fill: '#ffffff', thin: '#7d7d7d', casing: '#7d7d7d' },
    street: { fill: '#ffffff', thin: '#b0b0b0', casing: '#a8a8a8' },
  },
  lane: '#c4c4c4',
  tram: '#555555',
  outline: '#000000',
  outlineGlow: '#bbbbbb',
  neighbour: '#777777',
  text: { district: '#333333', subdistrict: '#222222', water: '#0d4766', station: '#000000', planned: '#333333' },
  halo: '#ffffff',
  waterHalo: '#ffffff',
};

/** One table of colours per theme. */
export const PALETTES: Readonly<Record<BaseTheme, Palette>> = { light: LIGHT, dark: DARK, print: PRINT };
