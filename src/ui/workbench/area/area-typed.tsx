import { useSignal } from '@preact/signals';
import type { AreaOfInterest } from '../../../geo/area-of-interest.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { fromTyped, TYPED_KINDS, toTyped } from '../kit/area-making.ts';
import type { AreaUse } from '../kit/use-area.ts';

/** An area by typed coordinates; begins with those of the area that there is. */
export function AreaTyped({ area, held }: { area: AreaUse; held: AreaOfInterest | null }) {
  const { store } = usePage();
  const start = held ? toTyped(held) : { kind: 'polygon' as const, words: '' };
  const kind = useSignal(start.kind);
  const words = useSignal(start.words);
  const name = held?.name || text('area.default.typed');
  return (
    <details class="bench-typed">
      <summary>{text('area.typed')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          area.take(fromTyped(kind.value, words.value, name, store), true);
        }}
      >
        <fieldset class="segments">
          <legend class="hidden">{text('area.typed.kind')}</legend>
          {TYPED_KINDS.map((each) => (
            <label key={each} class="segment">
              <input
                type="radio"
                name="typed-kind"
                value={each}
                checked={kind.value === each}
                onChange={() => (kind.value = each)}
              />
              <span>{text(`area.draw.${each}`)}</span>
            </label>
          ))}
        </fieldset>
        <label class="bench-field">
          {text(`area.typed.${kind.value}`)}
          <textarea
            rows={kind.value === 'polygon' ? 5 : 1}
            spellcheck={false}
            value={words.value}
            onInput={(event) => (words.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button bench-button">
          {text('area.typed.apply')}
        </button>
      </form>
    </details>
  );
}
