import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Layer, Sector } from '../../domain/vocabulary.ts';
import { say } from '../../text/review.ts';
import { chinese } from '../../text/speak.ts';
import { layerOptions, PickList, sectorOptions } from './pick-list.tsx';
import { selectedWords } from './report-text.tsx';
import { countIn, type Review } from './review.ts';

/** A place that the rules did not find, by words of the text. */
export function AddForm({ review, close }: { review: Review; close(): void }) {
  const name = useSignal(selectedWords()?.words ?? '');
  const layer = useSignal<Layer>('projects');
  const sector = useSignal<Sector>('municipal');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const times = countIn(review, name.value);
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
      <PickList
        name={say('review.layer')}
        isShown
        value={layer.value}
        options={layerOptions()}
        pick={(value) => {
          layer.value = value;
        }}
      />
      <PickList
        name={say('review.sectors')}
        isShown
        value={sector.value}
        options={sectorOptions()}
        pick={(value) => {
          sector.value = value;
        }}
      />
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
