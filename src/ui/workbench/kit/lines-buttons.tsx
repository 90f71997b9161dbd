import { text } from '../../../text/later.ts';

interface LinesProps {
  /** What the first button says. */
  readonly copyWords: string;
  /** How the last of them went; empty before. */
  readonly said: string;
  copy(): Promise<void>;
  save(): void;
}

/** Buttons that take the lines of a table away, and how that went. */
export const LinesButtons = ({ copyWords, said, copy, save }: LinesProps) => (
  <div class="bench-row">
    <button type="button" class="button" onClick={() => void copy()}>
      {copyWords}
    </button>
    <button type="button" class="button" onClick={save}>
      {text('table.csv')}
    </button>
    <span class="hint" role="status">
      {said}
    </span>
  </div>
);
