import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../text/text.ts';
import { mendStyles } from './mend-styles.ts';
import { type Page, usePage } from './page.ts';

/** How long a part may take before the page says that it is on its way, in milliseconds. */
const PATIENCE_MS = 300;

/**
 * A part that is loaded when it is first drawn: not part of the first view. Where it cannot be had, what is missing is said in its
 * place, in an element of the class `frame`, or as a notice where it has no place for words; trying again needs no reload. `close`
 * gives up a part that stands before another, and with it the words.
 */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  name: () => string,
  frame: string | 'notice' = '',
  close?: (page: Page) => void,
): ComponentType<P> {
  // Once it is there it is drawn at once.
  let loaded: { readonly Content: ComponentType<P> } | null = null;
  return function Lazy(props: P) {
    const [part, setPart] = useState(loaded);
    const [tries, setTries] = useState(1);
    const [state, setState] = useState<'waiting' | 'slow' | 'failed'>('waiting');
    const page = usePage();
    const { notices } = page;
    useEffect(() => {
      if (part) return;
      let isWanted = true;
      const settle = (then: () => void): void => {
        clearTimeout(slow);
        if (isWanted) then();
      };
      const slow = setTimeout(() => setState('slow'), PATIENCE_MS);
      setState('waiting');
      (tries > 1 ? mendStyles().then(load) : load()).then(
        (Content) => {
          loaded = { Content };
          settle(() => setPart(loaded));
        },
        (error: unknown) => {
          console.warn(error);
          settle(() => setState('failed'));
        },
      );
      return () => settle(() => (isWanted = false));
    }, [tries]);
    const again = (): void => setTries(tries + 1);
    useEffect(() => {
      if (frame !== 'notice') return;
      const id = `part ${name()}`;
      const action = { label: text('app.retry'), run: again };
      if (state === 'failed') notices.say({ id, kind: 'trouble', text: failureOf(name(), tries), action });
      else notices.dismiss(id);
    }, [state]);
    if (part) return <part.Content {...props} />;
    if (frame === 'notice' || state === 'waiting') return null;
    return state === 'slow' ? (
      <p class={`part-state muted ${frame}`} role="status">
        {text('part.loading')}
      </p>
    ) : (
      <div class={`part-state ${frame}`} role="alert">
        <p>{failureOf(name(), tries)}</p>
        <button type="button" class="button" onClick={again}>
          {text('app.retry')}
        </button>
        {/* Some browsers, and any for a script that came broken, ask for it but once. */}
        {tries > 1 && (
          <button type="button" class="button" onClick={() => location.reload()}>
            {text('part.reload')}
          </button>
        )}
        {close && (
          <button type="button" class="button" onClick={() => close(page)}>
            {text('dialog.close')}
          </button>
        )}
      </div>
    );
  };
}

const failureOf = (name: string, tries: number): string =>
  text(tries > 1 ? 'part.failedAgain' : 'part.failed', { name });
