import { useSignal } from '@preact/signals';
import type { FigureId } from '../../domain/figure.ts';
import { MEASURES, type Measure } from '../../domain/figure.ts';
import { type FigureChange, NO_FIGURE_KINDS, subjectOf } from '../../domain/review.ts';
import { SECTORS, type Sector } from '../../domain/vocabulary.ts';
import { text } from '../../text/later.ts';
import { say } from '../../text/review.ts';
import { chinese, isOwnLanguage } from '../../text/speak.ts';
import { Chooser } from './chooser.tsx';
import type { Item, Review } from './review.ts';

interface FigureCardProps {
  readonly review: Review;
  readonly item: Extract<Item, { about: 'figure' }>;
}

/** A quantity as the rules read it. */
export function FigureCard({ review, item: { id, figure } }: FigureCardProps) {
  const { opened } = review;
  const subject = subjectOf({ about: 'figure', id });
  const verdict = review.words.value.get(subject);
  const said = verdict?.about === 'figure' && verdict.as === 'taken' ? verdict.change : undefined;
  const change = { ...said, ...(review.changes.value.get(subject) as FigureChange | undefined) };
  const now = { ...figure, ...change, subject: change.subject ?? figure.subject.zh };
  const reason = useSignal('');
  const close = (): void => {
    opened.value = null;
  };
  return (
    <>
      <p class="review-value">
        <b>{figure.value ?? '□'}</b> {now.unit} <small>{now.qualifier}</small> · {figure.year}
      </p>
      <dl class="review-facts">
        <dt>{say('review.subject')}</dt>
        <dd>
          <input
            lang={isOwnLanguage() ? undefined : chinese()}
            aria-label={say('review.subject')}
            value={now.subject}
            onChange={(event) =>
              event.currentTarget.value.trim() && review.change({ subject: event.currentTarget.value.trim() })
            }
          />
        </dd>
        {(['unit', 'qualifier'] as const).map((name) => (
          <>
            <dt>{say(`review.${name}`)}</dt>
            <dd>
              <input
                lang={chinese()}
                aria-label={say(`review.${name}`)}
                value={now[name] ?? ''}
                onChange={(event) => review.change({ [name]: event.currentTarget.value.trim() || null })}
              />
            </dd>
          </>
        ))}
        <dt>{say('review.measure')}</dt>
        <dd>
          <select
            aria-label={say('review.measure')}
            value={now.measure}
            onChange={(event) => review.change({ measure: event.currentTarget.value as Measure })}
          >
            {MEASURES.map((each) => (
              <option key={each} value={each}>
                {text(`figures.measure.${each}`)}
              </option>
            ))}
          </select>
        </dd>
        <dt>{say('review.sector')}</dt>
        <dd>
          <select
            aria-label={say('review.sector')}
            value={now.sector ?? ''}
            onChange={(event) => review.change({ sector: (event.currentTarget.value || null) as Sector | null })}
          >
            <option value="">{say('review.wholeDistrict')}</option>
            {SECTORS.map((each) => (
              <option key={each} value={each}>
                {text(`sector.${each}`)}
              </option>
            ))}
          </select>
        </dd>
      </dl>
      {opened.value === 'drop' && (
        <>
          <p class="review-ask">{say('review.dropFigureAsk')}</p>
          <Chooser
            label={say('review.why')}
            options={NO_FIGURE_KINDS.map((value) => ({ value, label: say(`review.noFigure.${value}`) }))}
            chosen={[]}
            pick={(kind) =>
              review.decide({
                about: 'figure',
                id: id as FigureId,
                as: 'dropped',
                kind,
                ...(reason.value.trim() && { reason: reason.value.trim() }),
              })
            }
            close={close}
          />
          <label class="review-reason">
            {say('review.reason')}
            <input
              value={reason.value}
              onInput={(event) => {
                reason.value = event.currentTarget.value;
              }}
            />
          </label>
        </>
      )}
      <div class="review-deeds">
        <button type="button" class="button primary" onClick={() => takeFigure(review, id, change)}>
          {say(Object.keys(change).length > 0 ? 'review.takeChanged' : 'review.take')} <kbd>↵</kbd>
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={opened.value === 'drop'}
          onClick={() => {
            opened.value = opened.value === 'drop' ? null : 'drop';
          }}
        >
          {say('review.dropFigure')} <kbd>X</kbd>
        </button>
      </div>
    </>
  );
}

/** Takes a quantity with what was changed of it. */
export function takeFigure(review: Review, id: string, change: FigureChange): void {
  const isChanged = Object.keys(change).length > 0;
  review.decide({ about: 'figure', id: id as FigureId, as: 'taken', ...(isChanged && { change }) });
}
