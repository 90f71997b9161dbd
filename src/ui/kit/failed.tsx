import { text } from '../../text/text.ts';

interface FailedProps {
  /** What did not come. */
  readonly words: string;
  readonly class?: string;
  again(): void;
}

/** What did not come, in words, and a way to ask for it again. */
export function Failed({ words, again, class: look }: FailedProps) {
  return (
    <p class={look} role="alert">
      {words}{' '}
      <button type="button" class="link" onClick={again}>
        {text('app.retry')}
      </button>
    </p>
  );
}
