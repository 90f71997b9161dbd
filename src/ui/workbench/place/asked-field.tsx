import type { Signal } from '@preact/signals';

interface AskedProps {
  readonly label: string;
  /** An example of what is expected. */
  readonly like: string;
  readonly words: Signal<string>;
  readonly isWrong?: boolean;
  ask(): void;
}

/** A line of words that the Enter key asks about, without ending the form that it stands in. */
export function AskedField({ label, like, words, isWrong = false, ask }: AskedProps) {
  return (
    <label class="bench-field">
      {label}
      <input
        type="text"
        inputMode="text"
        spellcheck={false}
        value={words.value}
        aria-invalid={isWrong}
        placeholder={like}
        onInput={(event) => (words.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          ask();
        }}
      />
    </label>
  );
}
