import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../text/later.ts';
import { copyText } from '../kit/copy-text.ts';
import { usePage } from '../kit/page.ts';
import { useDismiss } from '../kit/use-dismiss.ts';
import { CITE_FORMS, type CiteForm, citeTexts } from './cite-texts.ts';
import './cite.css';

/** The ways to cite and share what is selected. Words that the browser will not copy are laid out to be copied by hand. */
export function CiteMenu({ onClose }: { onClose: () => void }) {
  const { store, notices } = usePage();
  const menu = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // The button that opens it closes it by itself.
  useDismiss(onClose, () => menu.current?.parentElement);
  useEffect(() => menu.current?.scrollIntoView({ block: 'nearest' }), [refused]);
  const texts = citeTexts(store, new URL('..', location.href).href, new Date());
  if (!texts) return null;
  const copy = async (form: CiteForm): Promise<void> => {
    if (!(await copyText(texts[form]))) return setRefused(texts[form]);
    notices.say({ id: 'copied', kind: 'info', text: text('cite.copied') });
    onClose();
  };
  const share = (): void => {
    // Who thinks better of it is no failure.
    navigator.share({ title: texts.name, url: texts.link }).then(onClose, () => undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the buttons, each of which has its own keys
    <div class="cite-menu" ref={menu} onKeyDown={(event) => step(event, menu.current)}>
      {CITE_FORMS.map((form) => (
        <button key={form} type="button" class="cite-item" onClick={() => void copy(form)}>
          {text(`cite.${form}`)}
        </button>
      ))}
      {'share' in navigator && matchMedia('(pointer: coarse)').matches && (
        <button type="button" class="cite-item" onClick={share}>
          {text('cite.share')}
        </button>
      )}
      {refused !== null && <ByHand key={refused} words={refused} />}
    </div>
  );
}

/** The words, selected. */
function ByHand({ words }: { words: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  // Before they are painted: they are never seen unselected.
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
    area.current?.scrollTo(0, 0);
  }, []);
  return (
    <label class="cite-refused">
      <span role="alert">{text('cite.refused')}</span>
      <textarea readOnly rows={5} ref={area} value={words} />
    </label>
  );
}

/** To the next or previous button, round the ends. */
function step(event: KeyboardEvent, menu: HTMLElement | null): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const buttons = [...(menu?.querySelectorAll('button') ?? [])];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (by === 0 || here < 0) return;
  event.preventDefault();
  buttons[(here + by + buttons.length) % buttons.length]?.focus();
}
