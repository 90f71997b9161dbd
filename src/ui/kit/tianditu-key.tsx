import type { Signal } from '@preact/signals';
import { isTiandituKey } from '../../contract/basemap.ts';
import { forget, recallText, remember } from '../../state/preferences.ts';
import { text } from '../../text/later.ts';

const KEY = 'tianditu-key';

/** The person's own key as the browser remembers it. */
export const recallTiandituKey = (): string => recallText(KEY) ?? '';

interface KeyProps {
  readonly value: Signal<string>;
  /** Of the field's label; the field may stand in two places at once, each by another name. */
  readonly class: string;
}

/** A person's own key of Tianditu: kept in this browser, sent to nobody else, forgotten on demand. */
export function TiandituKey({ value, class: look }: KeyProps) {
  const note = `${look}-note`;
  const isWrong = value.value.trim() !== '' && !isTiandituKey(value.value.trim());
  return (
    <>
      <label class={look}>
        <span>{text('basemap.key')}</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={value.value}
          aria-invalid={isWrong}
          aria-describedby={note}
          onInput={(event) => {
            value.value = event.currentTarget.value;
            const typed = value.value.trim();
            if (isTiandituKey(typed)) remember(KEY, typed);
          }}
        />
      </label>
      <p class="hint" id={note}>
        {text(isWrong ? 'basemap.key.wrong' : 'basemap.key.note')}
      </p>
      {value.value !== '' && (
        <button
          type="button"
          class="link"
          onClick={() => {
            forget(KEY);
            value.value = '';
          }}
        >
          {text('basemap.key.forget')}
        </button>
      )}
    </>
  );
}
