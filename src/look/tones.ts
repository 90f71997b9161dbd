import type { Sector } from '../domain/vocabulary.ts';

/**
 * Families of sectors that share a colour. Fifteen colours cannot be told apart by everyone; these eight can:
 * any two differ visibly for every kind of colour vision, and each stands out 3:1 from the map's ground (both are tested).
 */
export const TONES = ['innovation', 'industry', 'trade', 'mobility', 'city', 'nature', 'culture', 'care'] as const;
export type Tone = (typeof TONES)[number];

export const SECTOR_TONE: Record<Sector, Tone> = {
  science: 'innovation',
  digital: 'innovation',
  manufacturing: 'industry',
  'life-health': 'industry',
  commerce: 'trade',
  'finance-law': 'trade',
  'opening-logistics': 'mobility',
  transport: 'mobility',
  municipal: 'city',
  community: 'city',
  ecology: 'nature',
  agriculture: 'nature',
  'culture-tourism': 'culture',
  education: 'care',
  health: 'care',
};

/** The colour of each family; never the only sign: the icon says the layer, the card names the sectors. */
export const TONE_COLOR: Record<Tone, { readonly light: string; readonly dark: string }> = {
  innovation: { light: '#37257a', dark: '#998bf4' },
  industry: { light: '#843c0f', dark: '#e1854a' },
  trade: { light: '#9f3586', dark: '#cd89c0' },
  mobility: { light: '#2066b6', dark: '#7ac0f3' },
  city: { light: '#565a61', dark: '#b0b2b8' },
  nature: { light: '#25663c', dark: '#73b77a' },
  culture: { light: '#1b887d', dark: '#b0dfe6' },
  care: { light: '#a86d0e', dark: '#f2d05f' },
};

/** The family of a place: that of its first sector. */
export const toneOf = ([first = 'municipal']: readonly Sector[]): Tone => SECTOR_TONE[first];
