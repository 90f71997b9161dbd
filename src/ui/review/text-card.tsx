import { useSignal } from '@preact/signals';
import type { HeadChange } from '../../domain/review.ts';
import { say } from '../../text/review.ts';
import { chinese, inLanguage } from '../../text/speak.ts';
import { changeOf, type Item, type Review } from './review.ts';

const FIELDS = ['title', 'author', 'date', 'place', 'speaker'] as const;

/** Something that the draft did not understand of the text; whoever mended it, or finds it right, settles it. */
export function DoubtCard({ review, item }: { review: Review; item: Extract<Item, { about: 'doubt' }> }) {
  const note = useSignal('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        review.take(note.value);
      }}
    >
      <p class="review-doubt">{inLanguage(item.doubt)}</p>
      <label class="review-reason">
        {say('review.note')}
        <input
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
          }}
        />
      </label>
      <div class="review-deeds">
        <button type="submit" class="button primary">
          {say('review.settle')} <kbd>↵</kbd>
        </button>
      </div>
    </form>
  );
}

/** Who spoke, when and where. */
export function HeadCard({ review, item }: { review: Review; item: Extract<Item, { about: 'head' }> }) {
  const typed: HeadChange = changeOf(review, item);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        review.take();
      }}
    >
      <dl class="review-facts">
        {FIELDS.map((name) => (
          <>
            <dt>{say(`review.head.${name}`)}</dt>
            <dd>
              <input
                lang={chinese()}
                aria-label={say(`review.head.${name}`)}
                value={typed[name] ?? item.head[name]}
                {...(name === 'date' && { pattern: '[0-9]{4}(-[0-9]{2}){0,2}' })}
                onInput={(event) => review.change({ [name]: event.currentTarget.value.trim() })}
              />
            </dd>
          </>
        ))}
      </dl>
      <div class="review-deeds">
        <button type="submit" class="button primary">
          {say('review.headTake')} <kbd>↵</kbd>
        </button>
      </div>
    </form>
  );
}
