import { appendFileSync } from 'node:fs';

/** What a run has found out, for whoever keeps a record of it. */
export interface Figure {
  readonly what: string;
  /** With its unit. */
  readonly value: string | number;
  /** What was wanted, in words, and whether it was met; neither where the figure is only told. */
  readonly bar?: string;
  readonly met?: boolean;
  /** What values of several figures add up to, where they do: those of one name to one, and all together to a total of this name. */
  readonly sum?: string;
}

/** Adds a figure to the file that `ATLAS_FIGURES` names, a line of JSON each; nothing without one. */
export function note(figure: Figure): void {
  const file = process.env.ATLAS_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}
