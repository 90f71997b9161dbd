import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../text/review.ts';

const ROWS = [
  [['Enter', 'A'], 'review.key.take'],
  [['J ↓', 'K ↑'], 'review.key.step'],
  [['N'], 'review.key.next'],
  [['R'], 'review.key.rename'],
  [['L'], 'review.key.layer'],
  [['F'], 'review.key.sectors'],
  [['G'], 'review.key.stage'],
  [['M'], 'review.key.merge'],
  [['S'], 'review.key.split'],
  [['X'], 'review.key.drop'],
  [['P'], 'review.key.add'],
  [['U', 'Ctrl Z'], 'review.key.undo'],
  [['T'], 'review.key.parts'],
  [['?'], 'review.key.keys'],
] as const;

/** The keys of the page. */
export function KeyTable({ close }: { close(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="review-keys" ref={dialog} onClose={close} aria-label={say('review.keys')}>
      <h2>{say('review.keys')}</h2>
      <dl>
        {ROWS.map(([keys, label]) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(label)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {say('review.close')}
        </button>
      </form>
    </dialog>
  );
}
