import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Part } from '../../domain/review.ts';
import type { Layer } from '../../domain/vocabulary.ts';
import { say } from '../../text/review.ts';
import { chinese } from '../../text/speak.ts';
import { layerOptions, PickList } from './pick-list.tsx';

/** Where a name of several places may come apart. */
const JOINTS = /[、，,]|和|与|及/;

interface SplitFormProps {
  readonly name: string;
  readonly layer: Layer;
  /** All that the reports say. */
  readonly whole: string;
  split(parts: readonly Part[]): void;
  close(): void;
}

/** The places that a candidate is in truth: a name a line, each with its type. */
export function SplitForm({ name, layer, whole, split, close }: SplitFormProps) {
  const typed = useSignal(name.split(JOINTS).filter(Boolean).join('\n'));
  const layers = useSignal<Readonly<Record<string, Layer>>>({});
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const names = [...new Set(typed.value.split('\n').map((line) => line.trim()))].filter(Boolean);
  const missing = names.filter((each) => !whole.includes(each));
  const parts = names.map((each) => ({ name: each, layer: layers.value[each] ?? layer }));
  const isSound = parts.length > 1 && missing.length === 0;
  return (
    <form
      class="review-split"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) split(parts);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isSound) split(parts);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <label>
        {say('review.splitHint')}
        <textarea
          ref={box}
          lang={chinese()}
          rows={Math.max(3, names.length + 1)}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      {missing.map((each) => (
        <p key={each} class="bad" role="alert">
          {say('review.refusedOne', { id: each, reason: say('review.nowhere') })}
        </p>
      ))}
      {parts.map((part) => (
        <PickList
          key={part.name}
          name={part.name}
          lang={chinese()}
          isShown
          value={part.layer}
          options={layerOptions()}
          pick={(value) => {
            layers.value = { ...layers.value, [part.name]: value };
          }}
        />
      ))}
      <div class="review-deeds">
        <button type="submit" class="button" disabled={!isSound}>
          {say('review.splitDo', { n: parts.length })} <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" class="link" onClick={close}>
          {say('review.cancel')}
        </button>
      </div>
    </form>
  );
}
