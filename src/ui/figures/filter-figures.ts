import type { Figure, FigureKind } from '../../domain/figure.ts';
import type { Sector } from '../../domain/vocabulary.ts';

/** What of the figures is asked for; `general` are those of no sector, null asks for all. */
export interface FigureFilter {
  readonly query: string;
  readonly sector: Sector | 'general' | null;
  readonly kind: FigureKind | null;
}

export const ALL_FIGURES: FigureFilter = { query: '', sector: null, kind: null };

/** The figures that keep every condition; each word of the query must be in the subject or in the report's words. */
export function filterFigures(figures: readonly Figure[], { query, sector, kind }: FigureFilter): Figure[] {
  const words = query.trim().toLowerCase().split(/\s+/);
  return figures.filter((figure) => {
    const said = `${figure.subject.zh} ${figure.exact} ${figure.subject.en}`.toLowerCase();
    return (
      (sector === null || (figure.sector ?? 'general') === sector) &&
      (kind === null || figure.kind === kind) &&
      words.every((word) => said.includes(word))
    );
  });
}
