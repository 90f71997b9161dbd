import { text } from '../text/later.ts';

export interface ScaleBar {
  readonly metres: number;
  /** Its length on the sheet. */
  readonly millimetres: number;
  readonly label: string;
}

/** The longest bar of a round length (1, 2 or 5 and noughts) that is no longer than this on the sheet. */
export function chooseScaleBar(metresPerMillimetre: number, longest: number): ScaleBar {
  const limit = metresPerMillimetre * longest;
  const power = 10 ** Math.floor(Math.log10(limit));
  const metres = ([5, 2, 1].find((step) => step * power <= limit * (1 + 1e-9)) ?? 1) * power;
  const label = metres >= 1000 ? text('scale.km', { n: metres / 1000 }) : text('scale.m', { n: metres });
  return { metres, millimetres: metres / metresPerMillimetre, label };
}
