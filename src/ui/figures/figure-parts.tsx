import type { Figure } from '../../domain/figure.ts';
import { SECTORS, type Sector } from '../../domain/vocabulary.ts';
import { SECTOR_TONE } from '../../look/tones.ts';
import { text } from '../../text/later.ts';
import { inLanguage } from '../../text/speak.ts';
import { WordsLink } from '../kit/words-link.tsx';
import type { Pair } from './pair-figures.ts';

/** Sectors in the order of display, those of the whole district first. */
export const SECTOR_CHOICES = ['general', ...SECTORS] as const;

export const sectorLabel = (sector: Sector | 'general' | null): string =>
  sector === null || sector === 'general' ? text('figures.general') : text(`sector.${sector}`);

/** Sets the colour of a sector for what it holds. */
export const toneOfSector = (sector: Sector | null) => (sector ? { 'data-tone': SECTOR_TONE[sector] } : {});

/** The report's own words for a number; they lead to where they stand. */
export const FigureWords = ({ figure }: { figure: Figure }) => (
  <WordsLink span={figure} words={figure.exact} title={text('figures.read', { words: figure.exact })} />
);

/** What must be known beside the bare number. */
export function FigureRemarks({ figures }: { figures: readonly Figure[] }) {
  const remarks = figures.flatMap(({ reason, scope, caveat }) => [
    reason,
    scope && inLanguage(scope),
    caveat && inLanguage(caveat),
  ]);
  return [...new Set(remarks)].map((remark) => remark && <span class="figure-remark">{remark}</span>);
}

const WIDTH = 120;

/** Both years as bars from zero. */
export function FigureBars({ before, after, sizes }: Pick<Pair<Figure>, 'before' | 'after' | 'sizes'>) {
  const longest = Math.max(...sizes);
  const [first = 0, second = 0] = sizes.map((size) => (longest > 0 ? (size / longest) * WIDTH : 0));
  const words = text('figures.bars', { before: before.exact, after: after.exact });
  return (
    <svg class="figure-bars" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" role="img" aria-label={words}>
      <rect class="figure-bar-before" y="1" height="5" width={first} />
      <rect class="figure-bar-after" y="8" height="5" width={second} />
    </svg>
  );
}
