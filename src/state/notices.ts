import { type ReadonlySignal, signal } from '@preact/signals';

/** Something that a person should know. A second one with the same id replaces the first. */
interface Notice {
  readonly id: string;
  readonly text: string;
  readonly kind: 'info' | 'trouble';
  /** What a person can do about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  say(notice: Notice): void;
  dismiss(id: string): void;
  dismissAll(): void;
}

/** An empty list of notices. */
export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  const without = (id: string): readonly Notice[] => list.value.filter((notice) => notice.id !== id);
  return {
    list,
    say: (notice) => {
      list.value = [...without(notice.id), notice];
    },
    dismiss: (id) => {
      list.value = without(id);
    },
    dismissAll: () => {
      list.value = [];
    },
  };
}
