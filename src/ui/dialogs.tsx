import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DialogName } from '../state/view.ts';
import { text } from '../text/text.ts';
import { usePage } from './page.ts';
import { Icon } from './symbol.tsx';

/** Loaded when first opened: not part of the first view. */
const PARTS: Record<DialogName, () => Promise<ComponentType>> = {
  about: async () => (await import('./about.tsx')).About,
  figures: async () => (await import('./figures-panel.tsx')).FiguresPanel,
  keys: async () => (await import('./key-sheet.tsx')).KeySheet,
  coverage: async () => (await import('./coverage-dialog.tsx')).CoverageDialog,
  print: async () => (await import('./print-dialog.tsx')).PrintDialog,
  table: async () => (await import('./table-dialog.tsx')).TableDialog,
};

/** The one dialog that is open, if any. */
export function Dialogs() {
  const { view } = usePage();
  const name = view.dialog.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const [part, setPart] = useState<{ Content: ComponentType } | null>(null);
  useEffect(() => {
    setPart(null);
    if (!name) return dialog.current?.close();
    dialog.current?.showModal();
    let isCurrent = true;
    void PARTS[name]().then((Content) => isCurrent && setPart({ Content }));
    return () => {
      isCurrent = false;
    };
  }, [name]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      class="dialog"
      data-name={name}
      ref={dialog}
      aria-label={name ? text(`${name}.title`) : undefined}
      onClose={() => (view.dialog.value = null)}
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
        {part && <part.Content />}
      </div>
    </dialog>
  );
}
