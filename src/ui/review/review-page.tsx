import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { title } from '#about';
import { lastWords, REVIEW_FORMAT, type ReviewFile, subjectOf } from '../../domain/review.ts';
import { say } from '../../text/review.ts';
import { inLanguage } from '../../text/speak.ts';
import { listed } from '../../text/text.ts';
import { saveFile } from '../kit/save-file.ts';
import { AddForm } from './add-form.tsx';
import { FigureCard } from './figure-card.tsx';
import { ItemList, stateWords, titleOf } from './item-list.tsx';
import { KeyTable } from './key-table.tsx';
import { bindReviewKeys } from './keys.ts';
import { PlaceCard } from './place-card.tsx';
import { ReportText } from './report-text.tsx';
import { decided, PARTS, type Review } from './review.ts';
import { DoubtCard, HeadCard } from './text-card.tsx';

/** A draft under review: the list, the text, and what is looked at. */
export function ReviewPage({ review }: { review: Review }) {
  const help = useSignal(false);
  useEffect(() => {
    const end = new AbortController();
    bindReviewKeys({ review, help }, end.signal);
    return () => end.abort();
  }, []);
  if (review.ended.value)
    return (
      <>
        <Told review={review} />
        <p class="review-alone">
          {say('review.ended')} <a href="./">{inLanguage(title)}</a>
        </p>
      </>
    );
  return (
    <>
      <Bar review={review} help={() => (help.value = !help.value)} />
      <Told review={review} />
      <Unread review={review} />
      <main class="review-panes">
        <ItemList review={review} />
        <ReportText review={review} />
        <Card review={review} />
      </main>
      {help.value && <KeyTable close={() => (help.value = false)} />}
    </>
  );
}

function Bar({ review, help }: { review: Review; help(): void }) {
  const { part, items, verdicts, draft } = review;
  const count = verdicts.value.length;
  return (
    <header class="review-bar">
      <h1>
        <a href="./">{inLanguage(title)}</a>
        <small>{say('review.title')}</small>
      </h1>
      <nav class="review-parts" aria-label={say('review.title')}>
        {PARTS.map((name) => {
          const own = items.value[name];
          const left = own.filter((item) => decided(review, item) === null).length;
          return (
            <button
              key={name}
              type="button"
              aria-pressed={part.value === name}
              onClick={() => {
                part.value = name;
              }}
            >
              {say(`review.part.${name}`)}
              <progress
                value={own.length - left}
                max={Math.max(1, own.length)}
                aria-label={say('review.left', { n: left, of: own.length })}
              />
              <small>{left === 0 ? say('review.allDone') : say('review.left', { n: left, of: own.length })}</small>
            </button>
          );
        })}
      </nav>
      <span class="spacer" />
      <SavingWords review={review} />
      <button type="button" class="quiet" disabled={count === 0} onClick={() => review.undo()}>
        {say('review.undo')} <kbd>U</kbd>
      </button>
      <button type="button" class="quiet" onClick={help}>
        {say('review.keys')} <kbd>?</kbd>
      </button>
      {review.takeOver ? (
        <TakeOver review={review} />
      ) : (
        <button
          type="button"
          class="button primary"
          disabled={count === 0}
          title={say('review.downloadHint')}
          onClick={() => download(draft.value.slug, review)}
        >
          {say('review.download', { n: review.words.value.size })}
        </button>
      )}
    </header>
  );
}

function TakeOver({ review }: { review: Review }) {
  const running = useSignal<AbortController | null>(null);
  const start = async (): Promise<void> => {
    const mine = new AbortController();
    running.value = mine;
    await review.takeOver?.(mine.signal);
    running.value = null;
  };
  if (running.value)
    return (
      <>
        <span role="status">{say('review.applying')}</span>
        <button type="button" class="button" onClick={() => running.value?.abort()}>
          {say('review.stop')}
        </button>
      </>
    );
  const n = review.words.value.size;
  return (
    <button type="button" class="button primary" disabled={n === 0} onClick={() => void start()}>
      {say('review.apply', { n })}
    </button>
  );
}

function SavingWords({ review }: { review: Review }) {
  const { saving, folder, changes } = review;
  const now = saving.value;
  if (typeof now === 'object')
    return (
      <span class="bad" role="alert">
        {say('review.failed', { why: now.failed })}{' '}
        <button type="button" class="link" onClick={() => void review.save()}>
          {say('review.retry')}
        </button>
      </span>
    );
  const pending = changes.value.size;
  const words =
    pending > 0
      ? say('review.pending', { n: pending })
      : now === 'saving'
        ? say('review.saving')
        : review.verdicts.value.length === 0
          ? ''
          : folder === null
            ? say('review.savedHere')
            : say('review.saved', { folder });
  return (
    <span class="review-saving" role="status">
      {words}
    </span>
  );
}

