import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { LAYERS, type Layer, SECTORS, type Sector } from '../../domain/vocabulary.ts';
import { say } from '../../text/review.ts';
import { chinese } from '../../text/speak.ts';
import { text } from '../../text/text.ts';
import { selectedWords } from './report-text.tsx';
import type { Review } from './review.ts';

/** A place that the rules did not find, by words of the text. */
export function AddForm({ review, close }: { review: Review; close(): void }) {
  const name = useSignal(selectedWords()?.words ?? '');
  const layer = useSignal<Layer>('projects');
  const sector = useSignal<Sector>('municipal');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const times = name.value === '' ? 0 : count(review, name.value);
  return (
    <form
      class="review-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (times === 0) return;
        review.decide({ about: 'name', id: name.value, as: 'added', layer: layer.value, sectors: [sector.value] });
        close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        {say('review.add')}
        <input
          ref={input}
          lang={chinese()}
          value={name.value}
          aria-invalid={times === 0}
          onInput={(event) => {
            name.value = event.currentTarget.value.trim();
          }}
        />
        <small class={times === 0 ? 'bad' : undefined}>
          {times === 0
            ? name.value === ''
              ? say('review.addHint')
              : say('review.nowhere')
            : say('review.occurs', { n: times })}
        </small>
      </label>
      <label>
        {say('review.layer')}
        <select
          value={layer.value}
          onChange={(event) => {
            layer.value = event.currentTarget.value as Layer;
          }}
        >
          {LAYERS.map((each) => (
            <option key={each} value={each}>
              {text(`layer.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('review.sectors')}
        <select
          value={sector.value}
          onChange={(event) => {
            sector.value = event.currentTarget.value as Sector;
          }}
        >
          {SECTORS.map((each) => (
            <option key={each} value={each}>
              {text(`sector.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="review-deeds">
        <button type="submit" class="button primary" disabled={times === 0}>
          {say('review.add')} <kbd>↵</kbd>
        </button>
        <button type="button" class="link" onClick={close}>
          {say('review.cancel')}
        </button>
      </div>
    </form>
  );
}

const count = ({ draft }: Review, name: string): number =>
  draft.value.passages.reduce((sum, { text: words }) => sum + words.split(name).length - 1, 0);
