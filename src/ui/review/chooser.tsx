import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../text/review.ts';

/** The keys of the options, in their order; none of them ends a choice. */
const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';

interface ChooserProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  /** Whether it stays open for more than one. */
  readonly several?: boolean;
  pick(value: T): void;
  close(): void;
}

/** Options of which each has a key of its own. Escape closes; Enter too, where several may be chosen. */
export function Chooser<T extends string>({ label, options, chosen, several, pick, close }: ChooserProps<T>) {
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    (buttons.find((button) => button.getAttribute('aria-pressed') === 'true') ?? buttons[0])?.focus();
  }, []);
  return (
    <fieldset
      class="chooser"
      aria-label={label}
      ref={box}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const option = options[KEYS.indexOf(event.key.toLowerCase())];
        const ends = event.key === 'Escape' || (event.key === 'Enter' && several);
        if (ends) close();
        else if (option && event.key.length === 1) pick(option.value);
        else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        else moveFocus(box.current, event.key === 'ArrowDown' ? 1 : -1);
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {options.map(({ value, label: words }, index) => (
        <button key={value} type="button" aria-pressed={chosen.includes(value)} onClick={() => pick(value)}>
          <kbd>{KEYS[index]}</kbd>
          {words}
        </button>
      ))}
      <button type="button" class="link" onClick={close}>
        {say(several ? 'review.done' : 'review.cancel')}
      </button>
    </fieldset>
  );
}

function moveFocus(box: HTMLElement | null, by: number): void {
  const buttons = [...(box?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
}
