import { type FigureId, MEASURES } from '../../domain/figure.ts';
import { type FigureChange, NO_FIGURE_KINDS } from '../../domain/review.ts';
import type { Sector } from '../../domain/vocabulary.ts';
import { text } from '../../text/later.ts';
import { say } from '../../text/review.ts';
import { chinese, isOwnLanguage } from '../../text/speak.ts';
import { DropForm } from './drop-form.tsx';
import { PickList, sectorOptions } from './pick-list.tsx';
import { changeOf, type Item, type Review } from './review.ts';

interface FigureCardProps {
  readonly review: Review;
  readonly item: Extract<Item, { about: 'figure' }>;
}

/** A quantity as the rules read it. */
export function FigureCard({ review, item }: FigureCardProps) {
  const { opened } = review;
  const { id, figure } = item;
  const change: FigureChange = changeOf(review, item);
  const now = { ...figure, ...change, subject: change.subject ?? figure.subject.zh };
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
          <PickList
            name={say('review.measure')}
            value={now.measure}
            options={MEASURES.map((value) => ({ value, label: text(`figures.measure.${value}`) }))}
            pick={(measure) => review.change({ measure })}
          />
        </dd>
        <dt>{say('review.sector')}</dt>
        <dd>
          <PickList<Sector | ''>
            name={say('review.sector')}
            value={now.sector ?? ''}
            options={[{ value: '', label: say('review.wholeDistrict') }, ...sectorOptions()]}
            pick={(sector) => review.change({ sector: sector || null })}
          />
        </dd>
      </dl>
      {opened.value === 'drop' && (
        <DropForm
          ask={say('review.dropFigureAsk')}
          kinds={NO_FIGURE_KINDS.map((value) => ({ value, label: say(`review.noFigure.${value}`) }))}
          drop={(kind, reason) =>
            review.decide({ about: 'figure', id: id as FigureId, as: 'dropped', kind, ...(reason && { reason }) })
          }
          close={close}
        />
      )}
      <div class="review-deeds">
        <button type="button" class="button primary" onClick={() => review.take()}>
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
