import { useRef, useState } from 'preact/hooks';
import { text } from '../../text/later.ts';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';

const CiteMenu = lazy(
  async () => (await import('./cite-menu.tsx')).CiteMenu,
  () => text('cite.open'),
);

/** Opens the ways to cite and share what the card shows. */
export function CiteButton() {
  const { view } = usePage();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const toggle = (): void => {
    // A lowered card has no room for what opens.
    if (!isOpen && view.sheet.value === 'peek') view.drawSheet('half');
    setOpen(!isOpen);
  };
  const close = (): void => {
    setOpen(false);
    // Who was in the menu goes on at its button.
    if (button.current?.parentElement?.contains(document.activeElement)) button.current.focus();
  };
  return (
    <div class="cite">
      <button type="button" class="quiet cite-button" aria-expanded={isOpen} ref={button} onClick={toggle}>
        {text('cite.open')}
      </button>
      {isOpen && <CiteMenu onClose={close} />}
    </div>
  );
}