/** What became of the last taking over. */
function Told({ review }: { review: Review }) {
  const told = review.told.value;
  if (!told) return null;
  if ('failed' in told)
    return (
      <div class="review-told bad" role="alert">
        {say('review.applyFailed', { why: told.failed })}
      </div>
    );
  const { taken, refused, files } = told.taken;
  return (
    <div class="review-told" role="status">
      <p>{say('review.applied', { n: taken, files: files.length })}</p>
      {refused.length > 0 && (
        <>
          <p class="bad">{say('review.refused', { n: refused.length })}</p>
          <ul>
            {refused.map(({ id, reason }) => (
              <li key={`${id} ${reason}`}>{say('review.refusedOne', { id, reason })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What an earlier version of the page kept, or another program wrote: handed out as it is before it is let go of. */
function Unread({ review }: { review: Review }) {
  const text = review.unread.value;
  if (text === null) return null;
  return (
    <p class="review-told" role="alert">
      {say('review.unread')}{' '}
      <button
        type="button"
        class="link"
        onClick={() => saveFile(new Blob([text]), `${review.draft.value.slug}-review-unread.json`)}
      >
        {say('review.unreadSave')}
      </button>{' '}
      <button type="button" class="link" onClick={() => review.forgetUnread()}>
        {say('review.unreadDrop')}
      </button>
    </p>
  );
}

function Card({ review }: { review: Review }) {
  const { opened } = review;
  const item = review.current.value;
  const subject = item && subjectOf(item);
  const heading = useRef<HTMLHeadingElement>(null);
  const isClosed = opened.value === null;
  useLayoutEffect(() => {
    if (isClosed) heading.current?.focus({ preventScroll: true });
  }, [subject, review.verdicts.value]);
  useLayoutEffect(() => {
    // What was open and had the focus is gone: the card has it, and its keys.
    if (isClosed && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [isClosed]);
  const add = opened.value === 'add' && <AddForm review={review} close={() => (opened.value = null)} />;
  if (!item)
    return (
      <section class="review-card">
        {add}
        <p class="muted">{say('review.none')}</p>
      </section>
    );
  const own = review.items.value[review.part.value];
  const as = decided(review, item);
  return (
    <section class="review-card" aria-label={titleOf(item, review)}>
      {add}
      <p class="review-position">
        {say('review.position', { i: own.indexOf(item) + 1, n: own.length })} · {stateWords(item, as)}
        {as !== null && detailOf(review, item)}
      </p>
      <h2 tabIndex={-1} ref={heading}>
        {titleOf(item, review)}
      </h2>
      {item.about === 'place' && <PlaceCard key={subject} review={review} item={item} />}
      {item.about === 'figure' && <FigureCard key={subject} review={review} item={item} />}
      {item.about === 'doubt' && <DoubtCard key={subject} review={review} item={item} />}
      {item.about === 'head' && <HeadCard key={subject} review={review} item={item} />}
      <div class="review-ways">
        <button type="button" class="link" onClick={() => review.next()}>
          {say('review.next')} <kbd>N</kbd>
        </button>
        {item.about === 'place' && (
          <button
            type="button"
            class="link"
            title={say('review.addHint')}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              opened.value = 'add';
            }}
          >
            {say('review.add')} <kbd>P</kbd>
          </button>
        )}
      </div>
    </section>
  );
}

/** Into what a candidate went. */
function detailOf(
  { words, draft }: Review,
  item: { readonly about: 'place' | 'figure' | 'doubt' | 'head'; id: string },
): string {
  const verdict = words.value.get(subjectOf(item));
  if (verdict?.about !== 'place') return '';
  if (verdict.as === 'split')
    return ` · ${say('review.parts', { names: listed(verdict.parts.map(({ name }) => name)) })}`;
  if (verdict.as === 'dropped') return ` · ${verdict.reason ?? say(`review.noPlace.${verdict.kind}`)}`;
  if (verdict.as !== 'merged') return '';
  const into = draft.value.candidates.find(({ id }) => id === verdict.into);
  return ` · ${say('review.into', { name: into?.name ?? verdict.into })}`;
}

function download(slug: string, { verdicts }: Review): void {
  const file: ReviewFile = {
    format: REVIEW_FORMAT,
    version: 1,
    atlas: slug,
    revision: 1,
    verdicts: [...lastWords(verdicts.value).values()],
  };
  saveFile(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }), `${slug}-review.json`);
}
