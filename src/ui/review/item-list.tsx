import { useSignal } from '@preact/signals';
import { memo } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { subjectOf } from '../../domain/review.ts';
import { say } from '../../text/review.ts';
import { inLanguage } from '../../text/speak.ts';
import { decided, type Item, type Review } from './review.ts';

/** Everything of the part in the order of the text, with what was decided of it. */
export function ItemList({ review }: { review: Review }) {
  const onlyLeft = useSignal(false);
  const list = useRef<HTMLOListElement>(null);
  const { items, part, current } = review;
  const own = items.value[part.value];
  const now = current.value && subjectOf(current.value);
  const shown = onlyLeft.value ? own.filter((item) => item === current.value || decided(review, item) === null) : own;
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  return (
    <nav class="review-list" aria-label={say('review.list')}>
      <label class="switch">
        <input
          type="checkbox"
          checked={onlyLeft.value}
          onChange={(event) => {
            onlyLeft.value = event.currentTarget.checked;
          }}
        />
        {say('review.onlyLeft')}
      </label>
      <ol ref={list}>
        {shown.map((item) => {
          const subject = subjectOf(item);
          const as = decided(review, item);
          return (
            <Row
              key={subject}
              subject={subject}
              title={titleOf(item, review)}
              state={stateWords(item, as)}
              as={as ?? 'open'}
              isCurrent={subject === now}
              go={review.go}
            />
          );
        })}
      </ol>
    </nav>
  );
}

interface RowProps {
  readonly subject: string;
  readonly title: string;
  readonly state: string;
  readonly as: string;
  readonly isCurrent: boolean;
  go(subject: string): void;
}

/** Of a thousand rows a verdict changes two. */
const Row = memo(({ subject, title, state, as, isCurrent, go }: RowProps) => (
  <li>
    <button type="button" data-as={as} aria-current={isCurrent ? 'true' : undefined} onClick={() => go(subject)}>
      <span>{title}</span>
      <small>{state}</small>
    </button>
  </li>
));

/** What a thing is called in list and card, as it would be once the verdicts are taken over. */
export function titleOf(item: Item, { words }: Review): string {
  if (item.about === 'place') {
    const verdict = words.value.get(subjectOf(item));
    const name = verdict?.about === 'place' && verdict.as === 'taken' ? verdict.change?.name : undefined;
    return name ?? item.candidate.name;
  }
  if (item.about === 'figure') return `${item.figure.subject.zh} ${item.figure.exact}`;
  if (item.about === 'head') return say('review.head');
  return `${say('review.line', { line: item.doubt.line })} ${inLanguage(item.doubt)}`;
}

/** What was decided, in a word. */
export function stateWords(item: Item, as: string | null): string {
  if (as === null) return say('review.state.open');
  if (as === 'dropped' && item.about === 'figure') return say('review.state.droppedFigure');
  return say(`review.state.${as as 'taken' | 'merged' | 'split' | 'dropped' | 'added' | 'settled'}`);
}
