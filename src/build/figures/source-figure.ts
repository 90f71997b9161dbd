import type { FigureFacts } from '../../domain/figure.ts';
import type { MadeBy, TextQuoteSelector } from '../../domain/mention.ts';
import type { NoFigureKind } from '../../domain/review.ts';

export const FIGURES_FILE = 'figures/figures.json';
export const NOT_FIGURES_FILE = 'figures/not-figures.json';

/** A quantity as it is stored in `geodata/<atlas>/figures/figures.json`. `madeBy` is `rule` where the rule reads the words just so. */
export interface SourceFigure extends FigureFacts, TextQuoteSelector {
  readonly madeBy: MadeBy;
}

/** A figure resolved to its position in the passage, in code points. */
export interface ResolvedFigure extends SourceFigure {
  readonly start: number;
  readonly end: number;
}

/** Words whose numerals are no quantities, wherever they stand in the report, and why. */
export interface NotFigure {
  readonly words: string;
  readonly kind: NoFigureKind;
  readonly reason: string;
}
