import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { text } from '../../text/text.ts';
import { isFocusReturning } from '../kit/focus-back.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';
import { useOpening, useSearcher } from './search-opening.ts';
import type { ListControl } from './search-results.tsx';

/** The field of the one search; what answers it is loaded when it is first entered. */
export function SearchBox() {
  const { view } = usePage();
  const query = useSignal('');
  const active = useSignal<string | null>(null);
  const said = useSignal('');
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<ListControl>(null);
  const { state, load } = useSearcher();
  const { open, close, cameFrom } = useOpening(root, input, load);
  // Chosen before there was anything to choose from: done when there is.
  const isHasty = useRef(false);
  const isOpen = view.searching.value;
  const loaded = typeof state === 'object' ? state : null;

  const onKeyDown = (event: KeyboardEvent): void => {
    const act = toAct(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const toAct = (key: string): (() => void) | undefined =>
    ({
      ArrowDown: () => (isOpen ? list.current?.move(1) : open()),
      ArrowUp: () => list.current?.move(-1),
      Enter: () => {
        if (list.current) list.current.choose();
        else isHasty.current = query.value.trim() !== '';
      },
      Escape: () => close('back'),
    })[key];

  return (
    <search
      class="search"
      ref={root}
      data-open={isOpen}
      onFocusOut={({ relatedTarget }) => {
        if (isOpen && !root.current?.contains(relatedTarget as Node | null)) close('stay');
      }}
    >
      <button type="button" class="quiet icon-button search-button" aria-label={text('search.open')} onClick={open}>
        <Icon name="search" />
      </button>
      <div class="search-field">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          // biome-ignore lint/a11y/noRedundantRoles: without a datalist it is none by itself
          role="combobox"
          list={undefined}
          aria-label={text('search.label')}
          aria-autocomplete="list"
          aria-expanded={isOpen && active.value !== null}
          aria-controls="search-list"
          aria-activedescendant={isOpen ? (active.value ?? undefined) : undefined}
          aria-keyshortcuts="/"
          placeholder={text('search.placeholder')}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="search"
          onFocus={(event) => isFocusReturning() || cameFrom(event.relatedTarget)}
          onInput={({ currentTarget }) => {
            isHasty.current = false;
            query.value = currentTarget.value;
            open();
            load();
          }}
          onClick={open}
          onKeyDown={onKeyDown}
        />
        <span class="search-key" aria-hidden="true">
          /
        </span>
        <button type="button" class="quiet search-cancel" onClick={() => close('back')}>
          {text('search.cancel')}
        </button>
      </div>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the focus stays in the field while a result is clicked
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too
        <div class="search-panel" tabIndex={0} onMouseDown={(event) => event.preventDefault()}>
          {loaded && query.value.trim() !== '' ? (
            <loaded.Results
              {...{ query: query.value, searcher: loaded.searcher, active, said, list, isHasty }}
              onChosen={() => close('stay')}
            />
          ) : (
            <p class="search-note" role="status">
              {text(query.value.trim() === '' ? 'search.hint' : noteOf(state))}
            </p>
          )}
        </div>
      )}
      <p class="hidden" aria-live="polite">
        {isOpen ? said.value : ''}
      </p>
    </search>
  );
}

const noteOf = (state: unknown) => (state === 'failed' ? 'search.failed' : 'search.loading');
