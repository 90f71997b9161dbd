import type { OwnDataset } from '../../../contract/own-data.ts';
import { pointOf } from '../../../geo/point-cloud.ts';
import { usePage } from '../../kit/page.ts';

/** A person's own points, where there are any. */
export function useOwnPoints(): OwnDataset | null {
  const own = usePage().view.own.value;
  return own && own.count > 0 ? own : null;
}

/** What a point is called: the first words its row holds, else its coordinates. */
export function pointWords({ fields, positions }: OwnDataset, row: number): string {
  for (const field of fields) {
    const words = field.kind === 'text' ? field.words[field.codes[row] ?? 0] : '';
    if (words) return words;
  }
  return pointOf(positions, row)
    .map((degrees) => degrees.toFixed(5))
    .join(', ');
}
