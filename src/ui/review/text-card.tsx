import { useSignal } from '@preact/signals';
import { type HeadChange, subjectOf } from '../../domain/review.ts';
import { say } from '../../text/review.ts';
import { chinese, inLanguage } from '../../text/speak.ts';
import type { Item, Review } from './review.ts';

const FIELDS = ['title', 'author', 'date', 'place', 'speaker'] as const;

/** Something that the draft did not understand of the text; whoever mended it, or finds it right, settles it. */
export function DoubtCard({ review, item }: { review: Review; item: Extract<Item, { about: 'doubt' }> }) {
  const note = useSignal('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        settle(review, item.id, note.value);
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

/** Says that a doubt is none any more. */
export const settle = (review: Review, id: string, note = ''): void =>
  review.decide({ about: 'doubt', id, as: 'settled', ...(note.trim() && { note: note.trim() }) });

/** Takes the head of a report with what was changed of it. */
export const takeHead = (review: Review, id: string, change: HeadChange): void =>
  review.decide({ about: 'head', id, as: 'taken', change });

/** Who spoke, when and where. */
export function HeadCard({ review, item: { id, head } }: { review: Review; item: Extract<Item, { about: 'head' }> }) {
  const verdict = review.words.value.get(subjectOf({ about: 'head', id }));
  const subject = subjectOf({ about: 'head', id });
  const typed: HeadChange = {
    ...(verdict?.about === 'head' ? verdict.change : {}),
    ...(review.changes.value.get(subject) as HeadChange | undefined),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        takeHead(review, id, typed);
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
                value={typed[name] ?? head[name]}
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
