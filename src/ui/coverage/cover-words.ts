import { text } from '../../text/later.ts';
import { locale } from '../../text/speak.ts';
import { listed } from '../../text/text.ts';
import { COVERS, type Cover, type CoverCounts } from './coverage.ts';

/** The number of sentences. */
export const totalOf = (counts: CoverCounts): number => COVERS.reduce((sum, cover) => sum + counts[cover], 0);

/** A share in per cent, to one decimal. */
export const shareOf = (part: number, whole: number): string =>
  (whole === 0 ? 0 : part / whole).toLocaleString(locale(), { style: 'percent', maximumFractionDigits: 1 });

/** The classes that occur, in words: what a bar shows. */
export function wordsOf(counts: CoverCounts): string {
  const total = totalOf(counts);
  return listed(
    present(counts).map((cover) =>
      text('coverage.part', { cover: text(`cover.${cover}`), n: counts[cover], share: shareOf(counts[cover], total) }),
    ),
  );
}

export const present = (counts: CoverCounts): readonly Cover[] => COVERS.filter((cover) => counts[cover] > 0);
