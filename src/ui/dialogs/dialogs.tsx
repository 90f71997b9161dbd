import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DialogName } from '../../state/arrangement.ts';
import { text } from '../../text/text.ts';
import { Icon } from '../kit/icon.tsx';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';

/** Loaded when first opened: not part of the first view. */
const PARTS: Record<DialogName, ComponentType> = {
  about: lazy(
    async () => (await import('./about.tsx')).About,
    () => text('about.title'),
  ),
  figures: lazy(
    async () => (await import('../figures/figures-panel.tsx')).FiguresPanel,
    () => text('figures.title'),
  ),
  keys: lazy(
    async () => (await import('./key-sheet.tsx')).KeySheet,
    () => text('keys.title'),
  ),
  coverage: lazy(
    async () => (await import('../coverage/coverage-dialog.tsx')).CoverageDialog,
    () => text('coverage.title'),
  ),
  print: lazy(
    async () => (await import('./print-dialog.tsx')).PrintDialog,
    () => text('print.title'),
  ),
  table: lazy(
    async () => (await import('../table/table-dialog.tsx')).TableDialog,
    () => text('table.title'),
  ),
};

/** The one dialog that is open, if any. */
export function Dialogs() {
  const { view } = usePage();
  const name = view.dialog.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const Content = name && PARTS[name];
  // Shown with the name: a dialog that is named is open, and its being closed is told for it and no other.
  useLayoutEffect(() => {
    // Closed first, so that the focus begins anew where one dialog leads to another.
    dialog.current?.close();
    if (name) dialog.current?.showModal();
  }, [name]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      class="dialog"
      data-name={name}
      ref={dialog}
      aria-label={name ? text(`${name}.title`) : undefined}
      // Told a moment after it was closed, when another may have been asked for already.
      onClose={() => name && !dialog.current?.open && view.close(name)}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="dialog-body">
        <button
          type="button"
          class="quiet icon-button dialog-close"
          aria-label={text('dialog.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
        {Content && <Content key={name} />}
      </div>
    </dialog>
  );
}
