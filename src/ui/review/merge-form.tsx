import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Candidate } from '../../contract/review.ts';
import type { PlaceId } from '../../domain/ids.ts';
import { say } from '../../text/review.ts';
import { chinese } from '../../text/speak.ts';

/** So many are offered at once. */
const MOST = 9;

interface MergeFormProps {
  readonly name: string;
  /** The likeliest first. */
  readonly others: readonly Candidate[];
  merge(into: PlaceId): void;
  close(): void;
}

/** Which place a candidate is another name of: the likeliest at once, any by some characters of its name. */
export function MergeForm({ name, others, merge, close }: MergeFormProps) {
  const typed = useSignal('');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const fitting = others.filter((other) => other.name.includes(typed.value.trim())).slice(0, MOST);
  return (
    <form
      class="review-merge"
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = fitting;
        if (first) merge(first.id);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        {say('review.mergeInto')}
        <input
          ref={input}
          lang={chinese()}
          value={typed.value}
          placeholder={name}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      <p class="hint">{say('review.mergeHint')}</p>
      <ol>
        {fitting.map((other, index) => (
          <li key={other.id}>
            <button type="button" onClick={() => merge(other.id)}>
              {other.name} {index === 0 && <kbd>↵</kbd>}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="link" onClick={close}>
        {say('review.cancel')}
      </button>
    </form>
  );
}
