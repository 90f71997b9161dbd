import { useRef } from 'preact/hooks';
import { say } from '../../text/review.ts';
import { Chooser } from './chooser.tsx';

interface DropFormProps<K extends string> {
  /** What is asked. */
  readonly ask: string;
  readonly kinds: readonly { readonly value: K; readonly label: string }[];
  /** `reason` in the person's own words; empty for none. */
  drop(kind: K, reason: string): void;
  close(): void;
}

/** Why something is not what the rules took it for: one of a few kinds, and words of one's own. */
export function DropForm<K extends string>({ ask, kinds, drop, close }: DropFormProps<K>) {
  const reason = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="review-ask">{ask}</p>
      <Chooser
        label={say('review.why')}
        options={kinds}
        chosen={[]}
        pick={(kind) => drop(kind, reason.current?.value.trim() ?? '')}
        close={close}
      />
      <label class="review-reason">
        {say('review.reason')}
        <input ref={reason} />
      </label>
    </>
  );
}
